//! Documents as the AWS CLI prints them (`fixtures/aws`), read and judged.

#![expect(clippy::panic, reason = "a test may say what it expects")]

#[path = "documents/alone.rs"]
mod alone;
#[path = "documents/today.rs"]
mod today;

use std::fs;
use std::path::PathBuf;

use upgrade_check_core::{Draft, Field, Request, Verdict, verdict};
use upgrade_check_documents::{Found, Reading, read};

fn text(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/aws").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Reads these fixtures from one text.
fn reading(names: &[&str]) -> Reading {
    let whole: String = names.iter().map(|name| text(&format!("{name}.json"))).collect();
    read(&whole).unwrap_or_else(|error| panic!("{names:?}: {error}"))
}

/// The only group or cluster of these fixtures.
fn only(names: &[&str]) -> Found {
    let mut clusters = reading(names).clusters;
    assert_eq!(clusters.len(), 1, "{names:?}");
    clusters.remove(0)
}

/// The 2018 edition's verdict on a request, written as `version=3.2.4 type=cache.m3.large now`; `None`
/// where the draft holds facts that exclude each other.
fn judged(draft: &Draft, request: &str) -> Option<Verdict> {
    judged_by("2018", draft, request)
}

/// The same by an edition.
fn judged_by(edition: &str, draft: &Draft, request: &str) -> Option<Verdict> {
    let mut draft = draft.clone().with(Field::Edition, edition);
    for word in request.split_whitespace() {
        match word.split_once('=') {
            Some(("engine", value)) => draft.set(Field::ToEngine, value),
            Some(("version", value)) => draft.set(Field::ToEngineVersion, value),
            Some(("type", value)) => draft.set(Field::ToNodeType, value),
            Some(("mode", value)) => draft.set(Field::ToClusterMode, value),
            _ => draft.set(Field::ApplyImmediately, "true"),
        }
    }
    Some(verdict(&Request::read(&draft).ok()?).verdict)
}

use Verdict::{Allowed, Blocked, Deferred, Undetermined};

#[test]
fn verdicts_on_what_the_cli_prints() {
    const GROUP: &str = "group";
    const UP: &str = "version=3.2.4 now";
    const SCALE: &str = "type=cache.m3.xlarge now";
    for (names, request, expected) in [
        (&[GROUP, "members-nothing-pending"][..], UP, Allowed),
        (&[GROUP, "members-nothing-pending"], SCALE, Allowed),
        (&[GROUP, "members-nothing-pending"], "version=3.2.4", Deferred),
        (&[GROUP, "members-scale-up-pending"], UP, Blocked),
        (&[GROUP, "members-scale-up-pending"], "version=3.2.4", Deferred),
        (&[GROUP, "members-scale-up-pending"], "version=3.2.4 type=cache.m3.large now", Allowed),
        (&[GROUP, "members-upgrade-pending"], SCALE, Blocked),
        (&[GROUP, "members-upgrade-pending"], UP, Allowed),
        (&[GROUP, "members-of-group"], UP, Blocked),
        (&["group-2017", "members-nothing-pending"], UP, Allowed),
        (&["group-2017", "members-scale-up-pending"], UP, Blocked),
        (&[GROUP, "members-all-pages"], UP, Blocked),
        (&[GROUP, "members-nothing-pending"], "version=2.8.23 now", Blocked),
        (&["group-modifying", "members-nothing-pending"], UP, Blocked),
        (&["group-sharded-2017"], UP, Blocked),
        // One member's pending value counts, and the others may hold more.
        (&[GROUP, "members-one-page"], UP, Blocked),
        (&[GROUP, "members-one-page"], SCALE, Undetermined),
        (&["members-nothing-pending"], UP, Undetermined),
        (&["members-scale-up-pending"], SCALE, Undetermined),
        (&[GROUP], UP, Undetermined),
        (&[GROUP], SCALE, Undetermined),
        (&["lone-nothing-pending"], UP, Allowed),
        (&["lone-nothing-pending"], "version=3.2.4", Deferred),
        (&["lone-nothing-pending", "allowed-node-types"], "type=cache.r3.large now", Allowed),
        (&["lone-nothing-pending", "allowed-node-types"], "type=cache.m1.small now", Blocked),
        (&["modify-lone"], UP, Blocked),
    ] {
        let found = only(names);
        assert_eq!(judged(&found.draft, request), Some(expected), "{names:?}: {request}");
    }
}

#[test]
fn reads_every_field_that_the_documents_hold() {
    let found = only(&["group", "members-scale-up-pending"]);
    assert_eq!(
        found.summary,
        "replication group sessions in eu-west-1, redis 2.8.24 on cache.m3.medium, 2 of 2 member clusters read"
    );
    let fields: Vec<_> =
        found.draft.iter().map(|(field, text)| format!("{field}={text}")).collect();
    assert_eq!(
        fields,
        [
            "cluster.id=sessions",
            "cluster.replicationGroup=true",
            "cluster.region=eu-west-1",
            "cluster.engine=redis",
            "cluster.engineVersion=2.8.24",
            "cluster.clusterMode=disabled",
            "cluster.shards=1",
            "cluster.replicasPerShard=1",
            "cluster.multiAz=true",
            "cluster.nodeType=cache.m3.medium",
            "cluster.status=available",
            "cluster.transitEncryption=false",
            "cluster.atRestEncryption=false",
            "cluster.parameterGroup=default.redis2.8",
            "cluster.automaticFailover=true",
            "cluster.globalDatastore=false",
            "cluster.pending={}",
            "cluster.pending.nodeType=cache.m3.large",
            "cluster.maintenanceWindow=sun:05:00-sun:06:00",
        ]
    );
    assert_eq!((found.notes, found.missing), (vec![], vec![]));
    let old = only(&["group-2017"]);
    let mode = |found: &Found| found.draft.get(Field::ClusterMode).map(ToOwned::to_owned);
    assert_eq!(mode(&old).as_deref(), Some("disabled"));
    let sharded = only(&["group-sharded-2017"]);
    assert_eq!(mode(&sharded).as_deref(), Some("enabled"));
    assert_eq!(sharded.draft.get(Field::Shards), Some("2"));
    assert_eq!(sharded.draft.get(Field::GlobalDatastore), None);
    let modifying = only(&["group-modifying", "members-nothing-pending"]);
    assert_eq!(modifying.draft.get(Field::Status), Some("modifying"));
    assert_eq!(modifying.draft.get(Field::MultiAz), None);
    assert_eq!(modifying.draft.get(Field::AutomaticFailover), None);
}

#[test]
fn lists_all_that_an_account_has() {
    let reading = reading(&["account-members", "account-groups"]);
    let summaries: Vec<_> = reading.clusters.iter().map(|found| found.summary.as_str()).collect();
    assert_eq!(
        summaries,
        [
            "replication group sessions in eu-west-1, redis 2.8.24 on cache.m3.medium, 2 of 2 member clusters read",
            "replication group feed in eu-west-1, valkey 8.0.1 on cache.r7g.large, 1 of 1 member cluster read",
            "cluster reports in eu-west-1, redis 2.8.24 on cache.m3.medium",
            "cluster pages in eu-west-1, memcached 1.4.34 on cache.m3.medium",
        ]
    );
    let verdicts: Vec<_> =
        reading.clusters.iter().map(|found| judged(&found.draft, "version=4.0.10 now")).collect();
    // Valkey and Memcached are beyond the edition: it gives no verdict on them.
    assert_eq!(verdicts, [Some(Blocked), Some(Undetermined), Some(Allowed), Some(Undetermined)]);
}

#[test]
fn says_where_there_is_more() {
    for names in [["members-one-page"], ["members-one-item"]] {
        let notes = reading(&names).notes;
        assert!(notes[0].text.contains("more pages"), "{names:?}: {notes:?}");
    }
    let empty = reading(&["members-none"]);
    assert_eq!(empty.clusters, []);
    assert!(empty.notes[0].text.starts_with("A list is empty"));
    let modified = reading(&["modify-lone"]);
    assert!(modified.notes[0].text.starts_with("One document is the answer to a change"));
    let both = reading(&["account-members", "allowed-node-types"]);
    assert!(both.notes.iter().any(|note| note.text.contains("doesn't say whose it is")));
}

#[test]
fn keeps_no_account_number_arn_or_endpoint() {
    let names = [
        "account-members",
        "account-groups",
        "group-sharded-2017",
        "modify-lone",
        "group-global",
        "globals",
        "serverless",
        "update-actions",
        "memcached",
        "engine-versions",
    ];
    let whole: String = names.iter().map(|name| text(&format!("{name}.json"))).collect();
    let kept = serde_json::to_string(&read(&whole).unwrap()).unwrap();
    for secret in [
        "111122223333",
        "arn:",
        "amazonaws.com",
        "abcdef",
        "sg-",
        "subnet-",
        "private",
        "shop",
        "ldgnf",
        "elasticache-2026",
        "0a1b2c3d",
        "associated",
    ] {
        assert!(whole.contains(secret), "{secret}: the test looks for nothing");
        assert!(!kept.contains(secret), "{secret} in {kept}");
    }
}

#[test]
fn order_and_repetition_change_nothing() {
    for names in [
        ["group", "members-one-page", "members-of-group", "allowed-node-types"],
        ["group-compatible", "members-compatible", "update-actions", "engine-versions"],
        ["globals", "members-global", "allowed-node-types-today", "group-global"],
    ] {
        let expected = only(&names);
        for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1], [1, 2, 3, 0]] {
            let mut names: Vec<_> = order.iter().map(|place| names[*place]).collect();
            assert_eq!(only(&names), expected, "{names:?}");
            names.extend(names.clone());
            assert_eq!(only(&names), expected, "{names:?}");
        }
    }
}
