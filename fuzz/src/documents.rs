//! What is pasted: a reading that can be judged, or an error at a place of the text.

use upgrade_check_core::Field;
use upgrade_check_documents::{DocumentError, read};

use crate::{request, told};

/// # Panics
/// Where it doesn't hold.
pub fn holds(text: &str) {
    let outcome = read(text);
    told::comes_back(&outcome);
    match &outcome {
        Ok(reading) => {
            for found in &reading.clusters {
                assert!(!found.summary.is_empty());
                assert!(found.missing.iter().all(|missing| !missing.fields.is_empty()));
                let draft = found.draft.clone().with(Field::Edition, "2026");
                request::is_judged(&draft.clone().with(Field::ToEngineVersion, "7.1"));
                request::is_judged(&draft.with(Field::ToNodeType, "cache.r7g.large"));
            }
        }
        Err(error) => lies_in(error, text),
    }
}

/// An error's place is one of the text's, or its end.
fn lies_in(error: &DocumentError, text: &str) {
    assert!(!error.expected.is_empty());
    let line =
        text.split('\n').nth(error.line.wrapping_sub(1)).expect("the line is one of the text");
    assert!((1..=line.chars().count() + 1).contains(&error.column), "{error}");
}
