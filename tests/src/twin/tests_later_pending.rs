//! What is pending, and the cluster's state, after 2018.

use super::Basis::{Inferred, Stated};
use super::Verdict::{Allowed, Blocked, Undetermined};
use super::tests_later_engines::{memcached, on, to, today, valkey};
use super::tests_rules::{at_once, expect, to_mode, to_type, to_version};
use super::{AddressedTo, Ask, Edition, Mode, Pending, PendingValue, Situation};

fn waiting(version: Option<&'static str>, node_type: Option<&'static str>) -> Situation {
    let value = |value: Option<_>| value.map_or(PendingValue::Nothing, PendingValue::Value);
    Situation {
        version: Some("7.0"),
        node_type: Some("cache.r6g.xlarge"),
        pending: Pending { version: value(version), node_type: value(node_type) },
        ..today()
    }
}

const LARGER: &str = "cache.r6g.2xlarge";
const SMALLER: &str = "cache.r6g.large";
const OTHER: &str = "cache.r7g.xlarge";

/// `6.x` waits for the newest 6, and a patch for itself.
#[test]
fn what_is_pending_is_another_version() {
    let runs = |version, pending| Situation { version: Some(version), ..waiting(pending, None) };
    let held = ["engine-upgrade-pending"];
    expect(runs("6.0", Some("6.x")), to_type(LARGER), Blocked, Some(Stated), &held);
    for version in ["7.0.4", "7.0"] {
        expect(runs(version, Some("7.0.7")), to_type(LARGER), Blocked, None, &held);
    }
    for (version, pending) in [("6.2", "6.x"), ("7.0.7", "7.0.7"), ("7.0.7", "7.0")] {
        expect(runs(version, Some(pending)), to_type(LARGER), Allowed, Some(Inferred), &[]);
    }
}

#[test]
fn the_table_today() {
    let upgrade = waiting(Some("7.1"), None);
    let scale = waiting(None, Some(LARGER));
    let stated = Some(Stated);
    expect(upgrade, to_type(LARGER), Blocked, stated, &["engine-upgrade-pending"]);
    expect(scale, to_version("7.1"), Blocked, stated, &["scale-up-pending"]);
    expect(scale, to("valkey", Some("8.0")), Blocked, stated, &["scale-up-pending"]);
    let both = Ask { version: Some("7.1"), ..to_type(LARGER) };
    expect(scale, both, Allowed, Some(Inferred), &[]);
    let listed = Situation { allowed_node_types: Some(&[LARGER]), ..scale };
    expect(listed, both, Allowed, stated, &[]);
    let valkey =
        Situation { version: Some("7.2"), ..Situation { engine: Some("valkey"), ..scale } };
    expect(valkey, to_version("8.0"), Blocked, stated, &["scale-up-pending"]);
    let memcached = Situation {
        node_type: Some("cache.r6g.xlarge"),
        pending: Pending { version: PendingValue::Value("1.6.22"), ..today().pending },
        ..memcached()
    };
    expect(memcached, to_type(LARGER), Allowed, Some(Inferred), &[]);
}

#[test]
fn not_documented() {
    let rule = ["not-documented"];
    let upgrade = waiting(Some("7.1"), None);
    let ask = |situation, ask| expect(situation, ask, Undetermined, None, &rule);
    ask(upgrade, to_type(SMALLER));
    ask(upgrade, to_type(OTHER));
    let enabled = |situation| Situation { mode: Some(Mode::Enabled), ..situation };
    ask(enabled(upgrade), to_type(LARGER));
    ask(enabled(waiting(None, Some(LARGER))), to_version("7.1"));
    ask(waiting(None, Some(SMALLER)), to_version("7.1"));
    let back = Situation { version: Some("7.2"), ..waiting(None, Some(LARGER)) };
    ask(Situation { engine: Some("valkey"), ..back }, to("redis", Some("7.1")));
    ask(upgrade, to_mode(Mode::Compatible));
    let busy = Situation { status: Some("modifying"), ..waiting(None, Some(SMALLER)) };
    let both = ["not-available", "not-documented"];
    expect(busy, to_version("7.1"), Blocked, Some(Stated), &both);
    // The type asked for takes the place of the pending one.
    let with_type = Ask { version: Some("7.1"), ..to_type(LARGER) };
    expect(waiting(None, Some(SMALLER)), with_type, Allowed, Some(Inferred), &[]);
}

#[test]
fn a_pending_rollback() {
    let back = Situation { version: Some("7.2"), ..waiting(Some("7.1"), None) };
    let back = Situation { engine: Some("valkey"), ..back };
    let rule = ["not-documented"];
    expect(back, to_type(LARGER), Undetermined, None, &rule);
    expect(back, to_version("8.0"), Undetermined, None, &rule);
}

