//! A cluster of which everything is known, and which of those can't exist.

use super::facts::{FIRST_CLUSTER_MODE, FIRST_MULTI_AZ, NodeType, Version, lacks_encryption};
use super::{Contradiction, Mode};

/// A pending value in a completion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting<T> {
    /// Nothing is pending.
    Nothing,
    /// This is pending.
    Value(T),
    /// A value that is neither the current one nor the one asked for. Which one, no rule reads.
    Another,
}

/// What is asked for, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The engine version to change to.
    pub version: Option<Version>,
    /// The node type to change to.
    pub node_type: Option<NodeType>,
    /// The cluster mode to change to.
    pub mode: Option<Mode>,
    /// The number of shards that a new group is to have.
    pub shards: Option<u32>,
    /// Whether to run at once.
    pub immediately: bool,
}

/// A cluster of which everything is known, and a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, named as AWS names it"
)]
pub struct Complete {
    /// A replication group, or a lone cluster.
    pub replication_group: bool,
    /// The engine.
    pub engine: &'static str,
    /// The version that runs now.
    pub version: Version,
    /// Cluster mode now.
    pub mode: Mode,
    /// Shards now.
    pub shards: u32,
    /// Replicas of each shard now.
    pub replicas: u32,
    /// Whether Multi-AZ is on.
    pub multi_az: bool,
    /// The node type now.
    pub node_type: NodeType,
    /// Whether the status is `available`.
    pub available: bool,
    /// Encryption in transit.
    pub transit: bool,
    /// Encryption at rest.
    pub at_rest: bool,
    /// The node types that AWS itself says the cluster may change to, where it was asked.
    pub allowed_node_types: Option<&'static [&'static str]>,
    /// The pending engine version.
    pub pending_version: Waiting<Version>,
    /// The pending node type.
    pub pending_type: Waiting<NodeType>,
    /// The request.
    pub ask: Asked,
}

impl Complete {
    /// Two facts that exclude each other, under every edition, or `None`.
    #[must_use]
    pub fn contradiction(&self) -> Option<Contradiction> {
        let between = |first, second| Some(Contradiction::Between(first, second));
        // Version numbers of other engines mean other things.
        if self.engine == "redis" {
            if self.mode == Mode::Enabled && self.version < FIRST_CLUSTER_MODE {
                return between("cluster.clusterMode", "cluster.engineVersion");
            }
            if self.multi_az && self.version < FIRST_MULTI_AZ {
                return between("cluster.multiAz", "cluster.engineVersion");
            }
            if self.transit && lacks_encryption(self.version) {
                return between("cluster.transitEncryption", "cluster.engineVersion");
            }
            if self.at_rest && lacks_encryption(self.version) {
                return between("cluster.atRestEncryption", "cluster.engineVersion");
            }
        }
        if !self.replication_group {
            if self.mode != Mode::Disabled {
                return between("cluster.replicationGroup", "cluster.clusterMode");
            }
            if self.replicas > 0 {
                return between("cluster.replicationGroup", "cluster.replicasPerShard");
            }
            if self.multi_az {
                return between("cluster.replicationGroup", "cluster.multiAz");
            }
        }
        if self.shards > 1 && self.mode == Mode::Disabled {
            return between("cluster.shards", "cluster.clusterMode");
        }
        if self.multi_az && self.replicas == 0 {
            return between("cluster.multiAz", "cluster.replicasPerShard");
        }
        if self.multi_az && self.node_type.family == "t1" {
            return between("cluster.multiAz", "cluster.nodeType");
        }
        None
    }

    /// Multi-AZ on a T2 with cluster mode disabled: not in this edition, but possible after it.
    #[must_use]
    pub fn multi_az_on_t2(&self) -> bool {
        self.multi_az && self.mode == Mode::Disabled && self.node_type.family == "t2"
    }
}
