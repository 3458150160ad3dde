//! Both sides of every day on which anything changed.

use std::sync::LazyLock;

use itertools::iproduct;

use super::clusters::{Running, quiet, quiet_in};
use super::days::both_sides;
use crate::twin::engines::Engine;
use crate::twin::versions::ROWS;
use crate::twin::{Ask, Mode, Situation};

const RUNNING: [Running; 9] = [
    ("redis", None),
    ("redis", Some("2.8.24")),
    ("redis", Some("4.0.10")),
    ("redis", Some("6.x")),
    ("redis", Some("7.1")),
    ("valkey", None),
    ("valkey", Some("7.2")),
    ("memcached", None),
    ("memcached", Some("1.4.34")),
];

/// Every version of the catalogue, with its engine, as they are asked for.
static ASKED: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let mut all: Vec<(&str, &str)> = ROWS
        .iter()
        .map(|row| {
            let (major, minor, patch) = row.version;
            let text = if major < 6 {
                format!("{major}.{minor}.{patch}")
            } else {
                format!("{major}.{minor}")
            };
            let text: &str = text.leak();
            let engine = match row.engine {
                Engine::Redis => "redis",
                Engine::Valkey => "valkey",
                Engine::Memcached => "memcached",
            };
            (engine, text)
        })
        .collect();
    all.extend([("redis", "6.x"), ("redis", "6.2.6"), ("redis", "7.2"), ("valkey", "8.0.1")]);
    all
});

/// Every version that there ever was, asked for; and each rule that has a day of its own.
pub fn sweep() -> impl Iterator<Item = Situation> {
    versions_sweep().chain(types_sweep()).chain(modes_sweep()).chain(state_sweep())
}

/// Both sides x running x every version asked for, with its engine or the current one.
fn versions_sweep() -> impl Iterator<Item = Situation> {
    let all = iproduct!(both_sides(), RUNNING, ASKED.iter().copied(), [true, false]);
    all.map(|(day, running, (engine, version), named)| Situation {
        ask: Ask {
            engine: named.then_some(engine),
            version: Some(version),
            apply_immediately: Some(true),
            ..Ask::default()
        },
        ..quiet(day, running)
    })
}

/// Both sides x running x mode x Multi-AZ x node types x pending.
fn types_sweep() -> impl Iterator<Item = Situation> {
    let types = [
        (None, "cache.r4.large"),
        (Some("cache.r4.xlarge"), "cache.r4.2xlarge"),
        (Some("cache.r4.xlarge"), "cache.r4.large"),
        (Some("cache.r4.xlarge"), "cache.m4.large"),
        (Some("cache.t2.small"), "cache.t2.medium"),
        (Some("cache.m3.large"), "cache.m3.xlarge"),
        (Some("cache.r6g.large"), "cache.r6g.xlarge"),
        (Some("cache.r6gd.xlarge"), "cache.r6gd.2xlarge"),
        (Some("cache.r6g.xlarge"), "cache.r6gd.2xlarge"),
        (Some("cache.m4.large"), "cache.t4g.micro"),
    ];
    let modes = [None, Some(Mode::Disabled), Some(Mode::Enabled)];
    let all = iproduct!(both_sides(), RUNNING, types, modes, [Some(false), Some(true)]);
    all.map(|(day, running, (node_type, to), mode, multi_az)| Situation {
        node_type,
        multi_az: if running.0 == "memcached" { Some(false) } else { multi_az },
        failover: None,
        ask: Ask { node_type: Some(to), apply_immediately: Some(true), ..Ask::default() },
        ..quiet_in(day, running, mode)
    })
}

/// Both sides x running x mode x mode asked for x shards asked for x timing.
fn modes_sweep() -> impl Iterator<Item = Situation> {
    let modes = [None, Some(Mode::Disabled), Some(Mode::Compatible), Some(Mode::Enabled)];
    let all = iproduct!(both_sides(), RUNNING, modes, modes, [None, Some(3)], [true, false]);
    all.filter(|(_, running, ..)| running.0 != "memcached").map(
        |(day, running, mode, to, shards, now)| Situation {
            mode,
            failover: Some(true),
            ask: Ask { mode: to, shards, apply_immediately: Some(now), ..Ask::default() },
            ..quiet(day, running)
        },
    )
}

/// Both sides x running x status x service update x Global Datastore x serverless.
fn state_sweep() -> impl Iterator<Item = Situation> {
    let statuses = [None, Some("snapshotting")];
    let updates = [None, Some("in-progress")];
    let places = [(false, false), (true, false), (false, true)];
    let groups = ["default.redis4.0", "mine"];
    let asks = [None, Some("5.0.6"), Some("1.5.16")];
    let all = iproduct!(both_sides(), RUNNING, statuses, updates, places, groups, asks);
    all.map(|(day, running, status, service_update, (global, serverless), group, version)| {
        let memcached = running.0 == "memcached";
        Situation {
            status,
            service_update,
            global: Some(global && !memcached),
            serverless: Some(serverless),
            node_type: if memcached { Some("cache.r4.large") } else { None },
            parameter_group: Some(group),
            ask: Ask { version, apply_immediately: Some(true), ..Ask::default() },
            ..quiet(day, running)
        }
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::sweep::later::days::BOUNDARIES;
    use crate::twin::dates::Day;
    use crate::twin::{Edition, judge};

    /// A sweep that can't tell the two sides apart wouldn't see a day that is off by one.
    #[test]
    fn every_boundary_is_seen() {
        let mut told: HashMap<Edition, Vec<_>> = HashMap::new();
        for situation in sweep() {
            told.entry(situation.edition).or_default().push(judge(&situation).ok());
        }
        let same = |(before, after): &(Day, Day)| told[&Edition(*before)] == told[&Edition(*after)];
        let unseen: Vec<Day> = BOUNDARIES.iter().filter(|it| same(it)).map(|it| it.1).collect();
        // Memcached's first versions came before its guides count; the others are the first day and the last.
        assert_eq!(unseen, [(2016, 12, 20), (2017, 4, 10), (2016, 3, 25), (2026, 11, 22)]);
    }
}
