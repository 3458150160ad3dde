//! What comes of a row.

use serde::{Deserialize, Serialize};
use upgrade_check_core::Verdict;

/// What comes of a row, the mildest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Nothing is asked of it: a plan that leaves it as it is, or only creates it.
    Untouched,
    /// AWS takes the change and starts at once.
    Allowed,
    /// AWS takes it and runs it in the maintenance window.
    Deferred,
    /// What isn't known decides.
    Undetermined,
    /// AWS refuses it.
    Blocked,
    /// A plan destroys the cache, and a tool will carry that out: worse than a refusal.
    Replaced,
    /// The row can't be read, so nothing is known of it.
    Unreadable,
}

impl Outcome {
    /// Every outcome, the mildest first.
    pub const ALL: [Self; 7] = [
        Self::Untouched,
        Self::Allowed,
        Self::Deferred,
        Self::Undetermined,
        Self::Blocked,
        Self::Replaced,
        Self::Unreadable,
    ];

    /// The word that programs see.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Untouched => "untouched",
            Self::Allowed => "allowed",
            Self::Deferred => "deferred",
            Self::Undetermined => "undetermined",
            Self::Blocked => "blocked",
            Self::Replaced => "replaced",
            Self::Unreadable => "unreadable",
        }
    }

    /// The words that people see.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Untouched => "Untouched",
            Self::Allowed => "Allowed",
            Self::Deferred => "Deferred",
            Self::Undetermined => "Can't tell yet",
            Self::Blocked => "Blocked",
            Self::Replaced => "Replaced",
            Self::Unreadable => "Unreadable",
        }
    }
}

impl From<Verdict> for Outcome {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Allowed => Self::Allowed,
            Verdict::Deferred => Self::Deferred,
            Verdict::Undetermined => Self::Undetermined,
            Verdict::Blocked => Self::Blocked,
        }
    }
}

impl std::fmt::Display for Outcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}
