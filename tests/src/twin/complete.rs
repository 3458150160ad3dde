//! A cluster of which everything is known, and what is asked of it.

use super::dates::Day;
use super::engines::{Engine, Version, Written};
use super::types::{Direction, NodeType, direction};
use super::{AddressedTo, Mode};

/// A pending value in a completion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting<T, A> {
    /// Nothing is pending.
    Nothing,
    /// This is pending.
    Value(T),
    /// A value that is neither the current one nor the one asked for, and all of it that a rule reads.
    Another(A),
}

/// A pending engine version. No rule reads which other version it is.
pub type WaitingVersion = Waiting<Version, ()>;

/// A pending node type; of another one, rules read the direction.
pub type WaitingType = Waiting<NodeType, Direction>;

/// What is asked for, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The engine to change to.
    pub engine: Option<Engine>,
    /// The engine version to change to.
    pub version: Option<Written>,
    /// The node type to change to.
    pub node_type: Option<NodeType>,
    /// The cluster mode to change to.
    pub mode: Option<Mode>,
    /// The number of shards that a new group is to have.
    pub shards: Option<u32>,
    /// The parameter group given.
    pub parameter_group: Option<&'static str>,
    /// The call, where it was told.
    pub addressed_to: Option<AddressedTo>,
    /// Whether to run at once.
    pub immediately: bool,
}

/// What the cluster's status says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// `available`, or not told.
    Available,
    /// `snapshotting`.
    Snapshotting,
    /// Anything else.
    Other,
}

/// A cluster of which everything is known, and a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, named as AWS names it"
)]
pub struct Complete {
    /// The day by whose guide to judge.
    pub day: Day,
    /// A replication group, or a lone cluster. Where it isn't known it counts as a group, but see `group_known`.
    pub replication_group: bool,
    /// Whether it is told, or follows from what is told, that it is a group or not.
    pub group_known: bool,
    /// The engine.
    pub engine: Engine,
    /// The version that runs now, with its patch where that was told.
    pub version: Written,
    /// Cluster mode now.
    pub mode: Mode,
    /// Shards now.
    pub shards: u32,
    /// Replicas of each shard now.
    pub replicas: u32,
    /// Whether Multi-AZ is on.
    pub multi_az: bool,
    /// Whether automatic failover is on.
    pub failover: bool,
    /// Whether failover was told to be on. In 2018 Multi-AZ and failover were one thing, and telling one was enough.
    pub failover_told: bool,
    /// Whether it is a member of a Global Datastore.
    pub global: bool,
    /// Whether it is a serverless cache.
    pub serverless: bool,
    /// The node type now.
    pub node_type: NodeType,
    /// The status.
    pub status: Status,
    /// Whether a service update is being applied, or being stopped.
    pub service_update_runs: bool,
    /// Encryption in transit.
    pub transit: bool,
    /// Encryption at rest.
    pub at_rest: bool,
    /// Whether the parameter group in use is the user's own.
    pub custom_group: bool,
    /// The node types that AWS itself says the cluster may change to, where it was asked.
    pub allowed_node_types: Option<&'static [&'static str]>,
    /// The pending engine version.
    pub pending_version: WaitingVersion,
    /// Its patch, where users don't choose it and it was told.
    pub pending_patch: Option<u32>,
    /// The pending node type.
    pub pending_type: WaitingType,
    /// The request.
    pub ask: Asked,
}

impl Complete {
    /// Multi-AZ on a T2 with cluster mode disabled: not in the 2018 guide, but possible later.
    #[must_use]
    pub fn multi_az_on_t2(&self) -> bool {
        self.multi_az && self.mode == Mode::Disabled && self.node_type.family == "t2"
    }

    /// Whether an engine version other than the current one is pending.
    #[must_use]
    pub fn has_pending_version(&self) -> bool {
        match self.pending_version {
            Waiting::Nothing => false,
            // A patch that isn't known to run is another one.
            Waiting::Value(pending) => {
                let patch = self.pending_patch;
                pending != self.version.version || patch.is_some() && patch != self.version.patch
            }
            Waiting::Another(()) => true,
        }
    }

    /// The direction of a pending node type other than the current one.
    #[must_use]
    pub fn pending_direction(&self) -> Option<Direction> {
        match self.pending_type {
            Waiting::Value(pending) if pending != self.node_type => {
                Some(direction(self.node_type, pending))
            }
            Waiting::Nothing | Waiting::Value(_) => None,
            Waiting::Another(direction) => Some(direction),
        }
    }
}
