//! More examples of the rules of today.

use upgrade_check_core::Field as F;

use super::examples::{Example, example};

pub(super) const EXAMPLES_MORE: &[Example] = &[
    example(
        "memcached-scaling",
        &[
            (F::Edition, "2025-04-09"),
            (F::Engine, "memcached"),
            (F::EngineVersion, "1.6.6"),
            (F::NodeType, "cache.r5.large"),
            (F::ToNodeType, "cache.r5.xlarge"),
        ],
        (F::Edition, "2025-04-10"),
    ),
    example(
        "service-update-running",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "6.2"),
            (F::ServiceUpdate, "in-progress"),
            (F::ToEngineVersion, "7.1"),
        ],
        (F::ServiceUpdate, "scheduled"),
    ),
    example(
        "snapshot-running",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "6.2"),
            (F::Status, "snapshotting"),
            (F::ToEngineVersion, "7.1"),
        ],
        (F::Status, "available"),
    ),
    example(
        "date-not-known",
        &[
            (F::Edition, "2024-11-15"),
            (F::Engine, "valkey"),
            (F::EngineVersion, "7.2"),
            (F::ToEngineVersion, "8.0"),
        ],
        (F::Edition, "2024-12-01"),
    ),
    example(
        "not-documented",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "7.0"),
            (F::ClusterMode, "disabled"),
            (F::AutomaticFailover, "true"),
            (F::ToClusterMode, "compatible"),
            (F::ApplyImmediately, "false"),
            (F::Pending, "{}"),
            (F::GlobalDatastore, "false"),
        ],
        (F::ApplyImmediately, "true"),
    ),
    example(
        "rollback-to-redis",
        &[
            (F::Edition, "2026"),
            (F::Engine, "valkey"),
            (F::EngineVersion, "7.2"),
            (F::ToEngine, "redis"),
            (F::ToEngineVersion, "7.1"),
        ],
        (F::EngineVersion, "8.0"),
    ),
    example(
        "change-to-valkey",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "7.1"),
            (F::ReplicationGroup, "true"),
            (F::ToEngine, "valkey"),
            (F::ToEngineVersion, "8.0"),
        ],
        (F::ToEngine, ""),
    ),
    example(
        "memcached-emptied",
        &[
            (F::Edition, "2026"),
            (F::Engine, "memcached"),
            (F::EngineVersion, "1.6.6"),
            (F::ToEngineVersion, "1.6.22"),
        ],
        (F::ToEngineVersion, "1.6.6"),
    ),
    example(
        "cluster-mode-effects",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "7.1"),
            (F::ClusterMode, "disabled"),
            (F::AutomaticFailover, "true"),
            (F::ToClusterMode, "compatible"),
            (F::ApplyImmediately, "true"),
        ],
        (F::ToClusterMode, "disabled"),
    ),
    example(
        "online-scaling",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "5.0.6"),
            (F::NodeType, "cache.r5.large"),
            (F::ToNodeType, "cache.r5.xlarge"),
        ],
        (F::ToNodeType, "cache.r5.large"),
    ),
    example(
        "failover-seconds",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "5.0.6"),
            (F::AutomaticFailover, "true"),
            (F::ToEngineVersion, "7.1"),
            (F::ReplicationGroup, "true"),
        ],
        (F::AutomaticFailover, "false"),
    ),
    example(
        "connections-dropped",
        &[(F::Edition, "2026"), (F::EngineVersion, "6.2"), (F::ToEngineVersion, "7.1")],
        (F::ToEngineVersion, "6.2"),
    ),
    example(
        "sharded-without-replicas",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "6.2"),
            (F::ClusterMode, "enabled"),
            (F::Replicas, "0"),
            (F::ToEngineVersion, "7.1"),
        ],
        (F::Replicas, "1"),
    ),
    example(
        "extended-support",
        &[(F::Edition, "2026"), (F::EngineVersion, "5.0.6"), (F::ToEngineVersion, "7.1")],
        (F::EngineVersion, "7.0"),
    ),
    example(
        "retired-node-type",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "5.0.6"),
            (F::NodeType, "cache.r3.large"),
            (F::ToEngineVersion, "7.1"),
        ],
        (F::NodeType, "cache.r4.large"),
    ),
    example(
        "shards-in-turn",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "6.2"),
            (F::ClusterMode, "enabled"),
            (F::ToEngineVersion, "7.1"),
        ],
        (F::ClusterMode, "disabled"),
    ),
    example(
        "skips-versions",
        &[(F::Edition, "2026"), (F::EngineVersion, "5.0.6"), (F::ToEngineVersion, "7.1")],
        (F::EngineVersion, "6.2"),
    ),
    example(
        "new-major-version",
        &[(F::Edition, "2026"), (F::EngineVersion, "5.0.6"), (F::ToEngineVersion, "7.1")],
        (F::EngineVersion, "7.0"),
    ),
    example(
        "durability-at-creation",
        &[
            (F::Edition, "2026"),
            (F::Engine, "valkey"),
            (F::EngineVersion, "8.1"),
            (F::ToEngineVersion, "9.0"),
        ],
        (F::ToEngineVersion, "8.2"),
    ),
    example(
        "ask-aws-for-types",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "5.0.6"),
            (F::NodeType, "cache.r5.large"),
            (F::ToNodeType, "cache.r5.xlarge"),
        ],
        (F::AllowedNodeTypes, "cache.r5.xlarge"),
    ),
];
