//! The examples of the 2018 guide that are not rows of its table.

use upgrade_check_core::Field;

use super::Changes;

/// The cluster of the examples: a Multi-AZ group with nothing asked for.
pub(super) const SESSIONS: [(Field, &str); 12] = [
    (Field::Edition, "2018"),
    (Field::Id, "sessions"),
    (Field::ReplicationGroup, "true"),
    (Field::Region, "eu-west-1"),
    (Field::EngineVersion, "2.8.24"),
    (Field::ClusterMode, "disabled"),
    (Field::Replicas, "2"),
    (Field::MultiAz, "true"),
    (Field::NodeType, "cache.m3.medium"),
    (Field::Status, "available"),
    (Field::ParameterGroup, "default.redis2.8"),
    (Field::Window, "sun:05:00-sun:06:00"),
];

/// The examples that are not rows of the table.
pub(super) const OTHERS: [(&str, &str, Changes); 8] = [
    (
        "multi-az-group",
        "A Multi-AZ group, upgraded now",
        &[
            (Field::Pending, "{}"),
            (Field::ToEngineVersion, "3.2.4"),
            (Field::ApplyImmediately, "true"),
        ],
    ),
    (
        "single-node",
        "A single node, upgraded in the window",
        &[
            (Field::Id, "reports"),
            (Field::ReplicationGroup, "false"),
            (Field::Replicas, ""),
            (Field::MultiAz, ""),
            (Field::Pending, "{}"),
            (Field::ToEngineVersion, "2.8.24"),
            (Field::EngineVersion, "2.8.19"),
            (Field::ReservedPercent, "25"),
            (Field::ApplyImmediately, "false"),
        ],
    ),
    (
        "downgrade",
        "Back to an older version",
        &[
            (Field::EngineVersion, "3.2.4"),
            (Field::ParameterGroup, "default.redis3.2"),
            (Field::Pending, "{}"),
            (Field::ToEngineVersion, "2.8.24"),
            (Field::ApplyImmediately, "true"),
        ],
    ),
    (
        "cluster-mode-switch",
        "From cluster mode disabled to enabled",
        &[
            (Field::EngineVersion, "3.2.10"),
            (Field::ParameterGroup, "default.redis3.2"),
            (Field::Pending, "{}"),
            (Field::ToClusterMode, "enabled"),
            (Field::ApplyImmediately, "true"),
        ],
    ),
    (
        "cluster-mode-enabled",
        "An upgrade with cluster mode enabled",
        &[
            (Field::EngineVersion, "3.2.4"),
            (Field::ClusterMode, "enabled"),
            (Field::Shards, "3"),
            (Field::ParameterGroup, "default.redis3.2.cluster.on"),
            (Field::Pending, "{}"),
            (Field::ToEngineVersion, "3.2.10"),
            (Field::ApplyImmediately, "true"),
        ],
    ),
    (
        "scale-down",
        "To a smaller node type",
        &[
            (Field::NodeType, "cache.r3.xlarge"),
            (Field::Pending, "{}"),
            (Field::ToNodeType, "cache.r3.large"),
            (Field::ApplyImmediately, "true"),
        ],
    ),
    (
        "being-modified",
        "While a change is under way",
        &[
            (Field::Status, "modifying"),
            (Field::Pending, "{}"),
            (Field::ToEngineVersion, "3.2.4"),
            (Field::ApplyImmediately, "true"),
        ],
    ),
    (
        "pending-not-known",
        "What is pending isn't known",
        &[(Field::ToEngineVersion, "3.2.4"), (Field::ApplyImmediately, "true")],
    ),
];
