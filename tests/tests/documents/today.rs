//! Documents of today: Valkey, Memcached, serverless caches, Global Datastores, and what AWS says of them.

use upgrade_check_core::{Field, Verdict};
use upgrade_check_documents::Found;

use crate::{judged_by, only, reading};

use Verdict::{Allowed, Blocked, Deferred, Undetermined};

#[test]
fn verdicts_of_today_on_what_the_cli_prints() {
    const CARTS: &[&str] = &["group-compatible", "members-compatible"];
    const ORDERS: &[&str] = &["group-global", "members-global"];
    const UP: &str = "version=8.1 now";
    const MODE: &str = "mode=enabled now";
    const SCALE: &str = "type=cache.r7g.xlarge now";
    for (names, others, request, expected) in [
        // Cluster mode compatible holds all but the next step.
        (CARTS, &[][..], UP, Blocked),
        (CARTS, &[], SCALE, Blocked),
        (CARTS, &[], MODE, Allowed),
        (CARTS, &["update-actions"], MODE, Blocked),
        (&["group-compatible"], &[], MODE, Undetermined),
        (&["group-today", "members-today"], &[], "version=7.1 now", Allowed),
        (&["group-today", "members-today"], &[], "engine=valkey version=8.2", Deferred),
        (&["group-today"], &[], "version=7.1 now", Undetermined),
        // A member of a Global Datastore isn't changed by itself.
        (ORDERS, &[], UP, Blocked),
        (ORDERS, &["globals", "update-actions"], SCALE, Blocked),
        (&["members-global"], &["globals"], UP, Blocked),
        (&["members-global"], &[], UP, Undetermined),
        (&["group-tiered"], &[], UP, Undetermined),
        (&["group-tiered", "members-crossing"], &[], UP, Blocked),
        (&["memcached"], &[], "version=1.6.22 now", Allowed),
        (&["memcached"], &["update-actions"], "version=1.6.22", Deferred),
        (&["memcached"], &["engine-versions"], "version=1.6.22 now", Allowed),
        (&["memcached"], &["engine-versions"], "version=1.6.21 now", Blocked),
        // What runs since the years of the 2018 guide.
        (&["group", "members-nothing-pending"], &[], "version=7.1 now", Allowed),
        (&["group", "members-nothing-pending"], &[], "version=7.1", Deferred),
        (&["group", "members-nothing-pending"], &[], "engine=valkey version=8.0 now", Allowed),
        (&["group", "members-scale-up-pending"], &["engine-versions"], "version=7.1 now", Blocked),
        // Its shape doesn't tell of Global Datastores, but its node type is none of theirs.
        (&["group-2017", "members-nothing-pending"], &[], "version=7.1 now", Allowed),
        (&["lone-nothing-pending"], &[], "version=7.1 now", Allowed),
        (&["lone-nothing-pending"], &[], "engine=valkey version=8.0 now", Blocked),
    ] {
        let found = only(&[names, others].concat());
        let answer = judged_by("2026", &found.draft, request);
        assert_eq!(answer, Some(expected), "{names:?} {others:?}: {request}");
    }
    for found in reading(&["serverless"]).clusters {
        let answer = judged_by("2026", &found.draft, "engine=valkey version=8.1 now");
        assert_eq!(answer, Some(Blocked), "{found:?}");
    }
}

/// The list holds smaller types too, which the 2018 guide never scales to.
#[test]
fn allowed_node_types_count_in_the_edition_that_means_them() {
    let today = "group-tiered members-compatible memcached group-today";
    for name in today.split(' ') {
        let types = only(&[name, "allowed-node-types-today"]);
        let listed = types.draft.get(Field::AllowedNodeTypes);
        let all = "cache.r7g.xlarge,cache.r7g.2xlarge,cache.m7g.large,cache.t4g.medium";
        assert_eq!(listed, Some(all), "{name}");
        for to in all.split(',') {
            let answer = judged_by("2018", &types.draft, &format!("type={to} now"));
            assert_ne!(answer, Some(Allowed), "{name}: {to}");
        }
    }
    for name in ["group", "group-2017", "members-nothing-pending", "lone-nothing-pending"] {
        let both = reading(&[name, "allowed-node-types-today"]);
        let draft = &both.clusters[0].draft;
        let listed = draft.get(Field::AllowedNodeTypes);
        assert_eq!(listed, Some("cache.r7g.xlarge,cache.r7g.2xlarge"), "{name}");
        assert!(both.notes[0].text.starts_with("ScaleDownModifications was set aside"), "{name}");
    }
}

