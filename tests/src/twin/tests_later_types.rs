//! Node types and parameter groups after 2018.

use super::Basis::{Inferred, Stated};
use super::Verdict::{Allowed, Blocked, Undetermined};
use super::tests_later_engines::{memcached, on, today, valkey};
use super::tests_rules::{expect, to_type, to_version};
use super::{Ask, Edition, Mode, Situation};

#[test]
fn smaller_types() {
    let r4 = |edition| Situation {
        edition: Edition(edition),
        version: Some("4.0.10"),
        node_type: Some("cache.r4.xlarge"),
        ..today()
    };
    let down = to_type("cache.r4.large");
    let refused = ["scale-down-in-place"];
    expect(r4((2019, 8, 19)), down, Blocked, Some(Inferred), &refused);
    expect(r4((2019, 8, 20)), down, Undetermined, None, &["date-not-known"]);
    expect(r4((2025, 3, 10)), down, Undetermined, None, &["date-not-known"]);
    expect(r4((2025, 3, 11)), down, Allowed, Some(Inferred), &[]);
    let enabled = Situation { mode: Some(Mode::Enabled), ..r4((2025, 3, 10)) };
    expect(enabled, down, Allowed, Some(Inferred), &[]);
    let unknown = Situation { mode: None, ..enabled };
    expect(unknown, down, Undetermined, None, &[]);
    let listed = Situation { allowed_node_types: Some(&["cache.r5.large"]), ..r4((2019, 8, 19)) };
    expect(listed, down, Blocked, Some(Stated), &refused);
    let edition = Edition::E2026;
    expect(Situation { edition, ..listed }, down, Blocked, Some(Stated), &["node-type-not-listed"]);
}

#[test]
fn types_that_are_accepted() {
    let from_r4 = |year, month, day| Situation {
        version: Some("4.0.10"),
        node_type: Some("cache.r4.large"),
        ..on(year, month, day)
    };
    let maybe = ["date-not-known"];
    let runs = Situation { node_type: Some("cache.r5.large"), ..from_r4(2019, 8, 20) };
    expect(runs, to_type("cache.r5.xlarge"), Allowed, Some(Inferred), &[]);
    let later = to_type("cache.r5.large");
    expect(from_r4(2018, 8, 19), later, Undetermined, None, &["newer-than-edition"]);
    expect(from_r4(2019, 8, 20), later, Undetermined, None, &maybe);
    expect(from_r4(2026, 10, 19), later, Undetermined, None, &maybe);
    expect(from_r4(2026, 10, 20), later, Allowed, Some(Inferred), &[]);
    let retired = to_type("cache.m3.large");
    expect(from_r4(2026, 10, 19), retired, Undetermined, None, &maybe);
    // That one runs doesn't say that another can still be had.
    let runs = Situation { node_type: Some("cache.m3.medium"), ..from_r4(2026, 10, 19) };
    expect(runs, retired, Undetermined, None, &maybe);
    let gone = ["node-type-not-accepted"];
    let listed = |situation| Situation {
        allowed_node_types: Some(&["cache.m3.large", "cache.r5.large"]),
        ..situation
    };
    expect(listed(from_r4(2019, 8, 20)), later, Allowed, Some(Inferred), &[]);
    expect(listed(from_r4(2026, 10, 20)), retired, Allowed, Some(Inferred), &[]);
    expect(from_r4(2026, 10, 20), retired, Blocked, Some(Stated), &gone);
    expect(from_r4(2026, 10, 20), to_type("cache.zz9.large"), Undetermined, None, &gone);
    // A size that its family hasn't.
    let sized = Situation { node_type: Some("cache.t3.medium"), ..from_r4(2026, 10, 20) };
    expect(sized, to_type("cache.t3.large"), Undetermined, None, &gone);
    let named = Situation { allowed_node_types: Some(&["cache.t3.large"]), ..sized };
    expect(named, to_type("cache.t3.large"), Allowed, Some(Inferred), &[]);
    let before = Situation { version: Some("6.0"), ..from_r4(2021, 11, 22) };
    let rules = ["node-type-needs-newer-engine", "node-type-not-accepted"];
    expect(before, to_type("cache.r6gd.xlarge"), Blocked, Some(Stated), &rules);
    expect(today(), to_type("cache.r6gd.xlarge"), Blocked, Some(Stated), &["data-tiering-fixed"]);
    let tiered = Situation { node_type: Some("cache.r6gd.xlarge"), ..today() };
    expect(tiered, to_type("cache.r6gd.2xlarge"), Allowed, Some(Inferred), &[]);
    expect(tiered, to_type("cache.r6g.xlarge"), Blocked, Some(Stated), &["data-tiering-fixed"]);
}

