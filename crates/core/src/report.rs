//! The answer to a request.

use arrayvec::ArrayVec;

use crate::edit::Edits;
use crate::editions::pending_table::Cell;
use crate::facts::OpenFact;
use crate::rule::{Basis, Effect, Rule};
use crate::ways::Way;
use crate::{Field, Occurrence};

/// The answer, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// AWS takes it and starts at once.
    Allowed,
    /// AWS takes it and runs it in the maintenance window.
    Deferred,
    /// AWS refuses it.
    Blocked,
    /// What isn't known decides.
    Undetermined,
}

impl Verdict {
    /// The word that programs see.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::Deferred => "deferred",
            Self::Blocked => "blocked",
            Self::Undetermined => "undetermined",
        }
    }
}

/// A rule that fires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which.
    pub rule: &'static Rule,
    /// With what effect; the strongest, where it depends on what isn't known.
    pub effect: Effect,
    /// Whether it fires under some values of what isn't known, and not under others.
    pub sometimes: bool,
}

/// Where a way leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadsTo {
    /// To this verdict on the edited request.
    Verdict(Verdict),
    /// Nothing need be sent any more.
    Done,
    /// To another cluster or group.
    Elsewhere,
}

impl LeadsTo {
    /// The word that programs see.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Verdict(verdict) => verdict.as_str(),
            Self::Done => "done",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// A way out that was applied and judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// Which way.
    pub way: &'static Way,
    /// What it changes.
    pub edits: Edits,
    /// Where it leads.
    pub leads_to: LeadsTo,
    /// What still blocks after it.
    pub remaining: ArrayVec<&'static Rule, MOST_REMAINING>,
}

/// The most rules that a remedy names as still blocking.
pub(crate) const MOST_REMAINING: usize = 6;

/// A question whose answer could decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The field to fill in.
    pub field: Field,
    /// The fact behind it, where it is one that the verdict turns on by itself.
    pub fact: Option<OpenFact>,
    /// The rule that asks, where one does.
    pub rule: Option<&'static Rule>,
}

/// The most findings, remedies and questions that a report can hold.
pub(crate) const MOST_FINDINGS: usize = 40;
pub(crate) const MOST_REMEDIES: usize = 12;
pub(crate) const MOST_QUESTIONS: usize = 10;

/// The answer to a request, as data; words are made from it when they are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The answer.
    pub verdict: Verdict,
    /// Whether AWS states it, or we conclude it.
    pub basis: Basis,
    /// The rules that fire, in reading order.
    pub findings: ArrayVec<Finding, MOST_FINDINGS>,
    /// The ways out, the best first.
    pub remedies: ArrayVec<Remedy, MOST_REMEDIES>,
    /// What to find out, the question that decides most first.
    pub ask: ArrayVec<Question, MOST_QUESTIONS>,
    /// The cell of the table of pending and blocked operations, where the situation is in one.
    pub cell: Option<&'static Cell>,
    /// For a deferred change, the window that it runs in, where window and clock are given.
    pub runs_at: Option<Occurrence>,
}
