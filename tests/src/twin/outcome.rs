//! What has fired, and the judgement that follows from it.

use std::collections::BTreeSet;

use super::{Basis, Judgement, Verdict};

/// The ids of the rules. A rule's place here is its bit in [`Outcome::rules`].
pub const IDS: [&str; 15] = [
    "engine-downgrade",
    "engine-change-on-cluster-mode-enabled",
    "modification-on-cluster-mode-enabled",
    "cluster-mode-switch",
    "seed-shard-mismatch",
    "scale-up-pending",
    "engine-upgrade-pending",
    "encryption-not-supported",
    "multi-az-not-on-type",
    "version-not-offered",
    "scale-down-in-place",
    "not-available",
    "nothing-to-change",
    "newer-than-edition",
    "scheduled-for-window",
];

/// A judgement in a form that is quick to compare: the rules are bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The answer.
    pub verdict: Verdict,
    /// What it rests on.
    pub basis: Option<Basis>,
    /// The rules that fire: bit n is the rule at place n of [`IDS`].
    pub rules: u16,
}

impl From<Outcome> for Judgement {
    fn from(outcome: Outcome) -> Self {
        let fires = |place: usize| outcome.rules >> place & 1 == 1;
        let rules: BTreeSet<_> =
            IDS.iter().enumerate().filter(|(place, _)| fires(*place)).map(|(_, id)| *id).collect();
        Judgement { verdict: outcome.verdict, basis: outcome.basis, rules }
    }
}

/// What has fired so far.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says whether something of its kind has fired"
)]
pub(super) struct Fired {
    pub(super) rules: u16,
    pub(super) blocks: bool,
    pub(super) asks: bool,
    /// A block that the guide states is among them.
    stated: bool,
    /// A block of which the guide doesn't say what it rests on is among them.
    open: bool,
}

impl Fired {
    pub(super) fn mark(&mut self, id: &str) {
        for (place, known) in IDS.iter().enumerate() {
            if *known == id {
                self.rules |= 1 << place;
            }
        }
    }

    pub(super) fn block(&mut self, id: &str, basis: Option<Basis>) {
        self.mark(id);
        self.blocks = true;
        self.stated |= basis == Some(Basis::Stated);
        self.open |= basis.is_none();
    }

    pub(super) fn ask(&mut self, id: &str) {
        self.mark(id);
        self.asks = true;
    }

    /// One stated block is enough for a stated verdict.
    pub(super) fn basis_of_block(&self) -> Option<Basis> {
        if self.stated {
            Some(Basis::Stated)
        } else if self.open {
            None
        } else {
            Some(Basis::Inferred)
        }
    }
}
