//! From the bytes of a file to its text.

use std::borrow::Cow;

use crate::Limits;
use crate::error::DocumentError;
use crate::found::Reading;

const ZIP: &str = "This is a ZIP archive: unpack it. A plan file of Terraform is one too: give what `terraform show -json <file>` prints of it.";
const PACKED: &str = "Unpack it first.";

/// What files begin with that are no text, and what they are.
const MAGIC: &[(&[u8], &str, &str)] = &[
    (b"PK\x03\x04", "a ZIP archive", ZIP),
    (b"PK\x05\x06", "an empty ZIP archive", ZIP),
    (b"\x1f\x8b", "a file packed by gzip", PACKED),
    (b"BZh", "a file packed by bzip2", PACKED),
    (b"\xfd7zXZ\x00", "a file packed by xz", PACKED),
    (b"\x28\xb5\x2f\xfd", "a file packed by zstd", PACKED),
    (b"%PDF-", "a PDF", "Give the text itself."),
    (b"\xff\xfe\x00\x00", "text in UTF-32", "Save it as UTF-8."),
    (b"\x00\x00\xfe\xff", "text in UTF-32", "Save it as UTF-8."),
];

/// What a decoder that doesn't know better puts for the two bytes of a mark.
const LOST_MARK: &str = "\u{fffd}\u{fffd}";

/// Reads the bytes of a file: UTF-8, or UTF-16 as PowerShell writes it, with a byte order mark or without.
///
/// # Errors
/// Where the bytes are no text, or the text is none of what [`crate::read`] knows, with the line and column.
pub fn read_bytes(bytes: &[u8]) -> Result<Reading, DocumentError> {
    Limits::PAGE.read_bytes(bytes)
}

impl Limits {
    /// [`read_bytes`], within these limits.
    ///
    /// # Errors
    /// As of [`read_bytes`].
    pub fn read_bytes(self, bytes: &[u8]) -> Result<Reading, DocumentError> {
        if bytes.len() > self.bytes {
            return Err(DocumentError::too_long(self.bytes));
        }
        self.read(&decode(bytes)?)
    }
}

/// The text that bytes hold.
fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, DocumentError> {
    for (start, what, hint) in MAGIC {
        if bytes.starts_with(start) {
            return Err(packed(what, hint));
        }
    }
    match *bytes {
        [0xff, 0xfe, ref rest @ ..] => utf16(rest, u16::from_le_bytes).map(Cow::Owned),
        [0xfe, 0xff, ref rest @ ..] => utf16(rest, u16::from_be_bytes).map(Cow::Owned),
        // What is read here begins with two characters of ASCII.
        [1..=0x7f, 0, 1..=0x7f, 0, ..] => utf16(bytes, u16::from_le_bytes).map(Cow::Owned),
        [0, 1..=0x7f, 0, 1..=0x7f, ..] => utf16(bytes, u16::from_be_bytes).map(Cow::Owned),
        _ => std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|fault| {
            let (before, rest) = bytes.split_at_checked(fault.valid_up_to()).unwrap_or_default();
            let before = String::from_utf8_lossy(before);
            let found =
                rest.first().map_or_else(String::new, |byte| format!("the byte {byte:#04x}"));
            DocumentError::at(&before, before.len(), "text in UTF-8")
                .with_found(&found)
                .with_hint(Some("Save the file as UTF-8."))
        }),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, DocumentError> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len() / 2);
    let broken = |text: &str, found: &str| {
        DocumentError::at(text, text.len(), "text in UTF-16").with_found(found)
    };
    for decoded in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match decoded {
            Ok(c) => text.push(c),
            Err(_) => return Err(broken(&text, "half of a character")),
        }
    }
    if odd.is_empty() { Ok(text) } else { Err(broken(&text, "half of a unit")) }
}

/// A text as a browser decodes a file: what it took for UTF-8 and is UTF-16 comes back, as far as it is ASCII.
pub(crate) fn plain(text: &str) -> Result<Cow<'_, str>, DocumentError> {
    for (start, what, hint) in MAGIC {
        let start = String::from_utf8_lossy(start);
        if text.starts_with(&*start) && !start.starts_with(LOST_MARK) && !start.starts_with('\0') {
            return Err(packed(what, hint));
        }
    }
    if !text.contains('\0') {
        return Ok(Cow::Borrowed(text));
    }
    Ok(Cow::Owned(text.replace('\0', "").replace(LOST_MARK, "")))
}

fn packed(what: &str, hint: &'static str) -> DocumentError {
    DocumentError::at("", 0, "text").with_found(what).with_hint(Some(hint))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    const TEXT: &str = "[{\"CacheClusterId\": \"a\",\n \"Description\": \"caf\u{e9} \u{1f600}\"}]";

    fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn reads_text_in_every_way_that_files_have_it() {
        let expected = read(TEXT).unwrap();
        let marked = format!("\u{feff}{TEXT}");
        for bytes in [
            TEXT.as_bytes().to_vec(),
            marked.as_bytes().to_vec(),
            wide(&marked, u16::to_le_bytes),
            wide(&marked, u16::to_be_bytes),
            wide(TEXT, u16::to_le_bytes),
            wide(TEXT, u16::to_be_bytes),
        ] {
            assert_eq!(read_bytes(&bytes).as_ref(), Ok(&expected), "{bytes:?}");
            // As a browser has it that takes everything for UTF-8.
            assert_eq!(read(&String::from_utf8_lossy(&bytes)).as_ref(), Ok(&expected));
        }
    }

    fn error(bytes: &[u8]) -> String {
        read_bytes(bytes).unwrap_err().to_string()
    }

    #[test]
    fn names_what_is_no_text() {
        for (bytes, what) in [
            (&b"PK\x03\x04\x14\x00\x08\x00"[..], "found a ZIP archive. This is"),
            (b"\x1f\x8b\x08\x00", "found a file packed by gzip. Unpack"),
            (b"%PDF-1.7", "found a PDF"),
        ] {
            assert!(error(bytes).contains(what), "{}", error(bytes));
            let lossy = read(&String::from_utf8_lossy(bytes)).unwrap_err().to_string();
            assert!(lossy.contains(what), "{lossy}");
        }
    }

    #[test]
    fn says_where_bytes_are_wrong() {
        assert_eq!(
            error(b"[\n  \"caf\xe9\"]"),
            "line 2, column 7: expected text in UTF-8, found the byte 0xe9. Save the file as UTF-8."
        );
        assert_eq!(
            error(b"\xff\xfe[\x00\x00\xd8]\x00"),
            "line 1, column 2: expected text in UTF-16, found half of a character"
        );
        assert_eq!(
            error(b"\xff\xfe[\x00]"),
            "line 1, column 2: expected text in UTF-16, found half of a unit"
        );
        assert!(error(b"").contains("the end of the text"));
    }

    #[test]
    fn keeps_to_its_limits() {
        let few = Limits { bytes: 1000, entries: 2 };
        let text =
            "{\"CacheClusterId\": \"a\"}{\"CacheClusterId\": \"b\"}{\"CacheClusterId\": \"c\"}";
        assert_eq!(few.read(text).unwrap_err().expected, "at most 2 clusters, groups and members");
        let many = Limits { entries: 1_234_567, ..few };
        assert_eq!(many.read(text).unwrap().clusters.len(), 3);
        assert!(many.read_bytes(&[b' '; 1001]).is_err());
        assert_eq!(
            DocumentError::too_many(1_234_567).expected,
            "at most 1,234,567 clusters, groups and members"
        );
    }
}
