//! Engines and versions after 2018.

use super::Basis::{Inferred, Stated};
use super::Verdict::{Allowed, Blocked, Undetermined};
use super::tests_rules::{at_once, expect, to_version};
use super::{Ask, Edition, Mode, Pending, PendingValue, Situation};

/// A group of today of which everything is known, and nothing asked.
pub(super) fn today() -> Situation {
    Situation {
        edition: Edition::E2026,
        replication_group: Some(true),
        engine: Some("redis"),
        version: Some("7.1"),
        mode: Some(Mode::Disabled),
        shards: Some(1),
        replicas: Some(1),
        multi_az: Some(true),
        failover: Some(true),
        global: Some(false),
        node_type: Some("cache.r6g.large"),
        status: Some("available"),
        transit: Some(false),
        at_rest: Some(false),
        parameter_group: Some("default.redis7"),
        pending: Pending { version: PendingValue::Nothing, node_type: PendingValue::Nothing },
        ..Situation::default()
    }
}

pub(super) fn on(year: u16, month: u8, day: u8) -> Situation {
    Situation { edition: Edition((year, month, day)), ..today() }
}

pub(super) fn valkey() -> Situation {
    Situation { engine: Some("valkey"), version: Some("7.2"), ..today() }
}

pub(super) fn memcached() -> Situation {
    Situation {
        engine: Some("memcached"),
        version: Some("1.5.16"),
        replication_group: None,
        mode: None,
        replicas: None,
        multi_az: None,
        failover: None,
        global: None,
        parameter_group: Some("default.memcached1.5"),
        ..today()
    }
}

pub(super) fn to(engine: &'static str, version: Option<&'static str>) -> Ask {
    Ask { engine: Some(engine), version, ..at_once() }
}

#[test]
fn to_valkey() {
    expect(today(), to("valkey", Some("8.0")), Allowed, Some(Stated), &[]);
    expect(today(), to("valkey", None), Blocked, Some(Inferred), &["engine-version-missing"]);
    expect(today(), to("valkey", Some("7.1")), Blocked, Some(Stated), &["version-not-offered"]);
    let lone = Situation {
        replication_group: Some(false),
        multi_az: Some(false),
        failover: Some(false),
        replicas: Some(0),
        ..today()
    };
    expect(lone, to("valkey", Some("8.0")), Blocked, Some(Stated), &["lone-node-to-valkey"]);
    let rule = ["lone-node-to-valkey"];
    let unknown = Situation { replication_group: None, replicas: None, ..lone };
    let unknown = Situation { failover: None, ..unknown };
    expect(unknown, to("valkey", Some("8.0")), Undetermined, None, &rule);
    for (month, day, verdict, rules) in [
        (10, 7, Undetermined, &["newer-than-edition"][..]),
        (10, 8, Undetermined, &["date-not-known"]),
        (10, 9, Undetermined, &["date-not-known"]),
        (10, 10, Allowed, &[]),
    ] {
        let basis = (verdict == Allowed).then_some(Stated);
        expect(on(2024, month, day), to("valkey", Some("7.2")), verdict, basis, rules);
    }
}

#[test]
fn back_from_valkey() {
    let back = to("redis", Some("7.1"));
    expect(valkey(), back, Allowed, Some(Stated), &[]);
    let patched = Situation { version: Some("7.2.6"), ..valkey() };
    expect(patched, back, Allowed, Some(Stated), &[]);
    let with_type = Ask { node_type: Some("cache.r6g.xlarge"), ..back };
    expect(valkey(), with_type, Undetermined, None, &["not-documented"]);
    for (edition, verdict, rule) in [
        ((2024, 10, 9), Blocked, &["engine-downgrade"][..]),
        ((2024, 10, 10), Undetermined, &["date-not-known"]),
        ((2026, 4, 30), Undetermined, &["date-not-known"]),
        ((2026, 5, 1), Allowed, &[]),
    ] {
        let basis = (verdict != Undetermined).then_some(Stated);
        expect(Situation { edition: Edition(edition), ..valkey() }, back, verdict, basis, rule);
    }
    let newer = Situation { version: Some("8.0"), ..valkey() };
    expect(newer, back, Blocked, Some(Stated), &["engine-downgrade"]);
    let older = to("redis", Some("7.0"));
    expect(valkey(), older, Blocked, Some(Stated), &["engine-downgrade"]);
    // Redis has never run on such a type.
    let r8g = Situation { node_type: Some("cache.r8g.large"), ..valkey() };
    expect(r8g, back, Blocked, Some(Inferred), &["node-type-needs-newer-engine"]);
}

