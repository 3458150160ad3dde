//! What is wrong with a file of acknowledgements.

use std::fmt;

/// One thing wrong with a file of acknowledgements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcknowledgementError {
    /// Where, such as `acknowledgements[2].rule`; empty for the text as a whole.
    pub path: String,
    /// What is wrong there, a phrase.
    pub what: String,
    /// The nearest right thing.
    pub nearest: Option<String>,
}

impl fmt::Display for AcknowledgementError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.what)?;
        match &self.nearest {
            Some(nearest) => write!(f, "; nearest: {nearest}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for AcknowledgementError {}
