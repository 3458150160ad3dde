//! A naive second implementation of the editions' verdicts.
//!
//! It is written from the guides alone and shares no code with the engine, so that a sweep may hold one
//! against the other. It is meant to be read beside the guides: tables, if-statements, and trying out
//! every possible value of what is not known.
//!
//! - [`dates`], [`engines`], [`versions`], [`types`]: what is known of the years from 2016 to 2026.
//! - [`complete`]: a cluster of which everything is known; [`possible`]: which of those can't exist.
//! - [`rules`]: the rules that block, ask or defer, over complete facts, each with its days.
//! - [`outcome`]: what has fired, and what follows from it.
//! - [`judge`]: all the completions of what is not known.
//! - [`table`]: the table of pending and blocked operations, as plain data.

mod change;
mod choices;
pub mod complete;
pub mod dates;
pub mod engines;
pub mod judge;
mod kinds;
pub mod outcome;
pub mod possible;
pub mod rules;
pub mod table;
pub mod types;
pub mod versions;

#[cfg(test)]
mod tests_completions;
#[cfg(test)]
mod tests_dice;
#[cfg(test)]
mod tests_later_engines;
#[cfg(test)]
mod tests_later_modes;
#[cfg(test)]
mod tests_later_pending;
#[cfg(test)]
mod tests_later_types;
#[cfg(test)]
mod tests_newer;
#[cfg(test)]
mod tests_plain;
#[cfg(test)]
mod tests_rules;
#[cfg(test)]
mod tests_table;

use std::collections::BTreeSet;

pub use dates::Edition;
pub use judge::judge;
pub use rules::judge_complete;

/// Cluster mode, of the cluster or asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// One shard, no slots.
    Disabled,
    /// The state between the two, of later years.
    Compatible,
    /// Shards that share the slots.
    Enabled,
}

/// One pending value of a cluster.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PendingValue {
    /// Nobody said whether something is pending.
    #[default]
    NotKnown,
    /// Known to be nothing.
    Nothing,
    /// This value is pending.
    Value(&'static str),
}

/// What is pending on a cluster.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Pending {
    /// The pending engine version.
    pub version: PendingValue,
    /// The pending node type.
    pub node_type: PendingValue,
}

/// The call that a request is made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AddressedTo {
    /// The one for replication groups.
    ReplicationGroup,
    /// The one for clusters.
    CacheCluster,
}

/// What is asked for. `None` is "not asked".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ask {
    /// The engine to change to; omitted is the current one.
    pub engine: Option<&'static str>,
    /// The engine version to change to.
    pub version: Option<&'static str>,
    /// The node type to change to.
    pub node_type: Option<&'static str>,
    /// The cluster mode to change to.
    pub mode: Option<Mode>,
    /// The number of shards that a new group is to have.
    pub shards: Option<u32>,
    /// The parameter group given with it.
    pub parameter_group: Option<&'static str>,
    /// The call that it is made with; omitted is the right one.
    pub addressed_to: Option<AddressedTo>,
    /// Whether to run at once; omitted is false, as in AWS.
    pub apply_immediately: Option<bool>,
}

/// What is known of a cluster, and a request. `None` is "not known".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Situation {
    /// The day by whose guide to judge.
    pub edition: Edition,
    /// A replication group (true) or a lone cluster (false).
    pub replication_group: Option<bool>,
    /// The engine; omitted is redis.
    pub engine: Option<&'static str>,
    /// The engine version that runs now.
    pub version: Option<&'static str>,
    /// The cluster mode now.
    pub mode: Option<Mode>,
    /// The number of shards now.
    pub shards: Option<u32>,
    /// The replicas of each shard now.
    pub replicas: Option<u32>,
    /// Whether Multi-AZ is on.
    pub multi_az: Option<bool>,
    /// Whether automatic failover is on.
    pub failover: Option<bool>,
    /// Whether it is a member of a Global Datastore.
    pub global: Option<bool>,
    /// Whether it is a serverless cache; omitted is no.
    pub serverless: Option<bool>,
    /// The status of a service update, as AWS writes it; omitted is none.
    pub service_update: Option<&'static str>,
    /// The node type now, such as `cache.m3.medium`.
    pub node_type: Option<&'static str>,
    /// The status, such as `available`; not known counts as `available`.
    pub status: Option<&'static str>,
    /// Whether encryption in transit is on.
    pub transit: Option<bool>,
    /// Whether encryption at rest is on.
    pub at_rest: Option<bool>,
    /// The parameter group in use, such as `default.redis7`.
    pub parameter_group: Option<&'static str>,
    /// The versions that AWS itself says it offers, such as `redis 7.1`.
    pub offered: Option<&'static [&'static str]>,
    /// The node types that AWS itself says the cluster may change to.
    pub allowed_node_types: Option<&'static [&'static str]>,
    /// What is pending.
    pub pending: Pending,
    /// What is asked for.
    pub ask: Ask,
}

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// It runs now.
    Allowed,
    /// It runs in the maintenance window.
    Deferred,
    /// It doesn't run.
    Blocked,
    /// Something not known, or not knowable on this day, decides.
    Undetermined,
}

/// What the answer rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Basis {
    /// The guide says it.
    Stated,
    /// It follows from what the guide says.
    Inferred,
}

/// A verdict with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The answer.
    pub verdict: Verdict,
    /// What it rests on; `None` where the guide leaves that open, and always where the verdict is undetermined.
    pub basis: Option<Basis>,
    /// The rules that block, ask or defer in every possible completion.
    pub rules: BTreeSet<&'static str>,
}

/// Why a situation can't be judged at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contradiction {
    /// These two facts exclude each other. The names are those of the input fields.
    Between(&'static str, &'static str),
    /// The engine or version in this field can't be read.
    Unreadable(&'static str),
}