#[test]
fn memcached_stays_memcached() {
    let never = ["engine-not-convertible"];
    expect(today(), to("memcached", Some("1.6.22")), Blocked, Some(Inferred), &never);
    expect(memcached(), to("redis", Some("7.1")), Blocked, Some(Inferred), &never);
    expect(memcached(), to_version("1.6.22"), Allowed, Some(Inferred), &[]);
    expect(memcached(), to_version("1.4.34"), Blocked, Some(Stated), &["engine-downgrade"]);
    let unknown = ["newer-than-edition"];
    let edition = Edition::E2018;
    expect(Situation { edition, ..memcached() }, at_once(), Undetermined, None, &unknown);
}

#[test]
fn patches_are_not_chosen() {
    let old = Situation { version: Some("5.0.6"), ..today() };
    let rule = ["patch-not-selectable"];
    expect(old, to_version("6.2.6"), Blocked, Some(Stated), &rule);
    expect(valkey(), to_version("8.0.1"), Blocked, Some(Stated), &rule);
    let group = Some("default.redis6.x");
    let patched = Situation { version: Some("6.2.6"), parameter_group: group, ..today() };
    for same in ["6.2.6", "6.2", "6.x"] {
        expect(patched, to_version(same), Blocked, Some(Inferred), &["nothing-to-change"]);
    }
    expect(patched, to_version("6.2.5"), Blocked, Some(Stated), &rule);
    let never = ["version-not-offered"];
    let day = |year, month, day| Situation { version: Some("5.0.6"), ..on(year, month, day) };
    expect(day(2020, 10, 6), to_version("6.0.5"), Blocked, Some(Stated), &never);
    expect(day(2020, 10, 6), to_version("6.x"), Blocked, Some(Stated), &never);
    expect(day(2020, 10, 7), to_version("6.0.5"), Blocked, Some(Stated), &rule);
    expect(day(2020, 10, 7), to_version("6.0"), Blocked, Some(Stated), &rule);
    expect(day(2020, 10, 7), to_version("6.x"), Allowed, Some(Stated), &[]);
    expect(day(2021, 11, 22), to_version("6.0"), Blocked, Some(Stated), &rule);
    expect(day(2021, 11, 23), to_version("6.0"), Allowed, Some(Stated), &[]);
    // A running 6.x is 6.0 or 6.2.
    let six = Situation { version: Some("6.x"), ..patched };
    expect(six, to_version("6.x"), Undetermined, None, &[]);
    expect(six, to_version("7.1"), Allowed, Some(Stated), &[]);
}

#[test]
fn versions_come_and_go() {
    let never = ["version-not-offered"];
    let maybe = ["date-not-known"];
    let from = |version, edition| Situation {
        version: Some(version),
        edition: Edition(edition),
        node_type: Some("cache.r4.large"),
        ..today()
    };
    expect(from("7.0", (2023, 10, 31)), to_version("7.1"), Blocked, Some(Stated), &never);
    expect(from("7.0", (2023, 11, 1)), to_version("7.1"), Undetermined, None, &maybe);
    expect(from("7.0", (2023, 12, 1)), to_version("7.1"), Allowed, Some(Stated), &[]);
    expect(from("4.0.10", (2019, 12, 17)), to_version("5.0.5"), Allowed, Some(Stated), &[]);
    expect(from("4.0.10", (2019, 12, 18)), to_version("5.0.5"), Undetermined, None, &maybe);
    expect(from("4.0.10", (2024, 12, 1)), to_version("5.0.5"), Blocked, Some(Stated), &never);
    expect(from("2.8.24", (2023, 1, 12)), to_version("3.2.10"), Allowed, Some(Stated), &[]);
    expect(from("2.8.24", (2023, 7, 31)), to_version("3.2.10"), Blocked, Some(Stated), &never);
    let unknown = ["newer-than-edition"];
    expect(from("7.0", (2022, 11, 7)), to_version("6.2"), Undetermined, None, &unknown);
    let listed = Situation { offered: Some(&["redis 7.1", "valkey 9.2"]), ..today() };
    expect(listed, to("valkey", Some("9.2")), Allowed, Some(Stated), &[]);
    expect(listed, to("valkey", Some("8.0")), Blocked, Some(Stated), &never);
    // It tells of today, and of the engines that it names.
    let only_redis = Situation { offered: Some(&["redis 7.1"]), ..today() };
    expect(only_redis, to("valkey", Some("8.0")), Allowed, Some(Stated), &[]);
    let before = Situation { edition: Edition((2026, 11, 21)), ..listed };
    expect(before, to("valkey", Some("8.0")), Allowed, Some(Stated), &[]);
}
