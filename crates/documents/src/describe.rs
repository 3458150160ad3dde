//! A group or cluster as the checker's input, with what is odd and what is missing.

use upgrade_check_core::{Draft, Field};

use crate::agree::Sheet;
use crate::fact::Topic;
use crate::found::Found;
use crate::items::Item;
use crate::{missing, pending, status, topology, versions};

/// The statuses of service updates that matter, those that stop a change first.
const PRESSING: &[&str] =
    &["in-progress", "stopping", "waiting-to-start", "scheduling", "scheduled", "not-applied"];

/// What the text says of an item.
pub(crate) fn describe(item: &Item) -> Found {
    let mut sheet = Sheet { item, draft: Draft::default(), notes: Vec::new() };
    sheet.put(Field::Id, &item.id);
    sheet.put(Field::Region, item.region().unwrap_or_default());
    if item.is_group || item.has(Topic::IsWhole) {
        sheet.flag(Field::ReplicationGroup, item.is_group);
    }
    let engines = item.values(Field::Engine);
    // Without an engine the input means redis: of two, the other one is never passed over.
    let other = engines.iter().find(|engine| **engine != "redis");
    sheet.choose(
        Field::Engine,
        &engines,
        other.or(engines.first()).copied(),
        ", without a version,",
    );
    // What the lowest of the members can't do, the group can't. Those of two engines don't compare.
    let all = item.values(Field::EngineVersion);
    let lowest = versions::lowest(&all).filter(|_| engines.len() < 2);
    sheet.choose(Field::EngineVersion, &all, lowest, ", the lowest,");
    sheet.agreed(Field::NodeType);
    topology::put(&mut sheet);
    status::put(&mut sheet);
    sheet.any(Field::TransitEncryption);
    sheet.any(Field::AtRestEncryption);
    sheet.agreed(Field::ParameterGroup);
    sheet.agreed(Field::Window);
    pending::put(&mut sheet);
    let updates = item.values(Field::ServiceUpdate);
    let pressing = PRESSING.iter().find(|status| updates.contains(status));
    sheet.put(Field::ServiceUpdate, pressing.or(updates.first()).copied().unwrap_or_default());
    if item.is_serverless {
        sheet.flag(Field::Serverless, true);
    }
    Found {
        id: Some(item.id.as_ref().into()).filter(|id: &String| !id.is_empty()),
        summary: summary(&sheet),
        missing: missing::of(item),
        draft: sheet.draft,
        planned: None,
        notes: sheet.notes,
    }
}

/// `replication group sessions, redis 2.8.24 on cache.m3.medium, 2 of 3 member clusters read`.
fn summary(sheet: &Sheet) -> String {
    let Sheet { item, draft, .. } = sheet;
    let kind = match (item.is_group, item.is_serverless) {
        (true, _) => "replication group ",
        (_, true) => "serverless cache ",
        _ => "cluster ",
    };
    let version = if draft.get(Field::Engine).is_some() { " " } else { ", version " };
    let mut text = String::new();
    for (before, field) in [
        (kind, Field::Id),
        (" in ", Field::Region),
        (", ", Field::Engine),
        (version, Field::EngineVersion),
        (" on ", Field::NodeType),
    ] {
        if let Some(value) = draft.get(field) {
            text.push_str(before);
            text.push_str(value);
        }
    }
    if item.is_group {
        let (read, expected) = (item.all(Topic::Read).len(), item.all(Topic::Member).len());
        let of = if expected > 0 { format!(" of {expected}") } else { String::new() };
        let plural = if expected.max(read) == 1 { "" } else { "s" };
        for part in [", ", &read.to_string(), &of, " member cluster", plural, " read"] {
            text.push_str(part);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    fn first(text: &str) -> Found {
        read(text).unwrap().clusters.remove(0)
    }

    #[test]
    fn takes_the_lowest_version_and_says_so() {
        let found = first(
            r#"[{"CacheClusterId": "a", "ReplicationGroupId": "g", "EngineVersion": "2.8.24"},
                {"CacheClusterId": "b", "ReplicationGroupId": "g", "EngineVersion": "2.8.6"}]"#,
        );
        assert_eq!(found.draft.get(Field::EngineVersion), Some("2.8.6"));
        assert_eq!(
            found.notes[0].text,
            "The text gives more than one value (2.8.24, 2.8.6): 2.8.6, the lowest, was taken."
        );
    }

    #[test]
    fn leaves_out_what_differs() {
        let found = first(
            r#"[{"ReplicationGroupId": "g", "CacheNodeType": "cache.m3.medium", "Engine": "redis"},
                {"CacheClusterId": "a", "ReplicationGroupId": "g", "CacheNodeType": "cache.m3.large",
                 "Engine": "valkey", "PreferredMaintenanceWindow": "sun:05:00-sun:06:00",
                 "CacheParameterGroup": {"CacheParameterGroupName": "one"}},
                {"CacheClusterId": "b", "ReplicationGroupId": "g",
                 "PreferredMaintenanceWindow": "mon:05:00-mon:06:00",
                 "CacheParameterGroup": {"CacheParameterGroupName": "two"}}]"#,
        );
        for field in [Field::NodeType, Field::Window, Field::ParameterGroup] {
            assert_eq!(found.draft.get(field), None, "{field}");
            assert!(found.notes.iter().any(|note| note.field == Some(field.path())), "{field}");
        }
        assert_eq!(found.draft.get(Field::Engine), Some("valkey"));
    }

    #[test]
    fn encryption_is_on_where_any_reading_says_so() {
        let found = first(
            r#"[{"ReplicationGroupId": "g", "TransitEncryptionEnabled": false, "AtRestEncryptionEnabled": "false"},
                {"CacheClusterId": "a", "ReplicationGroupId": "g", "TransitEncryptionEnabled": true}]"#,
        );
        assert_eq!(found.draft.get(Field::TransitEncryption), Some("true"));
        assert_eq!(found.draft.get(Field::AtRestEncryption), Some("false"));
    }
}
