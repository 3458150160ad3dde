//! The table of pending and blocked operations, whole: 4 pending states x 3 requests x 2 timings.

use crate::rule::{Basis, Section};

/// What is pending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PendingKind {
    /// Nothing.
    Nothing,
    /// A scale-up.
    ScaleUp,
    /// An engine upgrade.
    Upgrade,
    /// Both.
    Both,
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// An engine upgrade.
    Upgrade,
    /// A scale-up.
    ScaleUp,
    /// Both in one request.
    Both,
}

/// What the table answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Runs now.
    Allowed,
    /// Waits for the maintenance window.
    Deferred,
    /// Refused, because a scale-up is pending.
    ScaleUpPending,
    /// Refused, because an engine upgrade is pending.
    UpgradePending,
}

/// One cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What is pending.
    pub pending: PendingKind,
    /// What is asked for.
    pub asked: Asked,
    /// Whether it is asked for immediately.
    pub immediately: bool,
    /// The answer.
    pub answer: Answer,
    /// Whether AWS states it.
    pub basis: Basis,
    /// Where, or from what it is inferred.
    pub section: Section,
}

const fn row(
    pending: PendingKind,
    asked: Asked,
    now: (Answer, Basis, Section),
    window: (Basis, Section),
) -> [Cell; 2] {
    [
        Cell { pending, asked, immediately: true, answer: now.0, basis: now.1, section: now.2 },
        Cell {
            pending,
            asked,
            immediately: false,
            answer: Answer::Deferred,
            basis: window.0,
            section: window.1,
        },
    ]
}

use Answer::{Allowed, ScaleUpPending, UpgradePending};
use Basis::{Inferred, Stated};
use Section::{BlockedUpgrades, HowToUpgrade, Scaling};

/// The cells, two a row: immediately, then in the window.
pub static TABLE: [[Cell; 2]; 12] = [
    row(
        PendingKind::Nothing,
        Asked::Upgrade,
        (Allowed, Stated, HowToUpgrade),
        (Stated, BlockedUpgrades),
    ),
    row(PendingKind::Nothing, Asked::ScaleUp, (Allowed, Stated, Scaling), (Stated, Scaling)),
    row(
        PendingKind::Nothing,
        Asked::Both,
        (Allowed, Inferred, BlockedUpgrades),
        (Inferred, BlockedUpgrades),
    ),
    row(
        PendingKind::ScaleUp,
        Asked::Upgrade,
        (ScaleUpPending, Stated, BlockedUpgrades),
        (Stated, BlockedUpgrades),
    ),
    row(
        PendingKind::ScaleUp,
        Asked::ScaleUp,
        (Allowed, Inferred, BlockedUpgrades),
        (Inferred, BlockedUpgrades),
    ),
    row(
        PendingKind::ScaleUp,
        Asked::Both,
        (Allowed, Stated, BlockedUpgrades),
        (Inferred, BlockedUpgrades),
    ),
    row(
        PendingKind::Upgrade,
        Asked::Upgrade,
        (Allowed, Inferred, BlockedUpgrades),
        (Inferred, BlockedUpgrades),
    ),
    row(
        PendingKind::Upgrade,
        Asked::ScaleUp,
        (UpgradePending, Stated, BlockedUpgrades),
        (Stated, Scaling),
    ),
    row(PendingKind::Upgrade, Asked::Both, (Allowed, Stated, Scaling), (Inferred, BlockedUpgrades)),
    row(
        PendingKind::Both,
        Asked::Upgrade,
        (ScaleUpPending, Stated, BlockedUpgrades),
        (Stated, BlockedUpgrades),
    ),
    row(
        PendingKind::Both,
        Asked::ScaleUp,
        (UpgradePending, Stated, BlockedUpgrades),
        (Stated, Scaling),
    ),
    row(
        PendingKind::Both,
        Asked::Both,
        (Allowed, Stated, BlockedUpgrades),
        (Inferred, BlockedUpgrades),
    ),
];

/// The cell of a situation.
#[must_use]
pub fn cell(pending: PendingKind, asked: Asked, immediately: bool) -> &'static Cell {
    let row = pending as usize * 3 + asked as usize;
    let [now, window] = TABLE.get(row).unwrap_or(&TABLE[0]);
    if immediately { now } else { window }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_stands_at_its_own_place() {
        for cells in &TABLE {
            for one in cells {
                assert_eq!(cell(one.pending, one.asked, one.immediately), one);
            }
        }
    }

    #[test]
    fn only_immediate_requests_are_blocked_and_only_by_what_they_leave_out() {
        for one in TABLE.iter().flatten() {
            let blocked = matches!(one.answer, ScaleUpPending | UpgradePending);
            let leaves_out = match one.pending {
                PendingKind::Nothing => false,
                PendingKind::ScaleUp => one.asked == Asked::Upgrade,
                PendingKind::Upgrade => one.asked == Asked::ScaleUp,
                PendingKind::Both => one.asked != Asked::Both,
            };
            assert_eq!(blocked, one.immediately && leaves_out, "{one:?}");
        }
    }
}
