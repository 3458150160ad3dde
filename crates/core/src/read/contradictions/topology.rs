//! What a lone cluster, a group and a node type can't have.

use super::Given;
use crate::Field::{
    self, AutomaticFailover, ClusterMode, GlobalDatastore, MultiAz, NodeType, Replicas,
    ReplicationGroup, Shards,
};
use crate::editions::days;

/// Contradictions of any engine and version.
pub(super) fn find(given: &mut Given<'_>) {
    let facts = given.facts;
    let lone = given.is(Field::ReplicationGroup, "false");
    let multi_az = given.is(Field::MultiAz, "true");
    let failover = given.is(Field::AutomaticFailover, "true");
    let no_failover = given.is(Field::AutomaticFailover, "false");
    let global = given.is(Field::GlobalDatastore, "true");
    let sharded = given.is(Field::ClusterMode, "enabled");
    let compatible = given.is(Field::ClusterMode, "compatible");
    let disabled = given.is(Field::ClusterMode, "disabled");
    let mode = given.text(Field::ClusterMode).is_some();
    let many_shards = facts.shards.is_some_and(|shards| shards > 1);
    let since_2018 = facts.edition.is_since(days::AFTER_SEED);
    let tiered = since_2018 && facts.known_type().is_some_and(|current| current.is_tiered());
    let has_t1 = facts.known_type().is_some_and(|current| current.is_t1());
    let can_be_global = facts.known_type().is_none_or(|current| current.can_be_global());
    let switches = facts.edition.is_since(days::MODE_SWITCH);
    let has_global = facts.edition.is_since(days::GLOBAL_DATASTORE);

    let excluded = [
        (
            lone && mode && !disabled,
            ReplicationGroup,
            ClusterMode,
            "a lone cluster has cluster mode disabled",
        ),
        (
            lone && facts.replicas.is_some_and(|replicas| replicas > 0),
            ReplicationGroup,
            Replicas,
            "a lone cluster has no replica",
        ),
        (lone && multi_az, ReplicationGroup, MultiAz, "Multi-AZ is a thing of replication groups"),
        (lone && many_shards, ReplicationGroup, Shards, "a lone cluster has one shard"),
        (
            many_shards && (disabled || (compatible && switches)),
            ClusterMode,
            Shards,
            "more than one shard means cluster mode enabled",
        ),
        (
            multi_az && facts.replicas == Some(0),
            MultiAz,
            Replicas,
            "Multi-AZ needs at least one replica",
        ),
        (multi_az && no_failover, MultiAz, AutomaticFailover, "Multi-AZ needs automatic failover"),
        // With cluster mode enabled a group can do without replicas, and failover is on all the same.
        (
            failover && facts.replicas == Some(0) && mode && !sharded,
            AutomaticFailover,
            Replicas,
            "automatic failover needs at least one replica",
        ),
        (
            no_failover && many_shards,
            Shards,
            AutomaticFailover,
            "with more than one shard automatic failover is always on",
        ),
        (
            no_failover && sharded,
            ClusterMode,
            AutomaticFailover,
            "with cluster mode enabled automatic failover is always on",
        ),
        (
            failover && has_t1,
            AutomaticFailover,
            NodeType,
            "T1 node types never have automatic failover",
        ),
        (
            lone && failover,
            ReplicationGroup,
            AutomaticFailover,
            "automatic failover is a thing of replication groups",
        ),
        (
            lone && global,
            ReplicationGroup,
            GlobalDatastore,
            "the members of a Global Datastore are replication groups",
        ),
        (
            lone && tiered,
            ReplicationGroup,
            NodeType,
            "data tiering is a thing of replication groups",
        ),
        (multi_az && has_t1, MultiAz, NodeType, "T1 node types never have Multi-AZ"),
        (
            global && has_global && !can_be_global,
            GlobalDatastore,
            NodeType,
            "a Global Datastore has other node types",
        ),
    ];
    for (wrong, field, other, why) in excluded {
        given.exclude(wrong, field, other, why);
    }
}

/// What only Redis and Valkey have.
pub(super) fn find_of_memcached(given: &mut Given<'_>) {
    if !given.facts.edition.is_since(days::AFTER_SEED) {
        return;
    }
    let excluded = [
        (Field::ReplicationGroup, "true", "Memcached has no replication groups"),
        (Field::MultiAz, "true", "Memcached has no Multi-AZ"),
        (Field::AutomaticFailover, "true", "Memcached has no failover"),
        (Field::GlobalDatastore, "true", "Memcached has no Global Datastore"),
        (Field::ClusterMode, "enabled", "Memcached has no cluster mode"),
        (Field::ClusterMode, "compatible", "Memcached has no cluster mode"),
    ];
    let facts = given.facts;
    let many = facts.shards.is_some_and(|shards| shards > 1);
    given.exclude(many, Field::Engine, Field::Shards, "Memcached has nodes, and no shards");
    let tiered = facts.known_type().is_some_and(|current| current.is_tiered());
    given.exclude(tiered, Field::Engine, NodeType, "Memcached has no data tiering");
    let replicas = facts.replicas.is_some_and(|replicas| replicas > 0);
    given.exclude(replicas, Field::Engine, Field::Replicas, "Memcached has no replicas");
    for (field, word, why) in excluded {
        given.exclude(given.is(field, word), Field::Engine, field, why);
    }
}
