//! The fields of an input: one table from which reading, errors, links, types and forms are made.

use std::fmt;

/// What a field's value looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any of these words.
    Choice(&'static [&'static str]),
    /// `true` or `false`.
    Flag,
    /// A whole number from 0 on.
    Count,
    /// Text, described by the field's `accepts`.
    Text,
    /// A list of texts, in a [`crate::Draft`] joined by commas.
    List,
    /// An object whose mere presence says something: `{}`.
    Presence,
}

macro_rules! fields {
    ($($name:ident $path:literal $kind:expr, $accepts:literal, $doc:literal;)+) => {
        /// A field of an input.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Field { $(#[doc = $doc] $name,)+ }

        /// Every field, in the order in which a person reads them.
        pub const FIELDS: &[FieldRecord] = &[
            $(FieldRecord { field: Field::$name, path: $path, name: last_part($path), kind: $kind, accepts: $accepts, about: if cfg!(feature = "manual") { $doc } else { "" } },)+
        ];
    };
}

/// What there is to know of a field.
#[derive(Debug)]
pub struct FieldRecord {
    /// The field.
    pub field: Field,
    /// Its path in the input, such as `cluster.engineVersion`.
    pub path: &'static str,
    /// The last part of the path.
    pub name: &'static str,
    /// What its value looks like.
    pub kind: Kind,
    /// What is accepted, as a phrase for an error or a hint.
    pub accepts: &'static str,
    /// What it means, one sentence; empty without the feature `manual`.
    pub about: &'static str,
}

const MODES: Kind = Kind::Choice(&["disabled", "compatible", "enabled"]);
const ENGINES: Kind = Kind::Choice(&["redis", "valkey", "memcached"]);

// A macro, so that a field is named once and its enum and its record can't come apart.
fields! {
    Edition "edition" Kind::Text, "an edition: 2018, 2026, or a day such as 2021-06-01", "The edition of the guide that answers, or the day to answer for.";
    Now "now" Kind::Text, "a moment such as 2026-11-22T10:00:00Z", "The moment to answer for; the checker never reads a clock.";
    Id "cluster.id" Kind::Text, "1 to 50 letters, digits and single hyphens, the first a letter", "The id of the replication group or, without one, of the cluster.";
    ReplicationGroup "cluster.replicationGroup" Kind::Flag, "true or false", "Whether it is a replication group, not a lone cluster.";
    Region "cluster.region" Kind::Text, "a region such as eu-west-1", "The region, for the commands.";
    Engine "cluster.engine" ENGINES, "redis, valkey or memcached", "The engine that runs now; redis where it is left out.";
    EngineVersion "cluster.engineVersion" Kind::Text, "a version such as 2.8.24, 6.2 or 6.x", "The engine version that runs now.";
    ClusterMode "cluster.clusterMode" MODES, "disabled, compatible or enabled", "The cluster mode.";
    Shards "cluster.shards" Kind::Count, "a whole number from 1 to 500", "How many shards (API: node groups) it has.";
    Replicas "cluster.replicasPerShard" Kind::Count, "a whole number from 0 to 5", "How many replicas each shard has.";
    MultiAz "cluster.multiAz" Kind::Flag, "true or false", "Whether Multi-AZ with automatic failover is on.";
    NodeType "cluster.nodeType" Kind::Text, "a node type such as cache.m3.medium", "The node type that runs now.";
    Status "cluster.status" Kind::Text, "a status such as available or modifying", "The first status of cluster, group and node groups that isn't available.";
    TransitEncryption "cluster.transitEncryption" Kind::Flag, "true or false", "Whether encryption in transit is on.";
    AtRestEncryption "cluster.atRestEncryption" Kind::Flag, "true or false", "Whether encryption at rest is on.";
    ParameterGroup "cluster.parameterGroup" Kind::Text, "a parameter group such as default.redis3.2", "The parameter group in use.";
    ReservedPercent "cluster.reservedMemoryPercent" Kind::Count, "a whole number from 0 to 100", "The parameter reserved-memory-percent.";
    ReservedBytes "cluster.reservedMemory" Kind::Count, "a whole number of bytes", "The parameter reserved-memory, in bytes.";
    AutomaticFailover "cluster.automaticFailover" Kind::Flag, "true or false", "Whether automatic failover is on, with Multi-AZ or without.";
    GlobalDatastore "cluster.globalDatastore" Kind::Flag, "true or false", "Whether it is a member of a Global Datastore.";
    Serverless "cluster.serverless" Kind::Flag, "true or false", "Whether it is a serverless cache; false where it is left out.";
    ServiceUpdate "cluster.serviceUpdate" Kind::Text, "a status such as not-applied or in-progress", "The status of a service update on it (API: `UpdateActionStatus`).";
    OfferedVersions "cluster.offeredVersions" Kind::List, "a list such as redis 7.1, valkey 8.0", "What describe-cache-engine-versions gave: it takes the place of the built-in list.";
    AllowedNodeTypes "cluster.allowedNodeTypes" Kind::List, "a list of node types", "What list-allowed-node-type-modifications gave.";
    Pending "cluster.pending" Kind::Presence, "an object; {} where nothing is pending", "What is pending; left out where that is not known.";
    PendingEngineVersion "cluster.pending.engineVersion" Kind::Text, "a version such as 3.2.4", "The engine version that is pending.";
    PendingNodeType "cluster.pending.nodeType" Kind::Text, "a node type such as cache.m3.large", "The node type that is pending.";
    PendingIncomplete "cluster.pending.incomplete" Kind::Flag, "true or false", "Whether more may be pending than is listed.";
    Window "cluster.maintenanceWindow" Kind::Text, "a window such as sun:05:00-sun:06:00, in UTC, from 60 minutes to 24 hours", "The weekly maintenance window, UTC.";
    ToEngine "request.engine" ENGINES, "redis, valkey or memcached", "The engine asked for.";
    ToEngineVersion "request.engineVersion" Kind::Text, "a version such as 3.2.4 or 7.1", "The engine version asked for.";
    ToNodeType "request.nodeType" Kind::Text, "a node type such as cache.m3.large", "The node type asked for.";
    ToClusterMode "request.clusterMode" MODES, "disabled, compatible or enabled", "The cluster mode asked for.";
    ToShards "request.shards" Kind::Count, "a whole number from 1 to 500", "How many shards a new group is to have.";
    ToParameterGroup "request.parameterGroup" Kind::Text, "a parameter group such as default.redis3.2", "The parameter group given with the request.";
    AddressedTo "request.addressedTo" Kind::Choice(&["replication-group", "cache-cluster"]), "replication-group or cache-cluster", "Which of the two the call names; the right one where it is left out.";
    ApplyImmediately "request.applyImmediately" Kind::Flag, "true or false", "Whether to apply the change now, not in the maintenance window; false where it is left out.";
}

