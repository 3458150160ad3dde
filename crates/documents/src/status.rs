//! The status that decides: AWS changes a group only while it and its node groups are available.

use upgrade_check_core::Field;

use crate::agree::Sheet;
use crate::join::Subject;

const AVAILABLE: &str = "available";

/// Puts the first status of clusters, group and node groups that isn't `available`; `available` only
/// where all that decide were read.
pub(crate) fn put(subject: &Subject, sheet: &mut Sheet) {
    let clusters = subject.clusters().filter_map(|cluster| {
        Some((format!("cluster {}", cluster.id), cluster.status.as_deref()?))
    });
    let groups = subject.groups.iter().filter_map(|group| {
        Some((format!("replication group {}", group.id), group.status.as_deref()?))
    });
    let shards = subject.groups.iter().flat_map(|group| &group.node_groups);
    let shards = shards
        .clone()
        .filter_map(|shard| Some(("a node group".to_owned(), shard.status.as_deref()?)));
    if let Some((whose, status)) =
        clusters.chain(groups).chain(shards).find(|(_, status)| *status != AVAILABLE)
    {
        sheet.draft.set(Field::Status, status);
        sheet.note(Field::Status, format!("The first that isn't available is {whose}: {status}."));
    } else if is_told(subject) {
        sheet.draft.set(Field::Status, AVAILABLE);
    }
}

/// Whether every status that decides was read.
fn is_told(subject: &Subject) -> bool {
    if !subject.is_group {
        return subject.clusters().any(|cluster| cluster.status.is_some());
    }
    subject.groups.iter().any(|group| {
        let shards = &group.node_groups;
        group.status.is_some()
            && !shards.is_empty()
            && shards.iter().all(|shard| shard.status.is_some())
    })
}

#[cfg(test)]
mod tests {
    use upgrade_check_core::Field;

    use crate::read;

    fn status(text: &str) -> Option<String> {
        read(text).unwrap().clusters[0].draft.get(Field::Status).map(ToOwned::to_owned)
    }

    #[test]
    fn is_the_first_that_is_not_available() {
        for (cluster, group, shard, expected) in [
            ("available", "available", "available", "available"),
            ("modifying", "snapshotting", "creating", "modifying"),
            ("available", "snapshotting", "creating", "snapshotting"),
            ("available", "available", "creating", "creating"),
            ("rebooting cluster nodes", "available", "available", "rebooting cluster nodes"),
        ] {
            let text = format!(
                r#"{{"ReplicationGroupId": "g", "Status": "{group}", "NodeGroups": [{{"Status": "available"}}, {{"Status": "{shard}"}}]}}
                {{"CacheClusterId": "g-001", "ReplicationGroupId": "g", "CacheClusterStatus": "{cluster}"}}"#
            );
            assert_eq!(status(&text).as_deref(), Some(expected));
        }
    }

    #[test]
    fn is_available_only_where_all_that_decide_are_told() {
        for text in [
            r#"{"CacheClusterId": "g-001", "ReplicationGroupId": "g", "CacheClusterStatus": "available"}"#,
            r#"{"ReplicationGroupId": "g", "Status": "available"}"#,
            r#"{"ReplicationGroupId": "g", "Status": "available", "NodeGroups": [{}]}"#,
            r#"{"ReplicationGroupId": "g", "NodeGroups": [{"Status": "available"}]}"#,
            r#"{"CacheClusterId": "c"}"#,
        ] {
            assert_eq!(status(text), None, "{text}");
        }
        let lone = r#"{"CacheClusterId": "c", "CacheClusterStatus": "available"}"#;
        assert_eq!(status(lone).as_deref(), Some("available"));
    }
}
