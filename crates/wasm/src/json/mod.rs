//! JSON as JavaScript's own writer writes it, to and from serde's types.
//!
//! `serde_json` can do the same and far more, and is 8 KB larger in what `./engine` downloads. The tests hold this to it, byte
//! for byte.

mod read;
mod write;

use std::fmt;

pub(crate) use read::Reader;
pub(crate) use write::to_string;

/// What is wrong with an input, in words.
#[derive(Debug)]
pub(crate) struct Fault(Box<str>);

impl Fault {
    fn new(what: &str) -> Self {
        Self(what.into())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}

impl serde::de::Error for Fault {
    fn custom<T: fmt::Display>(what: T) -> Self {
        Self(what.to_string().into())
    }

    /// Says only what was expected: to name what was found takes the code that prints numbers with fractions.
    fn invalid_type(_: serde::de::Unexpected<'_>, expected: &dyn serde::de::Expected) -> Self {
        Self::custom(format_args!("expected {expected}"))
    }
}
