//! The facts that rules judge, and which of them are not known.

mod asked;
mod cell;
mod kinds;
mod possible;
mod put;

use crate::editions::Edition;
use crate::{Engine, EngineVersion, NodeType};

pub(crate) use asked::ROLLBACK_TO;
pub(crate) use kinds::DefaultGroup;
pub use kinds::{ClusterMode, Newer, OpenFact, Pending, Status};

/// What rules judge: the cluster and the request, with every open fact either known, assumed, or
/// noted as missed when a rule reads it.
///
/// Rules read open facts through the methods here. Reading one that is neither known nor assumed
/// gives some value and marks the judgement as void; [`crate::complete`] then assumes each possible
/// value in turn. So a rule is written as if everything were known.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Facts<'a> {
    pub(crate) edition: Edition,
    /// The engine that runs now.
    pub(crate) engine: Engine,
    /// The engine asked for: the one that runs where none is named.
    pub(crate) to_engine: Engine,
    /// The open facts that are not known and not yet assumed, a bit each.
    open: u16,
    /// Those that are assumed.
    assumed: u16,
    missed: std::cell::Cell<Option<OpenFact>>,

    mode: ClusterMode,
    version: EngineVersion,
    node_type: NodeType,
    multi_az: bool,
    transit: bool,
    at_rest: bool,
    failover: bool,
    global: bool,
    custom_group: bool,
    pending_version: Pending<EngineVersion>,
    pending_type: Pending<NodeType>,

    /// The newest version that the engine had on the edition's day.
    pub(crate) newest: EngineVersion,
    /// A version of which only major and minor are known, such as `3.2`.
    pub(crate) version_begins: Option<EngineVersion>,
    pub(crate) group: Option<bool>,
    pub(crate) shards: Option<u32>,
    pub(crate) replicas: Option<u32>,
    pub(crate) status: Status,
    /// What AWS listed as node types to change to.
    pub(crate) allowed: Option<&'a [NodeType]>,
    /// The versions that AWS listed as offered, of every engine.
    pub(crate) offered: Option<&'a [(Engine, EngineVersion)]>,
    /// The default parameter group given with the request; `None` where none of AWS's own is given.
    pub(crate) given_group: Option<DefaultGroup>,
    pub(crate) serverless: bool,
    /// Whether a service update runs.
    pub(crate) updating: bool,
    /// Whether the call names a cache cluster, where it says.
    pub(crate) to_cluster: Option<bool>,
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

impl Facts<'_> {
    /// Facts of which nothing is known and by which nothing is asked.
    pub(crate) fn unknown(edition: Edition) -> Self {
        Self {
            edition,
            engine: Engine::Redis,
            to_engine: Engine::Redis,
            open: (1 << OpenFact::ALL.len()) - 1,
            assumed: 0,
            missed: std::cell::Cell::new(None),
            mode: ClusterMode::Disabled,
            version: EngineVersion::full(0, 0, 0),
            node_type: NodeType::placeholder(),
            multi_az: false,
            transit: false,
            at_rest: false,
            failover: false,
            global: false,
            custom_group: false,
            pending_version: Pending::Nothing,
            pending_type: Pending::Nothing,
            newest: edition.newest(Engine::Redis),
            version_begins: None,
            group: None,
            shards: None,
            replicas: None,
            status: Status::NotKnown,
            allowed: None,
            offered: None,
            given_group: None,
            serverless: false,
            updating: false,
            to_cluster: None,
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

    /// Whether automatic failover is on.
    #[must_use]
    pub fn failover(&self) -> bool {
        self.read(OpenFact::Failover);
        self.failover
    }

    /// Whether it is a member of a Global Datastore.
    #[must_use]
    pub fn is_global(&self) -> bool {
        self.read(OpenFact::GlobalDatastore);
        self.global
    }

    /// Whether the parameter group in use is one of the user's own.
    #[must_use]
    pub fn has_custom_group(&self) -> bool {
        self.read(OpenFact::CustomGroup);
        self.custom_group
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
}
