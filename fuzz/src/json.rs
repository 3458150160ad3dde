//! The npm package's own reader and writer of JSON, held against `serde_json`.

use serde_json::Value;
use upgrade_check_core::Draft;
use upgrade_check_core::input::{self, ReadError};

use crate::package_json::{Reader, to_string};
use crate::request;

/// # Panics
/// Where it doesn't hold.
pub fn holds(text: &str) {
    let ours = input::read(&mut Reader::new(text));
    let theirs: Result<Value, _> = serde_json::from_str(text);
    let streamed = input::read(&mut serde_json::Deserializer::from_str(text));
    // What it takes is JSON, but that it doesn't look behind the value: JavaScript's own writer writes nothing there.
    if let (Ok(ours), Ok(_)) = (&ours, &theirs) {
        assert_eq!(Some(ours), streamed.ok().as_ref());
    }
    let Ok(value) = theirs else { return };
    // As JavaScript's own writer writes it: without blanks.
    let plain = value.to_string();
    let ours = input::read(&mut Reader::new(&plain));
    match (ours, input::read(&value)) {
        (Ok(ours), Ok(theirs)) => {
            assert_eq!(ours, theirs, "{plain}");
            is_written_and_read(&ours);
            request::is_judged(&ours);
        }
        (Err(ReadError::Input(ours)), Err(ReadError::Input(theirs))) => assert_eq!(ours, theirs),
        (Err(ReadError::Format(_)), Err(_)) | (Err(_), Err(ReadError::Format(_))) => {}
        (ours, theirs) => panic!("{ours:?}, but serde_json {theirs:?}: {plain}"),
    }
}

fn is_written_and_read(draft: &Draft) {
    let text = to_string(draft).expect("a draft can be written");
    assert_eq!(text, serde_json::to_string(draft).expect("a draft can be written"));
}
