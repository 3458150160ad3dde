//! The facts that rules judge, and which of them are not known.

use std::cell;

use crate::editions::Edition;
use crate::editions::pending_table::{self, Answer, Asked, Cell, PendingKind};
use crate::{Direction, EngineVersion, NodeType};

/// Cluster mode, as the API names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClusterMode {
    /// One shard, clients without the cluster protocol.
    Disabled,
    /// On the way from disabled to enabled; came on 2023-05-11.
    Compatible,
    /// Sharded.
    Enabled,
}

impl ClusterMode {
    /// The word that the API uses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Disabled => "disabled",
            Self::Compatible => "compatible",
            Self::Enabled => "enabled",
        }
    }
}

/// A setting that may be waiting for the maintenance window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pending<T> {
    /// Nothing of this kind is pending.
    Nothing,
    /// This value is.
    Value(T),
    /// Something is, and it differs from what runs now; only ever assumed, never read.
    Something,
}

impl<T> Pending<T> {
    /// The value, where it is told.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Nothing | Self::Something => None,
        }
    }
}

/// Whether AWS would take a change at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// `available`.
    Available,
    /// Some other state.
    Other,
    /// Not told. A status is a moment's state, so this counts as available.
    NotKnown,
}

/// What kind of parameter group is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupKind {
    /// One of AWS's `default.*`.
    Default,
    /// One of the user's own.
    Custom,
    /// Not told.
    NotKnown,
}

/// A fact that may be not known and that verdicts can turn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum OpenFact {
    /// Cluster mode.
    Mode,
    /// The engine version that is pending.
    PendingVersion,
    /// The node type that is pending.
    PendingNodeType,
    /// The engine version that runs now.
    Version,
    /// The node type that runs now.
    NodeType,
    /// Multi-AZ.
    MultiAz,
    /// Encryption in transit.
    TransitEncryption,
    /// Encryption at rest.
    AtRestEncryption,
}

impl OpenFact {
    pub(crate) const ALL: [Self; 8] = [
        Self::Mode,
        Self::PendingVersion,
        Self::PendingNodeType,
        Self::Version,
        Self::NodeType,
        Self::MultiAz,
        Self::TransitEncryption,
        Self::AtRestEncryption,
    ];

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// What rules judge: the cluster and the request, with every open fact either known, assumed, or
/// noted as missed when a rule reads it.
///
/// Rules read open facts through the methods here. Reading one that is neither known nor assumed
/// gives some value and marks the judgement as void; [`crate::complete`] then assumes each possible
/// value in turn. So a rule is written as if everything were known.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    pub(crate) edition: &'static Edition,
    /// The open facts that are not known and not yet assumed, a bit each.
    open: u8,
    /// Those that are assumed.
    assumed: u8,
    missed: cell::Cell<Option<OpenFact>>,

    mode: ClusterMode,
    version: EngineVersion,
    node_type: NodeType,
    multi_az: bool,
    transit: bool,
    at_rest: bool,
    pending_version: Pending<EngineVersion>,
    pending_type: Pending<NodeType>,

    /// A version of which only major and minor are known, such as `3.2`.
    pub(crate) version_begins: Option<EngineVersion>,
    pub(crate) group: Option<bool>,
    pub(crate) shards: Option<u32>,
    pub(crate) replicas: Option<u32>,
    pub(crate) status: Status,
    /// What AWS listed as node types to change to.
    pub(crate) allowed: Option<&'a [NodeType]>,
    pub(crate) parameter_group: GroupKind,
    /// The memory kept back, as a share of `maxmemory` in parts of 100; `None` where not known.
    pub(crate) reserve_percent: Option<u32>,
    /// What the edition can't know, if there is such a thing.
    pub(crate) newer: Option<Newer>,

    pub(crate) to_version: Option<EngineVersion>,
    pub(crate) to_type: Option<NodeType>,
    pub(crate) to_mode: Option<ClusterMode>,
    pub(crate) to_shards: Option<u32>,
    pub(crate) to_group: bool,
    pub(crate) immediately: bool,
}

/// Something that came after an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Newer {
    /// An engine other than Redis, running or asked for.
    Engine,
    /// The version that runs now.
    Version,
    /// The version that is pending.
    PendingVersion,
    /// Cluster mode compatible, running or asked for.
    Mode,
    /// A node type that runs now.
    NodeType,
    /// A node type that is pending.
    PendingNodeType,
    /// A node type that is asked for.
    ToNodeType,
    /// Multi-AZ on T2 with cluster mode disabled, possible since 2018-11-19.
    MultiAzOnT2,
}

impl<'a> Facts<'a> {
    /// Facts of which nothing is known and by which nothing is asked.
    pub(crate) fn unknown(edition: &'static Edition) -> Self {
        Self {
            edition,
            open: u8::MAX,
            assumed: 0,
            missed: cell::Cell::new(None),
            mode: ClusterMode::Disabled,
            version: EngineVersion::full(0, 0, 0),
            node_type: NodeType::placeholder(),
            multi_az: false,
            transit: false,
            at_rest: false,
            pending_version: Pending::Nothing,
            pending_type: Pending::Nothing,
            version_begins: None,
            group: None,
            shards: None,
            replicas: None,
            status: Status::NotKnown,
            allowed: None,
            parameter_group: GroupKind::NotKnown,
            reserve_percent: None,
            newer: None,
            to_version: None,
            to_type: None,
            to_mode: None,
            to_shards: None,
            to_group: false,
            immediately: false,
        }
    }

