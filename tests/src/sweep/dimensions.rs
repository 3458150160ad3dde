//! The values of each dimension, *not known* among them.

use crate::twin::{Mode, Pending, PendingValue};

/// What a cluster is made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Topology {
    pub(super) group: Option<bool>,
    pub(super) shards: Option<u32>,
    pub(super) replicas: Option<u32>,
    pub(super) multi_az: Option<bool>,
}

const fn topology(
    group: Option<bool>,
    shards: Option<u32>,
    replicas: Option<u32>,
    multi_az: Option<bool>,
) -> Topology {
    Topology { group, shards, replicas, multi_az }
}

pub(super) const TOPOLOGIES: [Topology; 8] = [
    topology(None, None, None, None),
    topology(Some(false), Some(1), Some(0), Some(false)),
    topology(Some(true), Some(1), Some(0), None),
    topology(Some(true), Some(1), Some(1), Some(false)),
    topology(Some(true), Some(1), Some(1), Some(true)),
    topology(Some(true), Some(3), Some(2), Some(true)),
    topology(Some(true), None, None, None),
    topology(None, None, Some(1), Some(true)),
];

pub(super) const MODES: [Option<Mode>; 4] =
    [None, Some(Mode::Disabled), Some(Mode::Enabled), Some(Mode::Compatible)];

pub(super) const SWITCHES: [Option<Mode>; 4] = MODES;

pub(super) const TO_SHARDS: [Option<u32>; 3] = [None, Some(1), Some(3)];

const fn pending(version: PendingValue, node_type: PendingValue) -> Pending {
    Pending { version, node_type }
}

use PendingValue::{NotKnown, Nothing, Value};

pub(super) const PENDING: [Pending; 10] = [
    pending(NotKnown, NotKnown),
    pending(Nothing, Nothing),
    pending(Value("3.2.10"), NotKnown),
    pending(NotKnown, Value("cache.m3.large")),
    pending(Value("3.2.10"), Nothing),
    pending(Value("4.0.10"), Nothing),
    pending(Nothing, Value("cache.m3.large")),
    pending(Nothing, Value("cache.m3.xlarge")),
    pending(Value("3.2.10"), Value("cache.m3.large")),
    pending(Value("4.0.10"), Value("cache.r3.large")),
];

pub(super) const CURRENT_VERSIONS: [Option<&str>; 7] = [
    None,
    Some("2.6.13"),
    Some("2.8.24"),
    Some("3.2.6"),
    Some("3.2.10"),
    Some("4.0.10"),
    Some("5.0.6"),
];

pub(super) const TO_VERSIONS: [Option<&str>; 6] =
    [None, Some("2.8.6"), Some("3.2.6"), Some("3.2.10"), Some("4.0.10"), Some("5.0.6")];

pub(super) const CURRENT_TYPES: [Option<&str>; 4] =
    [None, Some("cache.m3.medium"), Some("cache.t2.small"), Some("cache.r6g.large")];

pub(super) const TO_TYPES: [Option<&str>; 5] = [
    None,
    Some("cache.m3.large"),
    Some("cache.m3.medium"),
    Some("cache.t2.micro"),
    Some("cache.r3.large"),
];

pub(super) const ENCRYPTION: [(Option<bool>, Option<bool>); 3] =
    [(None, None), (Some(false), Some(false)), (Some(true), None)];

pub(super) const STATUSES: [Option<&str>; 3] = [None, Some("available"), Some("modifying")];

pub(super) const ALLOWED: [Option<&[&str]>; 3] =
    [None, Some(&["cache.m3.large", "cache.r3.large"]), Some(&[])];
