//! The bytes of a file: an error has a place, and a text is the same in each encoding that is read.

use upgrade_check_documents::{read, read_bytes};

use crate::{documents, told};

/// # Panics
/// Where it doesn't hold.
pub fn holds(bytes: &[u8]) {
    let outcome = read_bytes(bytes);
    told::comes_back(&outcome);
    match &outcome {
        Ok(reading) => documents::is_judged(reading),
        Err(error) => assert!(error.line > 0 && error.column > 0 && !error.expected.is_empty()),
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    // Zeros are what tells UTF-16 without a mark.
    if text.is_empty() || text.starts_with('\u{feff}') || text.contains('\0') {
        return;
    }
    let plain = read(text);
    assert_eq!(outcome, plain);
    let units: Vec<u16> =
        ['\u{feff}'].into_iter().chain(text.chars()).collect::<String>().encode_utf16().collect();
    for utf16 in [u16::to_le_bytes, u16::to_be_bytes] {
        let bytes: Vec<u8> = units.iter().flat_map(|unit| utf16(*unit)).collect();
        assert_eq!(read_bytes(&bytes), plain);
    }
}