/// No Redis was ever called 7.2.
#[test]
fn a_pending_valkey() {
    let pending = Pending { version: PendingValue::Value("8.0"), ..today().pending };
    let waits = |situation| Situation { pending, ..situation };
    let larger = to_type(LARGER);
    let refused = ["engine-upgrade-pending"];
    expect(waits(today()), larger, Blocked, Some(Stated), &refused);
    let old = Situation { version: Some("6.2"), ..on(2024, 10, 7) };
    let newer = ["newer-than-edition"];
    expect(waits(old), larger, Undetermined, None, &newer);
    let old = Situation { version: Some("6.2"), ..on(2024, 10, 31) };
    expect(waits(old), larger, Undetermined, None, &newer);
}

#[test]
fn status() {
    let up = to_version("7.1");
    let with = |status, situation| Situation { status: Some(status), ..situation };
    let old = |year, month, day| Situation { version: Some("7.0"), ..on(year, month, day) };
    let busy = ["not-available"];
    let six = to_version("6.2");
    let old_six = Situation { version: Some("6.0"), ..on(2023, 5, 10) };
    expect(with("snapshotting", old_six), six, Blocked, Some(Stated), &busy);
    expect(
        with("snapshotting", Situation { edition: Edition((2023, 5, 11)), ..old_six }),
        six,
        Undetermined,
        None,
        &["snapshot-running"],
    );
    expect(with("modifying", old(2026, 1, 1)), up, Blocked, Some(Stated), &busy);
    let update = |situation| Situation { service_update: Some("stopping"), ..situation };
    let rule = ["service-update-running"];
    expect(update(old(2026, 1, 1)), up, Blocked, Some(Inferred), &rule);
    let node_type = Some("cache.r4.large");
    let three = Situation { version: Some("3.2.10"), node_type, ..today() };
    let day = |day| update(Situation { edition: Edition((2019, 6, day)), ..three });
    expect(day(3), to_version("4.0.10"), Allowed, Some(Stated), &[]);
    expect(day(4), to_version("4.0.10"), Blocked, Some(Inferred), &rule);
    let waits = Situation { service_update: Some("waiting-to-start"), ..old(2026, 1, 1) };
    expect(waits, up, Allowed, Some(Stated), &[]);
}

#[test]
fn global_and_serverless() {
    let member = Situation { global: Some(true), version: Some("7.0"), ..today() };
    let rule = ["global-datastore-member"];
    expect(member, to_version("7.1"), Blocked, Some(Stated), &rule);
    expect(member, to_mode(Mode::Compatible), Undetermined, None, &["not-documented"]);
    let unknown = Situation { global: None, ..member };
    expect(unknown, to_version("7.1"), Undetermined, None, &[]);
    let m4 = Situation { node_type: Some("cache.m4.large"), ..unknown };
    expect(m4, to_version("7.1"), Allowed, Some(Stated), &[]);
    let early = Situation { version: Some("5.0.6"), ..on(2020, 3, 15) };
    let newer = ["newer-than-edition"];
    let member = Situation { global: Some(true), ..early };
    expect(member, at_once(), Undetermined, None, &newer);
    let serverless = Situation { serverless: Some(true), ..early };
    expect(serverless, at_once(), Undetermined, None, &newer);
    let today = Situation { serverless: Some(true), status: Some("modifying"), ..valkey() };
    expect(today, to_version("8.0"), Blocked, Some(Stated), &["serverless-cache"]);
}

#[test]
fn a_member_by_its_own_id() {
    let up = Ask { addressed_to: Some(AddressedTo::CacheCluster), ..to_version("7.1") };
    let old = Situation { version: Some("7.0"), ..today() };
    expect(old, up, Blocked, Some(Inferred), &["member-by-cluster-id"]);
    let plain = Situation {
        replication_group: None,
        replicas: None,
        multi_az: None,
        failover: None,
        ..old
    };
    expect(plain, up, Undetermined, None, &["member-by-cluster-id"]);
    let to_group = Ask { addressed_to: Some(AddressedTo::ReplicationGroup), ..up };
    expect(plain, to_group, Undetermined, None, &["member-by-cluster-id"]);
    expect(old, to_group, Allowed, Some(Stated), &[]);
    let lone = Situation { replication_group: Some(false), ..plain };
    expect(lone, up, Allowed, Some(Stated), &[]);
    expect(lone, to_group, Blocked, Some(Inferred), &["member-by-cluster-id"]);
}
