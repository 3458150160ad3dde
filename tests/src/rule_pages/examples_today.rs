//! Examples of the rules of today.

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
];
