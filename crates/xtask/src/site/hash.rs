//! Hashes: of what is in a file for browsers to check, and in its name so that it never stands for anything else.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

/// What `integrity` attributes and policies hold, such as `sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=`.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// `boot.js` as `boot-e3b0c44298fc1c14.js`, with a hash of what is in it.
pub(super) fn named(name: &str, bytes: &[u8]) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{}.{ending}", short(bytes))
}

/// The first 16 digits of a hash.
pub(super) fn short(bytes: &[u8]) -> String {
    let number = |so_far: u64, byte: &u8| (so_far << 8) | u64::from(*byte);
    format!("{:016x}", Sha256::digest(bytes).iter().take(8).fold(0, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_the_standard() {
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assert_eq!(named("boot.js", b""), "boot-e3b0c44298fc1c14.js");
        assert_ne!(named("boot.js", b"a"), named("boot.js", b"b"));
    }
}
