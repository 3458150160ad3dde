//! Switching cluster mode: what it needs, and what may stand beside it.

use itertools::iproduct;

use super::clusters::{Running, quiet};
use crate::twin::{Ask, Edition, Mode, Pending, PendingValue, Situation};

const DAYS: [Edition; 5] = [
    Edition::E2018,
    Edition((2018, 8, 20)),
    Edition((2023, 5, 10)),
    Edition((2023, 5, 11)),
    Edition::E2026,
];

const RUNNING: [Running; 5] = [
    ("redis", None),
    ("redis", Some("4.0.10")),
    ("redis", Some("6.2")),
    ("redis", Some("7.0")),
    ("valkey", Some("7.2")),
];

const MODES: [Option<Mode>; 4] =
    [None, Some(Mode::Disabled), Some(Mode::Enabled), Some(Mode::Compatible)];

/// A group or not, and its replicas.
const TOPOLOGIES: [(Option<bool>, Option<u32>); 5] = [
    (None, None),
    (Some(false), Some(0)),
    (Some(true), Some(0)),
    (Some(true), Some(1)),
    (Some(true), None),
];

/// Multi-AZ and automatic failover.
const FAILOVER: [(Option<bool>, Option<bool>); 6] = [
    (None, None),
    (Some(false), Some(false)),
    (Some(false), Some(true)),
    (Some(true), Some(true)),
    (Some(false), None),
    (None, Some(true)),
];

/// What else is asked for: a version, a node type, a number of shards.
const BESIDE: [(Option<&str>, Option<&str>, Option<u32>); 4] = [
    (None, None, None),
    (Some("7.1"), None, None),
    (None, Some("cache.r4.2xlarge"), None),
    (None, None, Some(3)),
];

/// Parameter groups: in use, and given.
const GROUPS: [(Option<&str>, Option<&str>); 6] = [
    (None, None),
    (Some("mine"), None),
    (Some("mine"), Some("other")),
    (None, Some("default.redis7")),
    (Some("default.redis7"), Some("default.redis7.cluster.on")),
    (Some("mine"), Some("default.valkey7.cluster.on")),
];

/// What a switch needs, and with which parameter groups.
pub fn sweep() -> impl Iterator<Item = Situation> {
    needs_sweep().chain(groups_sweep())
}

/// Days x running x mode x mode asked for x topology x failover x what else is asked for x Global Datastore x timing.
fn needs_sweep() -> impl Iterator<Item = Situation> {
    let kinds = iproduct!(RUNNING, MODES, TOPOLOGIES, FAILOVER, [Some(false), None]);
    let asks = iproduct!(MODES, BESIDE, [true, false]);
    iproduct!(DAYS, kinds, asks).map(
        |(
            day,
            (running, mode, (group, replicas), (multi_az, failover), global),
            (to, beside, now),
        )| {
            Situation {
                replication_group: group,
                replicas,
                mode,
                shards: if mode == Some(Mode::Disabled) { Some(1) } else { None },
                multi_az,
                failover,
                global,
                node_type: Some("cache.r5.xlarge").filter(|_| day.0 > Edition::E2018.0),
                ask: Ask {
                    version: beside.0,
                    node_type: beside.1,
                    mode: to,
                    shards: beside.2,
                    apply_immediately: Some(now),
                    ..Ask::default()
                },
                ..quiet(day, running)
            }
        },
    )
}

/// Days x running x mode x mode asked for x parameter groups x Global Datastore x what is pending x timing.
fn groups_sweep() -> impl Iterator<Item = Situation> {
    let running: [Running; 3] =
        [("redis", Some("6.2")), ("redis", Some("7.0")), ("valkey", Some("7.2"))];
    let pending = [PendingValue::NotKnown, PendingValue::Nothing, PendingValue::Value("8.0")];
    let flags = [Some(false), Some(true), None];
    let all = iproduct!(DAYS, running, MODES, MODES, GROUPS, flags, pending, [true, false]);
    all.map(|(day, running, mode, to, (used, given), global, version, now)| {
        let node_type = match version {
            PendingValue::NotKnown => PendingValue::NotKnown,
            _ => PendingValue::Nothing,
        };
        Situation {
            mode,
            failover: Some(true),
            global,
            node_type: Some("cache.r5.xlarge"),
            parameter_group: used,
            pending: Pending { version, node_type },
            ask: Ask {
                mode: to,
                parameter_group: given,
                apply_immediately: Some(now),
                ..Ask::default()
            },
            ..quiet(day, running)
        }
    })
}
