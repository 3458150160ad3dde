//! What came of reading, as it crosses from the module that reads to the page.

use upgrade_check_documents::{DocumentError, Reading, read_back, told};

/// # Panics
/// Where it doesn't hold.
pub fn holds(text: &str) {
    if let Some(outcome) = read_back(text) {
        comes_back(&outcome);
    }
}

/// What is told is read back as the same, but for what is planned: summaries and notes tell that.
pub(crate) fn comes_back(outcome: &Result<Reading, DocumentError>) {
    // Texts come without the two characters that separate.
    let plain = format!("{outcome:?}");
    if plain.contains("\\u{1e}") || plain.contains("\\u{1f}") {
        let once = read_back(&told(outcome)).expect("what is told is read back");
        assert_eq!(read_back(&told(&once)), Some(once));
        return;
    }
    let mut expected = outcome.clone();
    for found in expected.iter_mut().flat_map(|reading| &mut reading.clusters) {
        found.planned = None;
    }
    assert_eq!(read_back(&told(outcome)), Some(expected));
}
