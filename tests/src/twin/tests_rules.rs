//! Every rule fires where the guide says so, and not beside it.

use super::Basis::{Inferred, Stated};
use super::Verdict::{Allowed, Blocked, Deferred, Undetermined};
use super::{Ask, Basis, Mode, Pending, PendingValue, Situation, Verdict, judge};

/// A group of which everything is known, with cluster mode disabled, and nothing asked.
pub(super) fn group() -> Situation {
    Situation {
        replication_group: Some(true),
        engine: Some("redis"),
        version: Some("2.8.24"),
        mode: Some(Mode::Disabled),
        shards: Some(1),
        replicas: Some(1),
        multi_az: Some(false),
        node_type: Some("cache.m3.large"),
        status: Some("available"),
        transit: Some(false),
        at_rest: Some(false),
        pending: Pending { version: PendingValue::Nothing, node_type: PendingValue::Nothing },
        ..Situation::default()
    }
}

fn enabled() -> Situation {
    Situation { version: Some("3.2.4"), mode: Some(Mode::Enabled), shards: Some(3), ..group() }
}

/// Encrypted in transit.
fn encrypted() -> Situation {
    Situation { version: Some("3.2.6"), transit: Some(true), ..group() }
}

pub(super) fn at_once() -> Ask {
    Ask { apply_immediately: Some(true), ..Ask::default() }
}

pub(super) fn to_version(version: &'static str) -> Ask {
    Ask { version: Some(version), ..at_once() }
}

pub(super) fn to_type(node_type: &'static str) -> Ask {
    Ask { node_type: Some(node_type), ..at_once() }
}

pub(super) fn to_mode(mode: Mode) -> Ask {
    Ask { mode: Some(mode), ..at_once() }
}

