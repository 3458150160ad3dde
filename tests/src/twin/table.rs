//! The table of pending and blocked operations: cluster mode disabled, a newer version on offer, a larger
//! node type.

use super::Basis::{self, Inferred, Stated};
use super::Verdict::{self, Allowed, Blocked, Deferred};
use Changes::{Both, Nothing, ScaleUp, Upgrade};

/// Changes, pending or asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Changes {
    /// None; never asked for in the table.
    Nothing,
    /// A larger node type.
    ScaleUp,
    /// A newer engine version.
    Upgrade,
    /// Both at once.
    Both,
}

/// One cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What is pending.
    pub pending: Changes,
    /// What is asked for.
    pub asked: Changes,
    /// Whether it is to run at once.
    pub immediately: bool,
    /// The answer.
    pub verdict: Verdict,
    /// What the answer rests on.
    pub basis: Basis,
    /// The rule that blocks or defers.
    pub rule: Option<&'static str>,
}

const fn cell(
    pending: Changes,
    asked: Changes,
    immediately: bool,
    verdict: Verdict,
    basis: Basis,
    rule: Option<&'static str>,
) -> Cell {
    Cell { pending, asked, immediately, verdict, basis, rule }
}

const WINDOW: Option<&str> = Some("scheduled-for-window");
const BY_SCALE_UP: Option<&str> = Some("scale-up-pending");
const BY_UPGRADE: Option<&str> = Some("engine-upgrade-pending");

/// All 24 cells: first those asked for at once, then those for the window.
#[rustfmt::skip]
pub const CELLS: [Cell; 24] = [
    cell(Nothing, Upgrade, true, Allowed, Stated, None),
    cell(Nothing, ScaleUp, true, Allowed, Stated, None),
    cell(Nothing, Both, true, Allowed, Inferred, None),
    cell(ScaleUp, Upgrade, true, Blocked, Stated, BY_SCALE_UP),
    cell(ScaleUp, ScaleUp, true, Allowed, Inferred, None),
    cell(ScaleUp, Both, true, Allowed, Stated, None),
    cell(Upgrade, Upgrade, true, Allowed, Inferred, None),
    cell(Upgrade, ScaleUp, true, Blocked, Stated, BY_UPGRADE),
    cell(Upgrade, Both, true, Allowed, Stated, None),
    cell(Both, Upgrade, true, Blocked, Stated, BY_SCALE_UP),
    cell(Both, ScaleUp, true, Blocked, Stated, BY_UPGRADE),
    cell(Both, Both, true, Allowed, Stated, None),
    cell(Nothing, Upgrade, false, Deferred, Stated, WINDOW),
    cell(Nothing, ScaleUp, false, Deferred, Stated, WINDOW),
    cell(Nothing, Both, false, Deferred, Inferred, WINDOW),
    cell(ScaleUp, Upgrade, false, Deferred, Stated, WINDOW),
    cell(ScaleUp, ScaleUp, false, Deferred, Inferred, WINDOW),
    cell(ScaleUp, Both, false, Deferred, Inferred, WINDOW),
    cell(Upgrade, Upgrade, false, Deferred, Inferred, WINDOW),
    cell(Upgrade, ScaleUp, false, Deferred, Stated, WINDOW),
    cell(Upgrade, Both, false, Deferred, Inferred, WINDOW),
    cell(Both, Upgrade, false, Deferred, Stated, WINDOW),
    cell(Both, ScaleUp, false, Deferred, Stated, WINDOW),
    cell(Both, Both, false, Deferred, Inferred, WINDOW),
];
