//! Why a row can't be judged.

use serde::{Deserialize, Serialize};
use upgrade_check_core::InputError;
use upgrade_check_core::input::ReadError;
use upgrade_check_documents::DocumentError;

/// Why a row can't be judged: what `check` throws, as data.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fault {
    /// A stable word: `missing`, `unknown-field`, `invalid`, `contradiction` or `unreadable`.
    pub code: String,
    /// The path of the input field to blame, where there is one.
    pub field: Option<String>,
    /// What was read, what is accepted, and the nearest right thing.
    pub message: String,
}

impl Fault {
    /// Something that is no input and no document at all.
    #[must_use]
    pub fn unreadable(message: impl Into<String>) -> Self {
        Self { code: "unreadable".to_owned(), field: None, message: message.into() }
    }
}

impl From<&InputError> for Fault {
    fn from(fault: &InputError) -> Self {
        Self {
            code: fault.code.as_str().to_owned(),
            field: Some(fault.path.clone()),
            message: fault.to_string(),
        }
    }
}

impl From<&ReadError> for Fault {
    fn from(fault: &ReadError) -> Self {
        match fault {
            ReadError::Input(fault) => fault.into(),
            ReadError::Format(problem) => {
                Self { code: "invalid".to_owned(), field: None, message: problem.clone() }
            }
        }
    }
}

impl From<&DocumentError> for Fault {
    fn from(fault: &DocumentError) -> Self {
        Self::unreadable(fault.to_string())
    }
}