#[test]
fn types_that_need_a_newer_engine() {
    let node_type = Some("cache.r5.large");
    let old = Situation { version: Some("5.0.5"), node_type, ..on(2024, 1, 1) };
    let old = Situation { edition: Edition::E2026, ..old };
    let rule = ["node-type-needs-newer-engine"];
    expect(old, to_type("cache.r6g.xlarge"), Blocked, Some(Inferred), &rule);
    let listed = Situation { allowed_node_types: Some(&["cache.r6g.xlarge"]), ..old };
    expect(listed, to_type("cache.r6g.xlarge"), Allowed, Some(Inferred), &[]);
    // Newer than what runs is judged against what is asked for, listed or not.
    let allowed_node_types: Option<&[&str]> = Some(&["cache.r7g.large", "cache.t4g.micro"]);
    let with_version = Ask { version: Some("6.0"), ..to_type("cache.r7g.large") };
    let unlisted = Situation { version: Some("5.0.6"), ..old };
    expect(unlisted, with_version, Blocked, Some(Stated), &rule);
    expect(
        Situation { allowed_node_types, ..unlisted },
        with_version,
        Blocked,
        Some(Stated),
        &rule,
    );
    let both = Ask { version: Some("6.2"), ..with_version };
    expect(unlisted, both, Blocked, Some(Inferred), &rule);
    expect(Situation { allowed_node_types, ..unlisted }, both, Allowed, Some(Inferred), &[]);
    let micro = to_type("cache.t4g.micro");
    expect(old, micro, Undetermined, None, &rule);
    expect(Situation { allowed_node_types, ..old }, micro, Allowed, Some(Inferred), &[]);
    expect(unlisted, micro, Allowed, Some(Inferred), &[]);
    expect(today(), to_type("cache.r8g.large"), Blocked, Some(Inferred), &rule);
    expect(valkey(), to_type("cache.r8g.large"), Allowed, Some(Inferred), &[]);
}

/// The older pages let Redis 3 and before have some of the types that now need 4.0.10.
#[test]
fn types_that_older_pages_allow() {
    let old = |edition| Situation {
        edition: Edition(edition),
        version: Some("2.8.24"),
        node_type: Some("cache.r4.large"),
        ..today()
    };
    let larger = to_type("cache.r4.xlarge");
    let rule = ["node-type-needs-newer-engine"];
    let three = |edition| Situation { version: Some("3.2.4"), ..old(edition) };
    expect(three((2023, 7, 30)), larger, Allowed, Some(Inferred), &[]);
    expect(three((2023, 7, 31)), larger, Blocked, Some(Inferred), &rule);
    // Below 3.2.4 no page says anything until 4.0.10 is needed; AWS's own list does.
    expect(old((2023, 7, 30)), larger, Undetermined, None, &rule);
    expect(old((2023, 7, 31)), larger, Blocked, Some(Inferred), &rule);
    let listed = Situation { allowed_node_types: Some(&["cache.r4.xlarge"]), ..old((2023, 7, 30)) };
    expect(listed, larger, Allowed, Some(Stated), &[]);
}

#[test]
fn memcached_scaling() {
    let cluster = |year, month, day| {
        let Situation { edition, .. } = on(year, month, day);
        Situation { edition, node_type: Some("cache.r4.large"), ..memcached() }
    };
    let larger = to_type("cache.r4.xlarge");
    let rule = ["memcached-scaling"];
    expect(cluster(2025, 4, 9), larger, Blocked, Some(Stated), &rule);
    expect(cluster(2025, 4, 10), larger, Allowed, Some(Inferred), &[]);
    let old = Situation { version: Some("1.4.34"), ..cluster(2025, 4, 10) };
    expect(old, larger, Blocked, Some(Stated), &rule);
}

#[test]
fn parameter_groups() {
    let six =
        Situation { version: Some("6.2"), parameter_group: Some("default.redis6.x"), ..today() };
    let up = to_version("7.1");
    expect(six, up, Allowed, Some(Stated), &[]);
    let own = Situation { parameter_group: Some("mine"), ..six };
    let required = ["parameter-group-required"];
    expect(own, up, Blocked, Some(Inferred), &required);
    expect(Situation { parameter_group: None, ..own }, up, Undetermined, None, &[]);
    let given = |group| Ask { parameter_group: Some(group), ..up };
    expect(own, given("other"), Allowed, Some(Stated), &[]);
    expect(own, given("default.redis7"), Allowed, Some(Stated), &[]);
    let mismatch = ["parameter-group-mismatch"];
    expect(own, given("default.redis6.x"), Blocked, Some(Stated), &mismatch);
    expect(six, given("default.valkey8"), Blocked, Some(Stated), &mismatch);
    // 6.0 and 6.2 are of one family.
    let zero = Situation { version: Some("6.0"), ..own };
    expect(zero, to_version("6.2"), Allowed, Some(Stated), &[]);
    let then = Situation { edition: Edition::E2018, version: Some("2.8.24"), ..own };
    let then = Situation { node_type: Some("cache.r4.large"), ..then };
    expect(then, to_version("3.2.4"), Allowed, Some(Stated), &[]);
}
