//! What follows from facts: what is asked for, what is pending, and the cell of the table.

use super::{ClusterMode, Facts, Pending};
use crate::editions::pending_table::{self, Answer, Asked, Cell, PendingKind};
use crate::{Direction, EngineVersion, NodeType};

/// What is pending.
impl Facts<'_> {
    /// Whether an engine version other than the current one is pending.
    #[must_use]
    pub fn upgrade_is_pending(&self) -> bool {
        match self.pending_version() {
            Pending::Nothing => false,
            Pending::Something => true,
            Pending::Value(version) => !version.is_same_as(self.version()),
        }
    }

    /// Whether a node type other than the current one is pending.
    #[must_use]
    pub fn scale_up_is_pending(&self) -> bool {
        match self.pending_type() {
            Pending::Nothing => false,
            Pending::Something => true,
            Pending::Value(node_type) => node_type != self.node_type(),
        }
    }
}

/// What is pending and asked for anew.
impl Facts<'_> {
    /// Whether a pending version is told and another one is asked for.
    #[must_use]
    pub fn replaces_pending_version(&self) -> bool {
        let pending = self.pending_version().value();
        let differs = |to: EngineVersion| pending.is_some_and(|pending| !pending.is_same_as(to));
        self.to_version.is_some_and(differs) && self.upgrade_is_pending()
    }

    /// Whether a pending node type is told and another one is asked for.
    #[must_use]
    pub fn replaces_pending_type(&self) -> bool {
        let pending = self.pending_type().value();
        let differs = |to: NodeType| pending.is_some_and(|pending| pending != to);
        self.to_type.is_some_and(differs) && self.scale_up_is_pending()
    }
}

/// What is asked for.
impl Facts<'_> {
    /// The version asked for, where it differs from the one that runs now.
    #[must_use]
    pub fn new_version(&self) -> Option<EngineVersion> {
        self.to_version.filter(|to| !to.is_same_as(self.version()))
    }

    /// The node type asked for, where it differs from the one that runs now.
    #[must_use]
    pub fn new_type(&self) -> Option<NodeType> {
        self.to_type.filter(|to| *to != self.node_type())
    }

    /// The cluster mode asked for, where it differs from the one that is set now.
    #[must_use]
    pub fn new_mode(&self) -> Option<ClusterMode> {
        self.to_mode.filter(|to| *to != self.mode())
    }

    /// Whether the request names a number of shards that isn't known to be the current one.
    #[must_use]
    pub fn asks_other_shards(&self) -> bool {
        let Some(asked) = self.to_shards else { return false };
        match self.mode() {
            ClusterMode::Enabled => self.shards != Some(asked),
            ClusterMode::Disabled | ClusterMode::Compatible => asked != 1,
        }
    }

    /// Whether what is asked for is all so already.
    #[must_use]
    pub fn asks_nothing(&self) -> bool {
        let known = self.missed.take();
        let nothing = self.new_version().is_none()
            && self.new_type().is_none()
            && self.new_mode().is_none()
            && !self.asks_other_shards();
        // What isn't known may be another value.
        let open = self.missed.take().is_some();
        self.missed.set(known);
        nothing && !open
    }

    /// Whether the request holds an engine upgrade: a version above the one that runs now.
    #[must_use]
    pub fn asks_upgrade(&self) -> bool {
        self.new_version().is_some_and(|to| self.version().is_below(to))
    }

    /// Whether the request holds an upgrade to a version that can be had: one that would run.
    #[must_use]
    pub fn would_upgrade(&self) -> bool {
        self.to_version.is_some_and(|to| self.edition.offers(to)) && self.asks_upgrade()
    }

    /// Whether the request holds a change of node type that isn't known to be to a smaller one.
    #[must_use]
    pub fn asks_scale_up(&self) -> bool {
        self.new_type().is_some() && self.scaling() != Direction::Down
    }

    /// What the change of node type is: AWS's own list first, then sizes within a family.
    /// `Same` where none is asked for.
    #[must_use]
    pub fn scaling(&self) -> Direction {
        match (self.new_type(), self.allowed) {
            (None, _) => Direction::Same,
            (Some(to), Some(allowed)) if allowed.contains(&to) => Direction::Up,
            (Some(_), Some(_)) => Direction::Down,
            (Some(to), None) => self.node_type().direction_to(&to),
        }
    }
}

/// The table of pending and blocked operations.
impl Facts<'_> {
    /// The cell that the situation falls into; `None` where nothing of the table is asked for.
    #[must_use]
    pub fn cell(&self) -> Option<&'static Cell> {
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

    /// Whether the table gives this answer. Only what is asked for immediately can be blocked, so
    /// nothing else is looked at where it isn't.
    #[must_use]
    pub fn is_cell(&self, answer: Answer) -> bool {
        self.immediately && self.cell().is_some_and(|cell| cell.answer == answer)
    }
}
