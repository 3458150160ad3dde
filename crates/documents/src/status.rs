//! The status that decides: AWS changes a group only while it and its node groups are available.

use upgrade_check_core::Field;

use crate::agree::Sheet;
use crate::fact::Topic;

const AVAILABLE: &str = "available";

/// Puts the first status of clusters, group and node groups that isn't `available`; `available` only
/// where all that decide were read.
pub(crate) fn put(sheet: &mut Sheet) {
    let statuses = sheet.item.values(Field::Status);
    if let Some(other) = statuses.iter().find(|status| **status != AVAILABLE) {
        sheet.put(Field::Status, other);
        if sheet.item.is_group {
            let text = "Of the member clusters, the group and its node groups, this is the first status that isn't available.";
            sheet.note(Field::Status, text);
        }
    } else if !statuses.is_empty() && (sheet.item.has(Topic::TellsStatus) || !sheet.item.is_group) {
        sheet.put(Field::Status, AVAILABLE);
    }
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
