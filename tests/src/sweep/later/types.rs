//! Node types: what runs, what is asked for, what AWS lists, what they need, and where Multi-AZ is.

use itertools::iproduct;

use super::clusters::{Running, quiet, quiet_in};
use super::days::DAYS;
use super::versions::To;
use crate::twin::{Ask, Mode, Situation};

const RUNNING: [Running; 10] = [
    ("redis", None),
    ("redis", Some("2.8.24")),
    ("redis", Some("4.0.10")),
    ("redis", Some("5.0.6")),
    ("redis", Some("6.2")),
    ("redis", Some("7.0")),
    ("valkey", None),
    ("valkey", Some("7.2")),
    ("memcached", Some("1.4.34")),
    ("memcached", Some("1.5.10")),
];

const TO: [To; 5] = [
    (None, None),
    (None, Some("5.0.6")),
    (None, Some("7.1")),
    (Some("valkey"), Some("8.0")),
    (Some("redis"), Some("7.1")),
];

const CURRENT: [Option<&str>; 9] = [
    None,
    Some("cache.m3.large"),
    Some("cache.t2.small"),
    Some("cache.r4.xlarge"),
    Some("cache.r6g.xlarge"),
    Some("cache.r6gd.xlarge"),
    Some("cache.t4g.micro"),
    Some("cache.r8g.xlarge"),
    Some("cache.zz9.large"),
];

const TO_TYPES: [Option<&str>; 12] = [
    None,
    Some("cache.m3.xlarge"),
    Some("cache.t1.micro"),
    Some("cache.t2.micro"),
    Some("cache.r4.large"),
    Some("cache.r4.2xlarge"),
    Some("cache.r6g.large"),
    Some("cache.r6g.2xlarge"),
    Some("cache.r6gd.2xlarge"),
    Some("cache.t4g.micro"),
    Some("cache.r8g.large"),
    Some("cache.zz9.large"),
];

const ALLOWED: [Option<&[&str]>; 2] =
    [None, Some(&["cache.r4.large", "cache.r6g.2xlarge", "cache.t4g.micro", "cache.zz9.large"])];

/// Days x running x asked for x types x AWS's list; and of those, with fewer versions, modes and Multi-AZ.
pub fn sweep() -> impl Iterator<Item = Situation> {
    engine_sweep().chain(mode_sweep())
}

fn engine_sweep() -> impl Iterator<Item = Situation> {
    let all = iproduct!(DAYS, RUNNING, TO, CURRENT, TO_TYPES, ALLOWED);
    all.map(|(day, running, (engine, version), node_type, to, allowed)| Situation {
        node_type,
        allowed_node_types: allowed,
        ask: Ask {
            engine,
            version,
            node_type: to,
            apply_immediately: Some(true),
            ..Ask::default()
        },
        ..quiet(day, running)
    })
}

/// Days x running x types x mode x Multi-AZ x timing.
fn mode_sweep() -> impl Iterator<Item = Situation> {
    let running: [Running; 3] =
        [("redis", Some("4.0.10")), ("redis", Some("7.0")), ("valkey", Some("7.2"))];
    let modes = [None, Some(Mode::Disabled), Some(Mode::Enabled)];
    let on = [None, Some(false), Some(true)];
    let all = iproduct!(DAYS, running, CURRENT, TO_TYPES, modes, on, [true, false]);
    all.map(|(day, running, node_type, to, mode, multi_az, now)| Situation {
        node_type,
        multi_az,
        failover: None,
        ask: Ask { node_type: to, apply_immediately: Some(now), ..Ask::default() },
        ..quiet_in(day, running, mode)
    })
}
