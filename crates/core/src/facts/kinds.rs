//! The values that facts can have.

use crate::version::Family;

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
    /// `snapshotting`: a backup runs.
    Snapshotting,
    /// Some other state that passes.
    Other,
    /// One that doesn't pass by itself, such as `incompatible-network`.
    Stuck,
    /// Not told. A status is a moment's state, so this counts as available.
    NotKnown,
}

/// One of AWS's own parameter groups, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DefaultGroup {
    /// Its family.
    pub(crate) family: Family,
    /// Whether it is the one for cluster mode enabled: `.cluster.on`.
    pub(crate) sharded: bool,
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
    /// Automatic failover.
    Failover,
    /// Whether it is a member of a Global Datastore.
    GlobalDatastore,
    /// Whether the parameter group in use is one of the user's own.
    CustomGroup,
}

impl OpenFact {
    pub(crate) const ALL: [Self; 11] = [
        Self::Mode,
        Self::PendingVersion,
        Self::PendingNodeType,
        Self::Version,
        Self::NodeType,
        Self::MultiAz,
        Self::TransitEncryption,
        Self::AtRestEncryption,
        Self::Failover,
        Self::GlobalDatastore,
        Self::CustomGroup,
    ];

    pub(super) const fn bit(self) -> u16 {
        1 << self as u8
    }
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
    /// A Global Datastore.
    GlobalDatastore,
    /// A serverless cache.
    Serverless,
}
