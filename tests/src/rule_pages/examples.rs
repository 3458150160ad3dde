//! For each rule an input that makes it fire, and one change to it with which it doesn't.

use upgrade_check_core::Field;
use upgrade_check_core::Field as F;

/// An input in which a rule fires, and a near miss.
#[derive(Debug)]
pub struct Example {
    /// The rule's id.
    pub rule: &'static str,
    /// The input, but for the edition.
    pub fires: &'static [(Field, &'static str)],
    /// The one field that differs in the near miss; an empty text leaves it out.
    pub differs: (Field, &'static str),
}

pub(super) const fn example(
    rule: &'static str,
    fires: &'static [(Field, &'static str)],
    differs: (Field, &'static str),
) -> Example {
    Example { rule, fires, differs }
}

const UPGRADE: &[(Field, &str)] = &[
    (F::EngineVersion, "2.8.24"),
    (F::MultiAz, "false"),
    (F::Pending, "{}"),
    (F::ToEngineVersion, "3.2.4"),
    (F::ApplyImmediately, "true"),
];

const SCALE_UP_PENDING: &[(Field, &str)] = &[
    (F::EngineVersion, "2.8.24"),
    (F::NodeType, "cache.m3.medium"),
    (F::PendingNodeType, "cache.m3.large"),
    (F::ToEngineVersion, "3.2.4"),
    (F::ApplyImmediately, "true"),
];

const SWITCH: &[(Field, &str)] = &[
    (F::EngineVersion, "3.2.10"),
    (F::ClusterMode, "disabled"),
    (F::ToClusterMode, "enabled"),
    (F::ToShards, "3"),
];

