//! What is pasted: a reading that can be judged, or an error at a place of the text.

use upgrade_check_core::Field;
use upgrade_check_documents::{DocumentError, Reading, read};

use crate::{request, told};

/// # Panics
/// Where it doesn't hold.
pub fn holds(text: &str) {
    let outcome = read(text);
    told::comes_back(&outcome);
    match &outcome {
        Ok(reading) => is_judged(reading),
        Err(error) => lies_in(error, text),
    }
}

/// Whatever was read can be judged: the change that a plan or a command is about, or else an upgrade and a scale-up.
pub(crate) fn is_judged(reading: &Reading) {
    for found in &reading.clusters {
        assert!(!found.summary.is_empty());
        assert!(found.missing.iter().all(|missing| !missing.because.is_empty()));
        let draft = found.draft.clone().with(Field::Edition, "2026");
        if found.planned.is_some() {
            request::is_judged(&draft);
            continue;
        }
        assert!(draft.iter().all(|(field, _)| !field.path().starts_with("request.")));
        request::is_judged(&draft.clone().with(Field::ToEngineVersion, "7.1"));
        request::is_judged(&draft.with(Field::ToNodeType, "cache.r7g.large"));
    }
}

/// An error's place is one of the text's, or its end.
fn lies_in(error: &DocumentError, text: &str) {
    assert!(!error.expected.is_empty());
    let line =
        text.split('\n').nth(error.line.wrapping_sub(1)).expect("the line is one of the text");
    assert!((1..=line.chars().count() + 1).contains(&error.column), "{error}");
}
