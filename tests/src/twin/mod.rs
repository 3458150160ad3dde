//! A naive second implementation of the editions' verdicts.
//!
//! It is written from the guide alone and shares no code with the engine, so that a sweep may hold one
//! against the other. It is meant to be read beside the guide: tables, if-statements, and trying out
//! every possible value of what is not known.
//!
//! - [`facts`]: what the edition knows of versions and node types.
//! - [`complete`]: a cluster of which everything is known, and which of those can't exist.
//! - [`rules`]: the rules that block, ask or defer, over complete facts.
//! - [`outcome`]: what has fired, and what follows from it.
//! - [`judge`]: contradictions, and all the completions of what is not known.
//! - [`table`]: the table of pending and blocked operations, as plain data.

pub mod complete;
pub mod facts;
pub mod judge;
pub mod outcome;
pub mod rules;
pub mod table;

#[cfg(test)]
mod tests_completions;
#[cfg(test)]
mod tests_newer;
#[cfg(test)]
mod tests_plain;
#[cfg(test)]
mod tests_rules;
#[cfg(test)]
mod tests_table;

use std::collections::BTreeSet;

pub use judge::judge;
pub use rules::judge_complete;

/// The guide by which to judge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Edition {
    /// The guide in force until August 2018.
    #[default]
    E2018,
}

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

/// What is asked for. `None` is "not asked".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ask {
    /// The engine version to change to.
    pub version: Option<&'static str>,
    /// The node type to change to.
    pub node_type: Option<&'static str>,
    /// The cluster mode to change to.
    pub mode: Option<Mode>,
    /// The number of shards that a new group is to have.
    pub shards: Option<u32>,
    /// Whether to run at once; omitted is false, as in AWS.
    pub apply_immediately: Option<bool>,
}

/// What is known of a cluster, and a request. `None` is "not known".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Situation {
    /// The guide by which to judge.
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
    /// The node type now, such as `cache.m3.medium`.
    pub node_type: Option<&'static str>,
    /// The status, such as `available`; not known counts as `available`.
    pub status: Option<&'static str>,
    /// Whether encryption in transit is on.
    pub transit: Option<bool>,
    /// Whether encryption at rest is on.
    pub at_rest: Option<bool>,
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
    /// Something not known, or not knowable in this edition, decides.
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
    /// The version in this field can't be read.
    Unreadable(&'static str),
}