/// What stands after the last dot of a path.
#[expect(
    clippy::indexing_slicing,
    reason = "run by the compiler alone, which would refuse the table"
)]
const fn last_part(path: &'static str) -> &'static str {
    let bytes = path.as_bytes();
    let mut start = bytes.len();
    while start > 0 && bytes[start - 1] != b'.' {
        start -= 1;
    }
    path.split_at(start).1
}

impl FieldRecord {
    /// The path of the object that holds it; empty for the input itself.
    #[must_use]
    pub fn parent(&self) -> &'static str {
        let end = self.path.len().saturating_sub(self.name.len() + 1);
        self.path.get(..end).unwrap_or_default()
    }
}

impl Field {
    /// How many fields there are.
    pub const COUNT: usize = FIELDS.len();

    /// Every field, in reading order.
    pub fn all() -> impl Iterator<Item = Self> {
        FIELDS.iter().map(|record| record.field)
    }

    /// What there is to know of it.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "the macro makes an entry for each variant, in order"
    )]
    pub const fn record(self) -> &'static FieldRecord {
        &FIELDS[self as usize]
    }

    /// Its path in the input, such as `cluster.engineVersion`.
    #[must_use]
    pub fn path(self) -> &'static str {
        self.record().path
    }

    /// The field with this path.
    #[must_use]
    pub fn from_path(path: &str) -> Option<Self> {
        FIELDS.iter().find(|record| record.path == path).map(|record| record.field)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.path())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_stands_at_its_own_place() {
        for (place, record) in FIELDS.iter().enumerate() {
            assert_eq!(record.field as usize, place, "{}", record.path);
            assert_eq!(Field::from_path(record.path), Some(record.field));
        }
    }
}