#[test]
fn reads_every_field_of_today() {
    let fields = |found: &Found| -> Vec<String> {
        found.draft.iter().map(|(field, text)| format!("{}={text}", field.record().name)).collect()
    };
    let orders = only(&["globals", "members-global", "allowed-node-types-today", "group-global"]);
    assert_eq!(
        fields(&orders),
        [
            "id=orders",
            "replicationGroup=true",
            "region=eu-west-1",
            "engine=valkey",
            "engineVersion=8.0.1",
            "clusterMode=enabled",
            "shards=2",
            "replicasPerShard=1",
            "multiAz=false",
            "nodeType=cache.r7g.large",
            "status=available",
            "transitEncryption=true",
            "atRestEncryption=true",
            "parameterGroup=shop-valkey8",
            "automaticFailover=true",
            "globalDatastore=true",
            "allowedNodeTypes=cache.r7g.xlarge,cache.r7g.2xlarge,cache.m7g.large,cache.t4g.medium",
            "pending={}",
            "maintenanceWindow=sat:23:30-sun:01:00",
        ]
    );
    assert_eq!(orders.missing, []);
    assert!(orders.notes[0].text.contains("Global Datastore (primary)"), "{:?}", orders.notes);
    let pages = only(&["memcached", "update-actions"]);
    assert_eq!(
        fields(&pages),
        [
            "id=pages",
            "replicationGroup=false",
            "region=eu-west-1",
            "engine=memcached",
            "engineVersion=1.6.6",
            "nodeType=cache.t3.small",
            "status=available",
            "transitEncryption=false",
            "atRestEncryption=false",
            "parameterGroup=default.memcached1.6",
            "serviceUpdate=not-applied",
            "pending={}",
            "maintenanceWindow=mon:03:00-mon:04:00",
        ]
    );
    assert_eq!((pages.notes, pages.missing), (vec![], vec![]));
    let carts = only(&["group-compatible", "members-compatible", "update-actions"]);
    assert_eq!(carts.draft.get(Field::ClusterMode), Some("compatible"));
    assert_eq!(carts.draft.get(Field::ServiceUpdate), Some("in-progress"));
    assert_eq!(carts.draft.get(Field::GlobalDatastore), Some("false"));
    let members = only(&["members-compatible"]);
    assert_eq!(members.draft.get(Field::ClusterMode), None, "its parameters fit two modes");
    let lines = reading(&["serverless"]).clusters;
    let lines: Vec<_> = lines.iter().map(fields).collect();
    assert_eq!(
        lines[0],
        [
            "id=baskets",
            "region=eu-west-1",
            "engine=redis",
            "engineVersion=7.1",
            "status=available",
            "serverless=true"
        ]
    );
    assert_eq!(lines[1][4], "status=creating");
}

/// While a group changes over from one engine to the other, its members run both.
#[test]
fn names_both_engines_while_a_group_changes_over() {
    let stock = only(&["group-tiered", "members-crossing"]);
    assert_eq!(stock.draft.get(Field::Engine), Some("valkey"));
    assert_eq!(stock.draft.get(Field::EngineVersion), None);
    assert_eq!(stock.draft.get(Field::PendingEngineVersion), Some("8.0.1"));
    assert_eq!(stock.draft.get(Field::Status), Some("modifying"));
    let texts: Vec<_> = stock.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(
        texts[..2],
        [
            "The text gives more than one value (redis, valkey): valkey, without a version, was taken.",
            "The text gives more than one value (7.1.0, 8.0.1): none of them was taken.",
        ]
    );
}

#[test]
fn engine_versions_go_to_every_cluster() {
    let all = reading(&["account-members", "engine-versions", "serverless", "account-groups"]);
    let versions = all.offered_versions.unwrap();
    assert_eq!(versions.len(), 23);
    assert_eq!((&*versions[0], &*versions[22]), ("memcached 1.4.5", "valkey 9.1"));
    assert_eq!(all.clusters.len(), 6);
    for found in all.clusters {
        assert_eq!(found.draft.get(Field::OfferedVersions), Some(&*versions.join(",")));
    }
    let alone = reading(&["engine-versions"]);
    assert_eq!((alone.clusters, alone.notes), (vec![], vec![]));
    assert_eq!(alone.offered_versions, Some(versions));
    let page = reading(&["engine-versions-page", "memcached"]);
    assert_eq!(page.offered_versions, None);
    assert_eq!(page.clusters[0].draft.get(Field::OfferedVersions), None);
    let one = reading(&["engine-versions-valkey"]);
    assert_eq!(one.offered_versions.map(|versions| versions.len()), Some(6));
    assert!(one.notes[0].text.contains("doesn't have every engine"), "{:?}", one.notes);
}

#[test]
fn asks_for_the_clusters_that_others_tell_of() {
    for name in ["globals", "update-actions"] {
        let alone = reading(&[name]);
        assert_eq!(alone.clusters.len(), 2, "{name}");
        assert!(alone.notes[0].text.contains("describe-replication-groups"), "{name}");
        for found in alone.clusters {
            assert_eq!(found.missing.len(), 2, "{found:?}");
            for edition in ["2018", "2026"] {
                for request in ["version=4.0.10 now", "version=8.1 now", "version=1.6.22"] {
                    assert_ne!(judged_by(edition, &found.draft, request), Some(Allowed), "{name}");
                }
            }
        }
    }
}
