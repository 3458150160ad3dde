//! Examples of the rules that came after the 2018 guide.

use upgrade_check_core::Field as F;

use super::examples::{Example, example};

pub(super) const EXAMPLES_TODAY: &[Example] = &[
    example(
        "serverless-cache",
        &[
            (F::Edition, "2026"),
            (F::Serverless, "true"),
            (F::EngineVersion, "7.1"),
            (F::ToEngine, "valkey"),
            (F::ToEngineVersion, "8.0"),
        ],
        (F::Serverless, "false"),
    ),
    example(
        "engine-not-convertible",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "7.1"),
            (F::ToEngine, "memcached"),
            (F::ToEngineVersion, "1.6.22"),
        ],
        (F::ToEngine, "valkey"),
    ),
    example(
        "engine-version-missing",
        &[(F::Edition, "2026"), (F::EngineVersion, "7.1"), (F::ToEngine, "valkey")],
        (F::ToEngineVersion, "8.0"),
    ),
    example(
        "lone-node-to-valkey",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "7.1"),
            (F::ReplicationGroup, "false"),
            (F::ToEngine, "valkey"),
            (F::ToEngineVersion, "8.0"),
        ],
        (F::ReplicationGroup, "true"),
    ),
    example(
        "global-datastore-member",
        &[
            (F::Edition, "2026"),
            (F::Engine, "valkey"),
            (F::EngineVersion, "8.0"),
            (F::NodeType, "cache.r7g.large"),
            (F::GlobalDatastore, "true"),
            (F::ToEngineVersion, "8.1"),
        ],
        (F::GlobalDatastore, "false"),
    ),
    example(
        "member-by-cluster-id",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "6.2"),
            (F::ReplicationGroup, "true"),
            (F::AddressedTo, "cache-cluster"),
            (F::ToEngineVersion, "7.1"),
        ],
        (F::AddressedTo, ""),
    ),
    example(
        "scaling-on-cluster-mode-enabled",
        &[
            (F::Edition, "2018-08-20"),
            (F::EngineVersion, "3.2.10"),
            (F::ClusterMode, "enabled"),
            (F::NodeType, "cache.r4.large"),
            (F::ToNodeType, "cache.r4.xlarge"),
        ],
        (F::ClusterMode, "disabled"),
    ),
    example(
        "cluster-mode-step",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "7.1"),
            (F::ClusterMode, "disabled"),
            (F::ToClusterMode, "enabled"),
        ],
        (F::ToClusterMode, "compatible"),
    ),
    example(
        "cluster-mode-final",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "7.1"),
            (F::ClusterMode, "enabled"),
            (F::ToClusterMode, "compatible"),
        ],
        (F::ClusterMode, "compatible"),
    ),
    example(
        "cluster-mode-needs",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "6.2"),
            (F::ClusterMode, "disabled"),
            (F::AutomaticFailover, "true"),
            (F::ToClusterMode, "compatible"),
        ],
        (F::EngineVersion, "7.0"),
    ),
    example(
        "cluster-mode-alone",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "7.0"),
            (F::ClusterMode, "disabled"),
            (F::AutomaticFailover, "true"),
            (F::ToClusterMode, "compatible"),
            (F::ToEngineVersion, "7.1"),
        ],
        (F::ToEngineVersion, ""),
    ),
    example(
        "compatible-holds-all",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "7.0"),
            (F::ClusterMode, "compatible"),
            (F::ToEngineVersion, "7.1"),
        ],
        (F::ClusterMode, "disabled"),
    ),
    example(
        "shards-other-call",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "7.1"),
            (F::ClusterMode, "enabled"),
            (F::Shards, "2"),
            (F::ToShards, "3"),
        ],
        (F::ToShards, "2"),
    ),
    example(
        "patch-not-selectable",
        &[(F::Edition, "2026"), (F::EngineVersion, "5.0.6"), (F::ToEngineVersion, "6.2.6")],
        (F::ToEngineVersion, "6.2"),
    ),
    example(
        "parameter-group-required",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "6.2"),
            (F::ParameterGroup, "mine"),
            (F::ToEngineVersion, "7.1"),
        ],
        (F::ParameterGroup, "default.redis6.x"),
    ),
    example(
        "parameter-group-mismatch",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "6.2"),
            (F::ToEngineVersion, "7.1"),
            (F::ToParameterGroup, "default.redis6.x"),
            (F::ClusterMode, "disabled"),
        ],
        (F::ToParameterGroup, "default.redis7"),
    ),
    example(
        "node-type-not-accepted",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "5.0.6"),
            (F::NodeType, "cache.r4.large"),
            (F::ToNodeType, "cache.m3.large"),
        ],
        (F::ToNodeType, "cache.r5.large"),
    ),
    example(
        "node-type-not-listed",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "5.0.6"),
            (F::NodeType, "cache.r4.large"),
            (F::AllowedNodeTypes, "cache.r5.large"),
            (F::ToNodeType, "cache.r6g.large"),
        ],
        (F::AllowedNodeTypes, "cache.r6g.large"),
    ),
    example(
        "node-type-needs-newer-engine",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "5.0.6"),
            (F::NodeType, "cache.r5.large"),
            (F::ToNodeType, "cache.r7g.large"),
        ],
        (F::ToNodeType, "cache.r6g.large"),
    ),
    example(
        "data-tiering-fixed",
        &[
            (F::Edition, "2026"),
            (F::EngineVersion, "6.2"),
            (F::NodeType, "cache.r6g.xlarge"),
            (F::ToNodeType, "cache.r6gd.xlarge"),
        ],
        (F::ToNodeType, "cache.r6g.2xlarge"),
    ),
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
