//! What came of reading, as it crosses from the module that reads to the page.

use upgrade_check_documents::{DocumentError, Reading, read_back, told};

/// # Panics
/// Where it doesn't hold.
pub fn holds(text: &str) {
    if let Some(outcome) = read_back(text) {
        // Texts come without the two characters that separate.
        let once = read_back(&told(&outcome)).expect("what is told is read back");
        comes_back(&once);
    }
}

/// What is told is read back as the same.
pub(crate) fn comes_back(outcome: &Result<Reading, DocumentError>) {
    assert_eq!(read_back(&told(outcome)).as_ref(), Some(outcome));
}