#[track_caller]
#[expect(clippy::large_types_passed_by_value, reason = "situations are made on the spot")]
pub(super) fn expect(
    situation: Situation,
    ask: Ask,
    verdict: Verdict,
    basis: Option<Basis>,
    rules: &[&'static str],
) {
    let told = judge(&Situation { ask, ..situation }).unwrap();
    let expected = rules.iter().copied().collect();
    assert_eq!((told.verdict, told.basis, told.rules), (verdict, basis, expected));
}

#[test]
fn engine_downgrade() {
    expect(group(), to_version("2.8.6"), Blocked, Some(Stated), &["engine-downgrade"]);
    expect(group(), to_version("3.2.4"), Allowed, Some(Stated), &[]);
    let low = Situation { version: Some("2.8.6"), ..group() };
    expect(low, to_version("2.8.24"), Allowed, Some(Stated), &[]);
    let window = Ask { apply_immediately: None, ..to_version("2.8.6") };
    expect(group(), window, Blocked, Some(Stated), &["engine-downgrade"]);
}

#[test]
fn changes_on_cluster_mode_enabled() {
    let both = ["engine-change-on-cluster-mode-enabled", "modification-on-cluster-mode-enabled"];
    expect(enabled(), to_version("4.0.10"), Blocked, Some(Stated), &both);
    expect(enabled(), to_type("cache.m3.xlarge"), Blocked, Some(Stated), &both[1..]);
    expect(enabled(), to_version("3.2.4"), Blocked, Some(Inferred), &["nothing-to-change"]);
}

#[test]
fn cluster_mode_switch() {
    expect(group(), to_mode(Mode::Enabled), Blocked, Some(Stated), &["cluster-mode-switch"]);
    let back = ["cluster-mode-switch", "modification-on-cluster-mode-enabled"];
    expect(enabled(), to_mode(Mode::Disabled), Blocked, Some(Stated), &back);
    let same = Ask { mode: Some(Mode::Disabled), ..to_version("3.2.4") };
    expect(group(), same, Allowed, Some(Stated), &[]);
}

#[test]
fn seed_shard_mismatch() {
    let three = Ask { shards: Some(3), ..to_mode(Mode::Enabled) };
    expect(group(), three, Blocked, Some(Stated), &["cluster-mode-switch", "seed-shard-mismatch"]);
    let one = Ask { shards: Some(1), ..to_mode(Mode::Enabled) };
    expect(group(), one, Blocked, Some(Stated), &["cluster-mode-switch"]);
    // What is not a new group's is a change to the old one.
    let five = Ask { shards: Some(5), ..at_once() };
    expect(group(), five, Blocked, Some(Stated), &["seed-shard-mismatch"]);
    let rules = ["modification-on-cluster-mode-enabled"];
    expect(enabled(), five, Blocked, Some(Stated), &rules);
}

#[test]
fn scale_up_pending() {
    let pending = Pending { node_type: PendingValue::Value("cache.m3.xlarge"), ..group().pending };
    let waiting = Situation { pending, ..group() };
    expect(waiting, to_version("3.2.4"), Blocked, Some(Stated), &["scale-up-pending"]);
    let with_type = Ask { node_type: Some("cache.m3.2xlarge"), ..to_version("3.2.4") };
    expect(waiting, with_type, Allowed, Some(Stated), &[]);
    let same_type = Ask { node_type: Some("cache.m3.large"), ..to_version("3.2.4") };
    expect(waiting, same_type, Blocked, Some(Stated), &["scale-up-pending"]);
    let pending = Pending { node_type: PendingValue::Value("cache.m3.large"), ..pending };
    expect(Situation { pending, ..group() }, to_version("3.2.4"), Allowed, Some(Stated), &[]);
    let pending = Pending { node_type: PendingValue::Value("cache.r3.large"), ..pending };
    expect(
        Situation { pending, ..group() },
        to_version("3.2.4"),
        Blocked,
        None,
        &["scale-up-pending"],
    );
}

#[test]
fn engine_upgrade_pending() {
    let pending = Pending { version: PendingValue::Value("3.2.4"), ..group().pending };
    let waiting = Situation { pending, ..group() };
    expect(waiting, to_type("cache.m3.xlarge"), Blocked, Some(Stated), &["engine-upgrade-pending"]);
    let with_version = Ask { version: Some("3.2.10"), ..to_type("cache.m3.xlarge") };
    expect(waiting, with_version, Allowed, Some(Stated), &[]);
    let pending = Pending { version: PendingValue::Value("2.8.24"), ..pending };
    expect(
        Situation { pending, ..group() },
        to_type("cache.m3.xlarge"),
        Allowed,
        Some(Stated),
        &[],
    );
}

#[test]
fn encryption_not_supported() {
    expect(encrypted(), to_version("3.2.10"), Blocked, Some(Stated), &["encryption-not-supported"]);
    expect(encrypted(), to_version("4.0.10"), Allowed, Some(Stated), &[]);
    let rest = Situation { transit: Some(false), at_rest: Some(true), ..encrypted() };
    expect(rest, to_version("3.2.10"), Blocked, Some(Stated), &["encryption-not-supported"]);
    let rules = ["encryption-not-supported", "engine-downgrade"];
    expect(encrypted(), to_version("3.2.4"), Blocked, Some(Stated), &rules);
    let off = Situation { transit: Some(false), ..encrypted() };
    expect(off, to_version("3.2.10"), Allowed, Some(Stated), &[]);
    let unknown = Situation { transit: None, ..encrypted() };
    expect(unknown, to_version("3.2.10"), Undetermined, None, &[]);
    let unknown = Situation { transit: Some(false), at_rest: None, ..encrypted() };
    expect(unknown, to_version("3.2.10"), Undetermined, None, &[]);
}

#[test]
fn multi_az_not_on_type() {
    let on = Situation {
        multi_az: Some(true),
        allowed_node_types: Some(&["cache.t2.medium"]),
        ..group()
    };
    expect(on, to_type("cache.t2.medium"), Blocked, Some(Inferred), &["multi-az-not-on-type"]);
    let off = Situation { multi_az: Some(false), ..on };
    expect(off, to_type("cache.t2.medium"), Allowed, Some(Stated), &[]);
    let rules = ["multi-az-not-on-type", "scale-down-in-place"];
    let without_list = Situation { allowed_node_types: None, ..on };
    expect(without_list, to_type("cache.t1.micro"), Blocked, Some(Inferred), &rules);
    let modes =
        Situation { multi_az: Some(true), allowed_node_types: on.allowed_node_types, ..enabled() };
    let rules = ["modification-on-cluster-mode-enabled"];
    expect(modes, to_type("cache.t2.medium"), Blocked, Some(Stated), &rules);
}

#[test]
fn version_not_offered() {
    for target in ["3.2.5", "4.0.11", "5.0.6", "6.x", "7.1"] {
        expect(group(), to_version(target), Blocked, Some(Stated), &["version-not-offered"]);
    }
    let old = Situation { version: Some("2.8.6"), ..group() };
    expect(old, to_version("2.8.12"), Blocked, Some(Stated), &["version-not-offered"]);
    let runs_it = Situation { version: Some("2.8.12"), ..group() };
    expect(runs_it, to_version("2.8.12"), Blocked, Some(Inferred), &["nothing-to-change"]);
    expect(runs_it, to_version("2.8.19"), Allowed, Some(Stated), &[]);
}

#[test]
fn scale_down_in_place() {
    let rule = ["scale-down-in-place"];
    expect(group(), to_type("cache.m3.medium"), Blocked, Some(Inferred), &rule);
    expect(group(), to_type("cache.m3.xlarge"), Allowed, Some(Stated), &[]);
    for elsewhere in ["cache.r3.xlarge", "cache.zz9.large", "cache.m3.huge", "cache.m3.16xlarge"] {
        expect(group(), to_type(elsewhere), Undetermined, None, &rule);
        let down = Ask { version: Some("2.8.6"), ..to_type(elsewhere) };
        expect(group(), down, Blocked, Some(Stated), &["engine-downgrade", "scale-down-in-place"]);
    }
    let listed =
        Situation { allowed_node_types: Some(&["cache.r3.large", "cache.zz9.large"]), ..group() };
    expect(listed, to_type("cache.r3.large"), Allowed, Some(Stated), &[]);
    expect(listed, to_type("cache.zz9.large"), Allowed, Some(Stated), &[]);
    expect(listed, to_type("cache.m3.xlarge"), Blocked, Some(Stated), &rule);
    let window = Ask { apply_immediately: Some(false), ..to_type("cache.r3.large") };
    expect(group(), window, Undetermined, None, &["scale-down-in-place", "scheduled-for-window"]);
}

#[test]
fn not_available() {
    let busy = Situation { status: Some("modifying"), ..group() };
    expect(busy, to_version("3.2.4"), Blocked, Some(Stated), &["not-available"]);
    let unknown = Situation { status: None, ..group() };
    expect(unknown, to_version("3.2.4"), Allowed, Some(Stated), &[]);
}

#[test]
fn nothing_to_change() {
    expect(group(), at_once(), Blocked, Some(Inferred), &["nothing-to-change"]);
    let same = Ask {
        version: Some("2.8.24"),
        node_type: Some("cache.m3.large"),
        mode: Some(Mode::Disabled),
        shards: Some(1),
        ..Ask::default()
    };
    expect(group(), same, Blocked, Some(Inferred), &["nothing-to-change"]);
    // Equal to what is pending is not equal to what is.
    let pending = Pending { version: PendingValue::Value("3.2.4"), ..group().pending };
    expect(Situation { pending, ..group() }, to_version("3.2.4"), Allowed, Some(Inferred), &[]);
}

#[test]
fn scheduled_for_window() {
    for omitted in [None, Some(false)] {
        let ask = Ask { apply_immediately: omitted, ..to_version("3.2.4") };
        expect(group(), ask, Deferred, Some(Stated), &["scheduled-for-window"]);
        let blocked = Situation { status: Some("snapshotting"), ..group() };
        expect(blocked, ask, Blocked, Some(Stated), &["not-available"]);
    }
    // Whether a type of another family is a scale-up, the table doesn't say.
    let pending = Pending { node_type: PendingValue::Value("cache.r3.large"), ..group().pending };
    let window = Ask { apply_immediately: None, ..to_version("3.2.4") };
    expect(Situation { pending, ..group() }, window, Deferred, None, &["scheduled-for-window"]);
}
