//! Today's examples.

use upgrade_check_core::Field;

use super::Changes;

/// The cluster of today's examples: a group of Redis OSS with automatic failover.
pub(super) const TODAY: [(Field, &str); 15] = [
    (Field::Edition, "2026"),
    (Field::Engine, "redis"),
    (Field::Id, "sessions"),
    (Field::ReplicationGroup, "true"),
    (Field::Region, "eu-west-1"),
    (Field::EngineVersion, "7.1"),
    (Field::ClusterMode, "disabled"),
    (Field::Replicas, "2"),
    (Field::MultiAz, "true"),
    (Field::GlobalDatastore, "false"),
    (Field::NodeType, "cache.r7g.large"),
    (Field::Status, "available"),
    (Field::Window, "sun:05:00-sun:06:00"),
    (Field::Pending, "{}"),
    (Field::ApplyImmediately, "true"),
];

/// The examples of today.
pub(super) const NEWER: [(&str, &str, Changes); 10] = [
    (
        "redis-5",
        "Redis OSS 5.0.6 to 7.1",
        &[
            (Field::EngineVersion, "5.0.6"),
            (Field::NodeType, "cache.r4.large"),
            (Field::ParameterGroup, "default.redis5.0"),
            (Field::ToEngineVersion, "7.1"),
        ],
    ),
    (
        "redis-5-to-r7g",
        "The same, and to r7g",
        &[
            (Field::EngineVersion, "5.0.6"),
            (Field::NodeType, "cache.r4.large"),
            (Field::ParameterGroup, "default.redis5.0"),
            (Field::ToEngineVersion, "7.1"),
            (Field::ToNodeType, "cache.r7g.large"),
        ],
    ),
    (
        "redis-6-cluster-mode-enabled",
        "6.2 with cluster mode enabled",
        &[
            (Field::EngineVersion, "6.2"),
            (Field::ClusterMode, "enabled"),
            (Field::Shards, "3"),
            (Field::ParameterGroup, "default.redis6.x.cluster.on"),
            (Field::ToEngineVersion, "7.1"),
        ],
    ),
    (
        "redis-to-valkey",
        "Redis OSS 7.1 to Valkey 8.0",
        &[
            (Field::ParameterGroup, "default.redis7"),
            (Field::ToEngine, "valkey"),
            (Field::ToEngineVersion, "8.0"),
        ],
    ),
    (
        "lone-node-to-valkey",
        "A lone node to Valkey",
        &[
            (Field::Id, "reports"),
            (Field::ReplicationGroup, "false"),
            (Field::Replicas, ""),
            (Field::MultiAz, ""),
            (Field::GlobalDatastore, ""),
            (Field::ParameterGroup, "default.redis7"),
            (Field::ToEngine, "valkey"),
            (Field::ToEngineVersion, "8.0"),
        ],
    ),
    (
        "valkey-to-redis",
        "Valkey 7.2 back to Redis OSS 7.1",
        &[
            (Field::Engine, "valkey"),
            (Field::EngineVersion, "7.2"),
            (Field::ParameterGroup, "default.valkey7"),
            (Field::ToEngine, "redis"),
            (Field::ToEngineVersion, "7.1"),
        ],
    ),
    (
        "global-datastore",
        "Valkey 8.0 in a Global Datastore",
        &[
            (Field::Engine, "valkey"),
            (Field::EngineVersion, "8.0"),
            (Field::GlobalDatastore, "true"),
            (Field::ParameterGroup, "default.valkey8"),
            (Field::ToEngineVersion, "8.1"),
        ],
    ),
    (
        "to-compatible",
        "Switch cluster mode to compatible",
        &[(Field::ParameterGroup, "default.redis7"), (Field::ToClusterMode, "compatible")],
    ),
    (
        "to-enabled",
        "Switch cluster mode to enabled",
        &[(Field::ParameterGroup, "default.redis7"), (Field::ToClusterMode, "enabled")],
    ),
    (
        "memcached",
        "Memcached 1.6.6 to 1.6.22",
        &[
            (Field::Engine, "memcached"),
            (Field::Id, "pages"),
            (Field::EngineVersion, "1.6.6"),
            (Field::ReplicationGroup, ""),
            (Field::ClusterMode, ""),
            (Field::Replicas, ""),
            (Field::MultiAz, ""),
            (Field::GlobalDatastore, ""),
            (Field::ParameterGroup, "default.memcached1.6"),
            (Field::ToEngineVersion, "1.6.22"),
        ],
    ),
];