pub(super) const EXAMPLES: &[Example] = &[
    example(
        "newer-than-edition",
        &[
            (F::EngineVersion, "5.0.6"),
            (F::MultiAz, "false"),
            (F::Pending, "{}"),
            (F::ToEngineVersion, "4.0.10"),
            (F::ApplyImmediately, "true"),
        ],
        (F::EngineVersion, "2.8.23"),
    ),
    example(
        "nothing-to-change",
        &[(F::EngineVersion, "3.2.4"), (F::ToEngineVersion, "3.2.4")],
        (F::ToEngineVersion, "3.2.6"),
    ),
    example(
        "engine-downgrade",
        &[(F::EngineVersion, "2.8.24"), (F::ToEngineVersion, "2.8.6")],
        (F::EngineVersion, "2.6.13"),
    ),
    example(
        "engine-change-on-cluster-mode-enabled",
        &[(F::EngineVersion, "3.2.4"), (F::ClusterMode, "enabled"), (F::ToEngineVersion, "3.2.10")],
        (F::ClusterMode, "disabled"),
    ),
    example(
        "modification-on-cluster-mode-enabled",
        &[
            (F::EngineVersion, "3.2.4"),
            (F::ClusterMode, "enabled"),
            (F::NodeType, "cache.r3.large"),
            (F::ToNodeType, "cache.r3.xlarge"),
        ],
        (F::ClusterMode, "disabled"),
    ),
    example("cluster-mode-switch", SWITCH, (F::ToClusterMode, "disabled")),
    example("seed-shard-mismatch", SWITCH, (F::ToShards, "1")),
    example("scale-up-pending", SCALE_UP_PENDING, (F::ApplyImmediately, "false")),
    example(
        "engine-upgrade-pending",
        &[
            (F::EngineVersion, "2.8.24"),
            (F::NodeType, "cache.m3.medium"),
            (F::PendingEngineVersion, "3.2.4"),
            (F::ToNodeType, "cache.m3.large"),
            (F::ApplyImmediately, "true"),
        ],
        (F::ToEngineVersion, "3.2.4"),
    ),
    example(
        "encryption-not-supported",
        &[
            (F::EngineVersion, "3.2.6"),
            (F::TransitEncryption, "true"),
            (F::ToEngineVersion, "3.2.10"),
        ],
        (F::ToEngineVersion, "4.0.10"),
    ),
    example(
        "multi-az-not-on-type",
        &[
            (F::EngineVersion, "2.8.24"),
            (F::Replicas, "1"),
            (F::MultiAz, "true"),
            (F::NodeType, "cache.m1.small"),
            (F::AllowedNodeTypes, "cache.m1.medium,cache.t2.medium"),
            (F::ToNodeType, "cache.t2.medium"),
        ],
        (F::ToNodeType, "cache.m1.medium"),
    ),
    example(
        "version-not-offered",
        &[(F::EngineVersion, "2.8.24"), (F::ToEngineVersion, "3.2.8")],
        (F::ToEngineVersion, "3.2.10"),
    ),
    example(
        "scale-down-in-place",
        &[
            (F::EngineVersion, "3.2.4"),
            (F::NodeType, "cache.m3.large"),
            (F::ToNodeType, "cache.m3.medium"),
        ],
        (F::ToNodeType, "cache.m3.xlarge"),
    ),
    example(
        "not-available",
        &[(F::EngineVersion, "2.8.24"), (F::Status, "snapshotting"), (F::ToEngineVersion, "3.2.4")],
        (F::Status, "available"),
    ),
    example(
        "scheduled-for-window",
        &[
            (F::EngineVersion, "2.8.24"),
            (F::Pending, "{}"),
            (F::ToEngineVersion, "3.2.4"),
            (F::ApplyImmediately, "false"),
        ],
        (F::ApplyImmediately, "true"),
    ),
    example(
        "already-so",
        &[
            (F::EngineVersion, "2.8.24"),
            (F::NodeType, "cache.m3.large"),
            (F::ToEngineVersion, "3.2.4"),
            (F::ToNodeType, "cache.m3.large"),
        ],
        (F::ToNodeType, "cache.m3.xlarge"),
    ),
    example(
        "scale-up-interruption",
        &[
            (F::EngineVersion, "3.2.4"),
            (F::NodeType, "cache.m3.medium"),
            (F::ToNodeType, "cache.m3.large"),
        ],
        (F::NodeType, "cache.m3.xlarge"),
    ),
    example("primary-unavailable", UPGRADE, (F::MultiAz, "true")),
    example(
        "failover-interruption",
        &[
            (F::EngineVersion, "2.8.24"),
            (F::MultiAz, "true"),
            (F::Pending, "{}"),
            (F::ToEngineVersion, "3.2.4"),
            (F::ApplyImmediately, "true"),
        ],
        (F::MultiAz, "false"),
    ),
    example(
        "snapshot-memory",
        &[
            (F::EngineVersion, "2.8.24"),
            (F::MultiAz, "false"),
            (F::Pending, "{}"),
            (F::ToEngineVersion, "3.2.4"),
            (F::ApplyImmediately, "true"),
            (F::ReservedPercent, "10"),
        ],
        (F::ToEngineVersion, "2.8.23"),
    ),
    example(
        "parameter-group-family",
        &[
            (F::EngineVersion, "2.8.24"),
            (F::MultiAz, "false"),
            (F::Pending, "{}"),
            (F::ToEngineVersion, "3.2.4"),
            (F::ApplyImmediately, "true"),
            (F::ParameterGroup, "sessions-params"),
        ],
        (F::ToParameterGroup, "sessions-params-32"),
    ),
    example(
        "applies-everything-pending",
        &[
            (F::EngineVersion, "2.8.24"),
            (F::NodeType, "cache.m3.medium"),
            (F::PendingNodeType, "cache.m3.large"),
            (F::ToEngineVersion, "3.2.4"),
            (F::ApplyImmediately, "true"),
            (F::ToNodeType, "cache.m3.large"),
        ],
        (F::ApplyImmediately, "false"),
    ),
    example(
        "pending-replaced",
        &[
            (F::EngineVersion, "2.8.24"),
            (F::PendingEngineVersion, "3.2.4"),
            (F::ToEngineVersion, "4.0.10"),
        ],
        (F::ToEngineVersion, "3.2.4"),
    ),
    example("compatibility-risk", UPGRADE, (F::ToEngineVersion, "2.8.24")),
    example("replication-required", UPGRADE, (F::ToEngineVersion, "2.8.24")),
    example("must-be-available", UPGRADE, (F::Status, "available")),
    example("user-starts-upgrades", UPGRADE, (F::EngineVersion, "5.0.6")),
    example("emergency-patching", UPGRADE, (F::EngineVersion, "5.0.6")),
];
