//! What is wrong with an input: where, what was read, what is accepted.

use std::fmt;

use crate::Field;

/// The kind of an [`InputError`], a stable word for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorCode {
    /// A required field is not there.
    Missing,
    /// A field has a name that the checker does not know.
    UnknownField,
    /// A value is of the wrong kind or can't be read.
    Invalid,
    /// Two facts exclude each other.
    Contradiction,
}

impl ErrorCode {
    /// The word that programs see in `code`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::UnknownField => "unknown-field",
            Self::Invalid => "invalid",
            Self::Contradiction => "contradiction",
        }
    }
}

/// One thing wrong with an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputError {
    /// What kind of fault it is.
    pub code: ErrorCode,
    /// The path of the field as the input writes it, such as `cluster.engineVersion`.
    pub path: String,
    /// The field, where the path names one that exists.
    pub field: Option<Field>,
    /// A second field, where two contradict each other.
    pub other: Option<Field>,
    /// What was read, shortened where it is long.
    pub read: Option<String>,
    /// What is accepted there, as a phrase.
    pub accepted: String,
    /// The nearest right thing.
    pub nearest: Option<String>,
    /// Where in the value the fault lies, in characters from its start.
    pub position: Option<usize>,
}

impl InputError {
    /// A value of `field` that can't be read.
    #[must_use]
    pub fn invalid(field: Field, read: &str, accepted: impl Into<String>) -> Self {
        Self {
            code: ErrorCode::Invalid,
            path: field.path().to_owned(),
            field: Some(field),
            other: None,
            read: Some(shorten(read)),
            accepted: accepted.into(),
            nearest: None,
            position: None,
        }
    }

    /// `field` and `other` can't both be so; `why` says what excludes what.
    #[must_use]
    pub fn contradiction(field: Field, other: Field, why: impl Into<String>) -> Self {
        Self {
            code: ErrorCode::Contradiction,
            other: Some(other),
            read: None,
            ..Self::invalid(field, "", why)
        }
    }

    /// The same error with the nearest right thing.
    #[must_use]
    pub fn with_nearest(mut self, nearest: Option<impl Into<String>>) -> Self {
        self.nearest = nearest.map(Into::into);
        self
    }

    /// The same error with the place in the value, in characters from its start.
    #[must_use]
    pub fn at(mut self, position: usize) -> Self {
        self.position = Some(position);
        self
    }
}

/// At most 60 characters of what was read: enough to recognise it by.
pub(crate) fn shorten(text: &str) -> String {
    const MOST: usize = 60;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    text.chars().take(MOST).chain(['…']).collect()
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.code {
            ErrorCode::Contradiction => {
                write!(f, "{}", self.path)?;
                if let Some(other) = self.other {
                    write!(f, " and {}", other.path())?;
                }
                return write!(f, " exclude each other: {}", self.accepted);
            }
            ErrorCode::Missing => write!(f, "{} is missing", self.path)?,
            ErrorCode::UnknownField => write!(f, "{} is not a field of the input", self.path)?,
            ErrorCode::Invalid => match &self.read {
                Some(read) => write!(f, "{}: read \"{read}\"", self.path)?,
                None => write!(f, "{} can't be read", self.path)?,
            },
        }
        if let Some(position) = self.position {
            write!(f, ", at character {}", position + 1)?;
        }
        write!(f, "; accepted: {}", self.accepted)?;
        match &self.nearest {
            Some(nearest) => write!(f, "; nearest: {nearest}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for InputError {}

/// Of `known`, the one most like `text`, where one is like it at all.
pub(crate) fn nearest<'a>(text: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    const LIKE: f64 = 0.7;
    let text = text.to_ascii_lowercase();
    known
        .into_iter()
        .map(|word| (strsim::jaro_winkler(&text, &word.to_ascii_lowercase()), word))
        .filter(|(likeness, _)| *likeness >= LIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, word)| word)
}