    /// The open fact that was read though it is not known, since the last time this was asked.
    pub(crate) fn take_missed(&self) -> Option<OpenFact> {
        self.missed.take()
    }

    /// Whether a fact is known, or assumed.
    pub(crate) const fn has(&self, fact: OpenFact) -> bool {
        self.open & fact.bit() == 0
    }

    /// The facts that this completion assumes.
    pub(crate) fn assumptions(&self) -> impl Iterator<Item = OpenFact> {
        let assumed = self.assumed;
        OpenFact::ALL.into_iter().filter(move |fact| assumed & fact.bit() != 0)
    }

    pub(crate) fn mark_assumed(&mut self, fact: OpenFact) {
        self.assumed |= fact.bit();
    }

    #[inline]
    fn read(&self, fact: OpenFact) {
        if self.open & fact.bit() != 0 && self.missed.get().is_none() {
            self.missed.set(Some(fact));
        }
    }

    /// Cluster mode.
    #[must_use]
    pub fn mode(&self) -> ClusterMode {
        self.read(OpenFact::Mode);
        self.mode
    }

    /// The engine version that runs now.
    #[must_use]
    pub fn version(&self) -> EngineVersion {
        self.read(OpenFact::Version);
        self.version
    }

    /// The node type that runs now.
    #[must_use]
    pub fn node_type(&self) -> NodeType {
        self.read(OpenFact::NodeType);
        self.node_type
    }

    /// Whether Multi-AZ is on.
    #[must_use]
    pub fn multi_az(&self) -> bool {
        self.read(OpenFact::MultiAz);
        self.multi_az
    }

    /// Whether encryption of either kind is on.
    #[must_use]
    pub fn encrypted(&self) -> bool {
        // One kind known to be on is enough.
        if self.has(OpenFact::AtRestEncryption) && self.at_rest {
            return true;
        }
        self.read(OpenFact::TransitEncryption);
        if self.transit {
            return true;
        }
        self.read(OpenFact::AtRestEncryption);
        self.at_rest
    }

    /// The engine version that is pending.
    #[must_use]
    pub fn pending_version(&self) -> Pending<EngineVersion> {
        self.read(OpenFact::PendingVersion);
        self.pending_version
    }

    /// The node type that is pending.
    #[must_use]
    pub fn pending_type(&self) -> Pending<NodeType> {
        self.read(OpenFact::PendingNodeType);
        self.pending_type
    }

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

/// Ways to put facts, for reading, assuming and for remedies.
impl Facts<'_> {
    fn known(&mut self, fact: OpenFact) {
        self.open &= !fact.bit();
    }

    pub(crate) fn set_mode(&mut self, mode: ClusterMode) {
        self.known(OpenFact::Mode);
        self.mode = mode;
    }

    pub(crate) fn set_version(&mut self, version: EngineVersion) {
        self.known(OpenFact::Version);
        self.version = version;
    }

    pub(crate) fn set_node_type(&mut self, node_type: NodeType) {
        self.known(OpenFact::NodeType);
        self.node_type = node_type;
    }

    pub(crate) fn set_multi_az(&mut self, on: bool) {
        self.known(OpenFact::MultiAz);
        self.multi_az = on;
    }

    pub(crate) fn set_transit(&mut self, on: bool) {
        self.known(OpenFact::TransitEncryption);
        self.transit = on;
    }

    pub(crate) fn set_at_rest(&mut self, on: bool) {
        self.known(OpenFact::AtRestEncryption);
        self.at_rest = on;
    }

    pub(crate) fn set_pending_version(&mut self, pending: Pending<EngineVersion>) {
        self.known(OpenFact::PendingVersion);
        self.pending_version = pending;
    }

    pub(crate) fn set_pending_type(&mut self, pending: Pending<NodeType>) {
        self.known(OpenFact::PendingNodeType);
        self.pending_type = pending;
    }

    /// The mode, where it is known or assumed.
    pub(crate) fn known_mode(&self) -> Option<ClusterMode> {
        self.has(OpenFact::Mode).then_some(self.mode)
    }

    /// The version, where it is known or assumed.
    pub(crate) fn known_version(&self) -> Option<EngineVersion> {
        self.has(OpenFact::Version).then_some(self.version)
    }

    /// The node type, where it is known or assumed.
    pub(crate) fn known_type(&self) -> Option<NodeType> {
        self.has(OpenFact::NodeType).then_some(self.node_type)
    }

    /// Multi-AZ, where it is known or assumed.
    pub(crate) fn known_multi_az(&self) -> Option<bool> {
        self.has(OpenFact::MultiAz).then_some(self.multi_az)
    }

    /// Encryption in transit, where it is known or assumed.
    pub(crate) fn known_transit(&self) -> Option<bool> {
        self.has(OpenFact::TransitEncryption).then_some(self.transit)
    }

    /// Encryption at rest, where it is known or assumed.
    pub(crate) fn known_at_rest(&self) -> Option<bool> {
        self.has(OpenFact::AtRestEncryption).then_some(self.at_rest)
    }

    /// What engine version is pending, where that is known or assumed.
    pub(crate) fn known_pending_version(&self) -> Option<Pending<EngineVersion>> {
        self.has(OpenFact::PendingVersion).then_some(self.pending_version)
    }

    /// What node type is pending, where that is known or assumed.
    pub(crate) fn known_pending_type(&self) -> Option<Pending<NodeType>> {
        self.has(OpenFact::PendingNodeType).then_some(self.pending_type)
    }
}
