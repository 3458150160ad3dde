//! The table of pending and blocked operations, and what lies beside it.

use itertools::iproduct;

use super::clusters::{Running, quiet_in};
use super::days::DAYS;
use super::versions::To;
use crate::twin::PendingValue::{NotKnown, Nothing, Value};
use crate::twin::dates::{SCALING_ON_ENABLED, SWITCHING, VALKEY};
use crate::twin::{Ask, Edition, Mode, Pending, Situation};

/// What runs from which day on, what may be pending, and what is asked for.
type Cluster = (Running, Edition, &'static [&'static str], &'static [To]);

const CLUSTERS: [Cluster; 4] = [
    (
        ("redis", Some("4.0.10")),
        Edition::E2018,
        &["5.0.6"],
        &[
            (None, None),
            (None, Some("5.0.6")),
            (None, Some("3.2.6")),
            (Some("valkey"), Some("8.0")),
        ],
    ),
    (
        ("redis", Some("7.0")),
        Edition(SWITCHING),
        &["7.1"],
        &[(None, None), (None, Some("7.1")), (Some("valkey"), Some("7.2"))],
    ),
    (
        ("valkey", Some("7.2")),
        Edition(VALKEY.first),
        &["8.0", "7.1"],
        &[(None, None), (None, Some("8.0")), (Some("redis"), Some("7.1"))],
    ),
    (
        ("memcached", Some("1.5.10")),
        Edition(SCALING_ON_ENABLED),
        &["1.6.22"],
        &[(None, None), (None, Some("1.5.16"))],
    ),
];

/// Pending node types: a larger, a smaller and another one.
const PENDING_TYPES: [&str; 3] = ["cache.r4.2xlarge", "cache.r4.large", "cache.m4.large"];

/// What can be told of what is pending: that one of the two isn't, only together with that the other isn't or which it is.
fn pendings(versions: &[&'static str]) -> Vec<Pending> {
    let pending = |version, node_type| Pending { version, node_type };
    let mut all = vec![pending(NotKnown, NotKnown), pending(Nothing, Nothing)];
    for version in versions.iter().copied().map(Value) {
        all.extend([NotKnown, Nothing].map(|node_type| pending(version, node_type)));
        all.extend(PENDING_TYPES.map(|node_type| pending(version, Value(node_type))));
    }
    for node_type in PENDING_TYPES.map(Value) {
        all.extend([NotKnown, Nothing].map(|version| pending(version, node_type)));
    }
    all
}

const TO_TYPES: [Option<&str>; 4] =
    [None, Some("cache.r4.4xlarge"), Some("cache.r4.large"), Some("cache.m4.large")];

const ALLOWED: [Option<&[&str]>; 2] =
    [None, Some(&["cache.r4.4xlarge", "cache.r4.large", "cache.m4.large"])];

const MODES: [Option<Mode>; 4] =
    [None, Some(Mode::Disabled), Some(Mode::Enabled), Some(Mode::Compatible)];

/// Some of the days, for clusters whose node type isn't known.
const FEW_DAYS: [Edition; 4] =
    [Edition::E2018, Edition(SCALING_ON_ENABLED), Edition((2024, 11, 15)), Edition::E2026];

/// Every day with the node type known, and some without.
pub fn sweep() -> impl Iterator<Item = Situation> {
    on(&DAYS, Some("cache.r4.xlarge")).chain(on(&FEW_DAYS, None))
}

/// Days x running, pending, asked for x node types, pending and asked for x AWS's list x mode x timing.
fn on(
    days: &'static [Edition],
    node_type: Option<&'static str>,
) -> impl Iterator<Item = Situation> {
    CLUSTERS.into_iter().flat_map(move |(running, since, pending, to)| {
        let days = days.iter().copied().filter(move |day| *day >= since);
        let changes = iproduct!(pendings(pending), to.iter().copied());
        let all = iproduct!(days, changes, TO_TYPES, ALLOWED, MODES, [true, false]);
        all.map(move |(day, (pending, (engine, asked)), to, allowed, mode, now)| Situation {
            node_type,
            pending,
            allowed_node_types: allowed,
            ask: Ask {
                engine,
                version: asked,
                node_type: to,
                apply_immediately: Some(now),
                ..Ask::default()
            },
            ..quiet_in(day, running, mode)
        })
    })
}
