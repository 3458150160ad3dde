//! A group's document alone: what its members would say is open.

use upgrade_check_core::{Draft, Edition, Engine, Field, Verdict};

use crate::{judged, judged_by, only};

use Verdict::{Allowed, Undetermined};

/// Every completion of a group's document by a version and what is pending.
fn completions(edition: Edition, draft: &Draft, newest: &str) -> Vec<Draft> {
    let engine = draft.get(Field::Engine).and_then(Engine::named).unwrap_or_default();
    let mut all = Vec::new();
    for version in edition.running(engine).map(|version| version.to_string()) {
        for pending_version in ["", newest] {
            for pending_type in ["", "cache.m3.2xlarge"] {
                let mut draft = draft.clone();
                draft.set(Field::EngineVersion, version.as_str());
                draft.set(Field::Pending, "{}");
                draft.set(Field::PendingEngineVersion, pending_version);
                draft.set(Field::PendingNodeType, pending_type);
                all.push(draft);
            }
        }
    }
    all
}

/// Judges each request on each group's document alone: gives how many there were, and how many of
/// them undetermined.
fn judge_groups_alone(
    edition: &str,
    names: &[&str],
    requests: &[String],
    newest: &str,
) -> (usize, usize) {
    let Some(of_day) = Edition::named(edition) else { panic!("{edition}") };
    let (mut points, mut undetermined) = (0, 0);
    for name in names {
        let found = only(&[name]);
        let id = found.id.as_deref().unwrap_or_default();
        let command = format!(
            "aws elasticache describe-cache-clusters --region eu-west-1 --query \"CacheClusters[?ReplicationGroupId=='{id}']\""
        );
        assert_eq!(found.missing.first().map(|missing| &missing.command), Some(&command));
        let completions = completions(of_day, &found.draft, newest);
        for request in requests {
            let answer = judged_by(edition, &found.draft, request);
            assert!(answer.is_some_and(|answer| answer != Allowed), "{name}: {request}");
            let mut possible: Vec<_> =
                completions.iter().filter_map(|draft| judged_by(edition, draft, request)).collect();
            possible.dedup();
            assert!(!possible.is_empty(), "{name}: {request}");
            if possible.len() > 1 {
                assert_eq!(answer, Some(Undetermined), "{name}: {request}: {possible:?}");
            }
            points += 1;
            undetermined += usize::from(answer == Some(Undetermined));
        }
    }
    (points, undetermined)
}

/// Every request of these versions, node types and modes, at once and in the window.
fn requests(versions: &[String], types: &[&str], modes: &[&str]) -> Vec<String> {
    let mut all = Vec::new();
    for version in versions {
        for node_type in types {
            for mode in modes {
                for timing in ["", "now"] {
                    all.push(format!("{version} {node_type} {mode} {timing}"));
                }
            }
        }
    }
    all
}

const GROUPS: &[&str] = &["group", "group-2017", "group-modifying", "group-sharded-2017"];
const GROUPS_OF_TODAY: &[&str] =
    &["group-today", "group-compatible", "group-global", "group-tiered"];

#[test]
fn a_group_alone_is_never_allowed() {
    let seed = Edition::named("2018").unwrap();
    let versions = seed.running(Engine::Redis).map(|version| format!("version={version}"));
    let versions: Vec<_> = versions.chain([String::new()]).collect();
    let types = ["", "type=cache.m3.medium", "type=cache.m3.large", "type=cache.t2.small"];
    let requests = requests(&versions, &types, &["", "mode=enabled", "mode=disabled"]);
    let (points, undetermined) = judge_groups_alone("2018", GROUPS, &requests, "4.0.10");
    assert_eq!(points, 4 * 13 * 4 * 3 * 2);
    assert!(undetermined > points / 10, "{undetermined} of {points}");
    // It can answer for none of these.
    for name in GROUPS_OF_TODAY {
        let found = only(&[name]);
        for request in &requests {
            assert_eq!(judged(&found.draft, request), Some(Undetermined), "{name}: {request}");
        }
    }
}

#[test]
fn a_group_alone_is_never_allowed_today() {
    let today = Edition::named("2026").unwrap();
    let of = |engine: Engine| {
        today.offered(engine).map(move |version| format!("engine={engine} version={version}"))
    };
    let versions = of(Engine::Redis).chain(of(Engine::Valkey)).chain([String::new()]);
    let versions: Vec<_> = versions.collect();
    let types = ["", "type=cache.m3.large", "type=cache.m7g.large", "type=cache.r8g.xlarge"];
    let modes = ["", "mode=enabled", "mode=compatible", "mode=disabled"];
    let requests = requests(&versions, &types, &modes);
    assert_eq!(requests.len(), 13 * 4 * 4 * 2);
    for (names, newest) in [(GROUPS, "7.1"), (GROUPS_OF_TODAY, "8.1")] {
        let (points, undetermined) = judge_groups_alone("2026", names, &requests, newest);
        assert!(undetermined > points / 20, "{names:?}: {undetermined} of {points}");
    }
}
