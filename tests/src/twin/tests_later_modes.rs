//! Cluster mode after 2018.

use super::Basis::{Inferred, Stated};
use super::Mode::{Compatible, Disabled, Enabled};
use super::Verdict::{Allowed, Blocked, Undetermined};
use super::tests_later_engines::{on, today, valkey};
use super::tests_rules::{expect, to_mode, to_type, to_version};
use super::{Ask, Edition, Situation};

fn in_mode(mode: super::Mode) -> Situation {
    Situation { mode: Some(mode), ..today() }
}

#[test]
fn one_step_at_a_time() {
    let stated = Some(Stated);
    expect(today(), to_mode(Compatible), Allowed, stated, &[]);
    expect(today(), to_mode(Enabled), Blocked, stated, &["cluster-mode-step"]);
    expect(in_mode(Compatible), to_mode(Enabled), Allowed, stated, &[]);
    expect(in_mode(Compatible), to_mode(Disabled), Allowed, stated, &[]);
    expect(in_mode(Enabled), to_mode(Disabled), Blocked, stated, &["cluster-mode-final"]);
    expect(in_mode(Enabled), to_mode(Compatible), Blocked, stated, &["cluster-mode-final"]);
    let window = Ask { apply_immediately: None, ..to_mode(Compatible) };
    expect(today(), window, Undetermined, None, &["not-documented"]);
    let before = Situation { version: Some("7.0"), ..on(2023, 5, 10) };
    expect(before, to_mode(Enabled), Blocked, stated, &["cluster-mode-switch"]);
    let newer = ["newer-than-edition"];
    expect(before, to_mode(Compatible), Undetermined, None, &newer);
}

#[test]
fn what_a_switch_needs() {
    let needs = ["cluster-mode-needs"];
    let blocked = |situation| {
        expect(situation, to_mode(Compatible), Blocked, Some(Stated), &needs);
    };
    blocked(Situation { version: Some("6.2"), ..today() });
    let off = Situation { multi_az: Some(false), failover: Some(false), ..today() };
    blocked(off);
    blocked(Situation { replicas: Some(0), ..off });
    blocked(Situation { replication_group: Some(false), replicas: Some(0), ..off });
    expect(valkey(), to_mode(Compatible), Allowed, Some(Stated), &[]);
    // The second step needs the same, the way back nothing.
    let halfway = Situation { mode: Some(Compatible), ..off };
    expect(halfway, to_mode(Enabled), Blocked, Some(Stated), &needs);
    expect(halfway, to_mode(Disabled), Allowed, Some(Stated), &[]);
    let unknown = Situation { failover: None, multi_az: Some(false), ..today() };
    expect(unknown, to_mode(Compatible), Undetermined, None, &[]);
    // Multi-AZ has failover.
    let unknown = Situation { multi_az: Some(true), ..unknown };
    expect(unknown, to_mode(Compatible), Allowed, Some(Stated), &[]);
}

#[test]
fn nothing_beside_a_switch() {
    let older = Situation { version: Some("7.0"), ..today() };
    let with_version = Ask { version: Some("7.1"), ..to_mode(Compatible) };
    expect(older, with_version, Blocked, Some(Stated), &["cluster-mode-alone"]);
    let held = Situation { mode: Some(Compatible), ..older };
    expect(held, to_version("7.1"), Blocked, Some(Stated), &["compatible-holds-all"]);
    let rule = ["compatible-holds-all"];
    expect(held, to_type("cache.r6g.xlarge"), Blocked, Some(Stated), &rule);
}

#[test]
fn cluster_mode_enabled() {
    let enabled = |edition, version| Situation {
        edition: Edition(edition),
        version: Some(version),
        mode: Some(Enabled),
        shards: Some(3),
        node_type: Some("cache.r4.large"),
        ..today()
    };
    let upgrade = to_version("4.0.10");
    let both = ["engine-change-on-cluster-mode-enabled", "modification-on-cluster-mode-enabled"];
    expect(enabled((2018, 8, 19), "3.2.10"), upgrade, Blocked, Some(Stated), &both);
    expect(enabled((2018, 8, 20), "3.2.10"), upgrade, Allowed, Some(Stated), &[]);
    let scale = to_type("cache.r4.xlarge");
    let not_yet = ["scaling-on-cluster-mode-enabled"];
    expect(enabled((2018, 8, 20), "4.0.10"), scale, Blocked, Some(Inferred), &not_yet);
    expect(enabled((2019, 8, 19), "4.0.10"), scale, Blocked, Some(Inferred), &not_yet);
    expect(enabled((2019, 8, 20), "4.0.10"), scale, Allowed, Some(Inferred), &[]);
    let larger =
        Situation { node_type: Some("cache.r4.xlarge"), ..enabled((2019, 8, 20), "4.0.10") };
    expect(larger, to_type("cache.r4.large"), Allowed, Some(Inferred), &[]);
    let shards = Ask { shards: Some(5), apply_immediately: Some(true), ..Ask::default() };
    for day in [(2018, 8, 20), (2023, 5, 10), (2026, 11, 22)] {
        expect(enabled(day, "4.0.10"), shards, Blocked, Some(Stated), &["shards-other-call"]);
    }
    expect(on(2023, 5, 10), shards, Undetermined, None, &["newer-than-edition"]);
    let old = Situation { version: Some("7.0"), ..on(2023, 5, 10) };
    expect(old, shards, Blocked, Some(Stated), &["seed-shard-mismatch"]);
    expect(today(), shards, Blocked, Some(Stated), &["shards-other-call"]);
}

#[test]
fn enabled_without_replicas() {
    let bare = Situation { mode: Some(Enabled), replicas: Some(0), multi_az: None, ..today() };
    let older = Situation { version: Some("7.0"), ..bare };
    // AWS was seen to refuse changes there; it isn't said that it does.
    expect(older, to_version("7.1"), Allowed, Some(Inferred), &[]);
    expect(bare, to_version("7.1"), Blocked, Some(Inferred), &["nothing-to-change"]);
}

#[test]
fn groups_of_a_mode() {
    let given = |group, ask| Ask { parameter_group: Some(group), ..ask };
    let wrong = ["parameter-group-mismatch"];
    let on = "default.redis7.cluster.on";
    let to_compatible = to_mode(Compatible);
    expect(today(), given(on, to_compatible), Allowed, Some(Stated), &[]);
    expect(today(), given("default.redis7", to_compatible), Blocked, Some(Stated), &wrong);
    let older = Situation { version: Some("7.0"), ..today() };
    expect(older, given(on, to_version("7.1")), Blocked, Some(Stated), &wrong);
    let enabled = Situation { mode: Some(Enabled), ..older };
    expect(enabled, given(on, to_version("7.1")), Allowed, Some(Stated), &[]);
    let own = Situation { parameter_group: Some("mine"), ..today() };
    let required = ["parameter-group-required"];
    expect(own, to_compatible, Blocked, Some(Inferred), &required);
    expect(own, given("other", to_compatible), Allowed, Some(Stated), &[]);
}
