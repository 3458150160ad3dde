//! Contradictions, and what is not known.

use super::Verdict::{Allowed, Blocked, Deferred, Undetermined};
use super::{Ask, Contradiction, Mode, Pending, PendingValue, Situation, judge};

fn to_version(version: &'static str) -> Ask {
    Ask { version: Some(version), apply_immediately: Some(true), ..Ask::default() }
}

#[test]
fn facts_that_exclude_each_other() {
    let none = Situation::default();
    let enabled = Situation { mode: Some(Mode::Enabled), ..none };
    let on = Situation { multi_az: Some(true), ..none };
    let lone = Situation { replication_group: Some(false), ..none };
    for wrong in [
        Situation { version: Some("2.8.24"), ..enabled },
        Situation { version: Some("2.6.13"), ..on },
        Situation { node_type: Some("cache.t1.micro"), ..on },
        Situation { replicas: Some(0), ..on },
        Situation { version: Some("3.2.10"), transit: Some(true), ..none },
        Situation { version: Some("3.2.4"), at_rest: Some(true), ..none },
        Situation { mode: Some(Mode::Disabled), shards: Some(2), ..none },
        Situation { version: Some("2.8.24"), shards: Some(2), ..none },
        Situation { mode: Some(Mode::Enabled), ..lone },
        Situation { mode: Some(Mode::Compatible), ..lone },
        Situation { multi_az: Some(true), ..lone },
        Situation { replicas: Some(1), ..lone },
        Situation { shards: Some(2), ..lone },
    ] {
        let told = judge(&Situation { ask: to_version("4.0.10"), ..wrong });
        assert!(matches!(told, Err(Contradiction::Between(..))), "{wrong:?} {told:?}");
    }
    let both = Situation { version: Some("2.8.24"), ..enabled };
    let fields = Contradiction::Between("cluster.clusterMode", "cluster.engineVersion");
    assert_eq!(judge(&both), Err(fields));
    let garbled = Situation { version: Some("2.8"), ..none };
    assert_eq!(judge(&garbled), Err(Contradiction::Unreadable("cluster.engineVersion")));
}

#[test]
fn a_definite_verdict_needs_no_more_than_it_needs() {
    let told = |situation| judge(&situation).unwrap();
    let none = Situation { ask: to_version("4.0.10"), ..Situation::default() };
    assert_eq!(told(none).verdict, Undetermined);
    // A lone cluster is neither enabled nor Multi-AZ; encryption exists in the target.
    let lone = Situation {
        replication_group: Some(false),
        version: Some("2.8.24"),
        pending: Pending { node_type: PendingValue::Nothing, ..Pending::default() },
        ..none
    };
    assert_eq!(told(lone).verdict, Allowed);
    // An old version can't be cluster mode enabled.
    assert_eq!(told(Situation { replication_group: None, ..lone }).verdict, Allowed);
    assert_eq!(
        told(Situation { replication_group: None, version: Some("3.2.4"), ..lone }).verdict,
        Undetermined
    );
    // Several shards are cluster mode enabled, where everything is refused.
    let sharded = told(Situation { shards: Some(2), ..none });
    assert_eq!(sharded.verdict, Blocked);
    let sharded = told(Situation { shards: Some(2), version: Some("3.2.4"), ..none });
    assert!(sharded.rules.contains("modification-on-cluster-mode-enabled"));
    // A downgrade for some, nothing to change for the others: blocked for all.
    let lowest = told(Situation { ask: to_version("2.6.13"), ..none });
    assert_eq!((lowest.verdict, lowest.basis), (Blocked, None));
    assert!(lowest.rules.is_empty());
    // The window doesn't mind what is pending.
    let window = Ask { apply_immediately: None, ..to_version("4.0.10") };
    assert_eq!(
        told(Situation { ask: window, pending: Pending::default(), ..lone }).verdict,
        Deferred
    );
    // Within the edition Multi-AZ on a T2 means cluster mode enabled.
    let t2 = Situation {
        multi_az: Some(true),
        node_type: Some("cache.t2.small"),
        version: Some("3.2.6"),
        ..none
    };
    assert_eq!(told(t2).verdict, Blocked);
}
