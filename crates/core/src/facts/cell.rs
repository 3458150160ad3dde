//! The cell of the table of pending and blocked operations that a situation falls into.

use super::{ClusterMode, Facts};
use crate::editions::days;
use crate::editions::pending_table::{self, Answer, Asked, Cell, PendingKind};
use crate::{Direction, Engine};

impl Facts<'_> {
    /// The cell that the situation falls into; `None` where nothing of the table is asked for. The
    /// table is one of Redis and Valkey.
    #[must_use]
    pub fn cell(&self) -> Option<&'static Cell> {
        if self.engine == Engine::Memcached {
            return None;
        }
        let asked = match (self.asks_upgrade(), self.asks_scale_up()) {
            (true, true) => Asked::Both,
            (true, false) => Asked::Upgrade,
            (false, true) => Asked::ScaleUp,
            (false, false) => return None,
        };
        let pending = match (self.upgrade_is_pending(), self.scale_up_is_pending()) {
            (true, true) => PendingKind::Both,
            (true, false) => PendingKind::Upgrade,
            (false, true) => PendingKind::ScaleUp,
            (false, false) => PendingKind::Nothing,
        };
        Some(pending_table::cell(pending, asked, self.immediately))
    }

    /// Whether the table gives this answer, and is known to hold here. Only what is asked for
    /// immediately can be blocked, so nothing else is looked at where it isn't.
    #[must_use]
    pub fn is_cell(&self, answer: Answer) -> bool {
        self.immediately
            && self.cell().is_some_and(|cell| cell.answer == answer)
            && !self.table_is_silent()
    }

    /// Whether an upgrade is pending and a node type asked for alone that isn't known to be larger.
    #[must_use]
    pub fn is_scaled_beside_upgrade(&self) -> bool {
        self.edition.is_since(days::ONLINE_SCALING)
            && !matches!(self.scaling(), Direction::Same | Direction::Up)
            && !self.asks_upgrade()
            && self.upgrade_is_pending()
    }

    /// Whether what is pending and what is asked for are of kinds of which nobody says whether the
    /// table holds: since the 2018 guide ended, with cluster mode enabled, and where a scale-down is
    /// pending.
    #[must_use]
    pub fn table_is_silent(&self) -> bool {
        self.edition.is_since(days::AFTER_SEED)
            && (self.mode() != ClusterMode::Disabled
                || self.is_beside_scale_down()
                || self.rollback_is_pending()
                || self.is_scaled_beside_upgrade())
    }

    /// Whether a smaller type is pending and an upgrade asked for without a scale-up.
    #[must_use]
    pub fn is_beside_scale_down(&self) -> bool {
        self.asks_upgrade() && !self.asks_scale_up() && self.scale_down_is_pending()
    }
}
