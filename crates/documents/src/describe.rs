//! A group or cluster as the checker's input, with what is odd and what is missing.

use upgrade_check_core::{EngineVersion, Field};

use crate::agree::{Sheet, distinct};
use crate::found::Found;
use crate::join::Subject;
use crate::{missing, pending, status, topology};

/// What the text says of a subject.
pub(crate) fn describe(subject: &Subject) -> Found {
    let mut sheet = Sheet::default();
    sheet.draft.set(Field::Id, &*subject.id);
    sheet.draft.set(Field::Region, subject.region.as_deref().unwrap_or_default());
    let is_lone = !subject.is_group && subject.clusters().any(|cluster| cluster.whole);
    if subject.is_group || is_lone {
        sheet.flag(Field::ReplicationGroup, subject.is_group);
    }
    engine(subject, &mut sheet);
    version(subject, &mut sheet);
    let groups = || subject.groups.iter();
    let clusters = || subject.clusters();
    let of_groups = groups().filter_map(|group| group.node_type.as_deref());
    let of_clusters = clusters().filter_map(|cluster| cluster.node_type.as_deref());
    sheet.agreed(Field::NodeType, "node type", &mut of_groups.chain(of_clusters));
    topology::put(subject, &mut sheet);
    status::put(subject, &mut sheet);
    let of_groups = groups().filter_map(|group| group.transit);
    let of_clusters = clusters().filter_map(|cluster| cluster.transit);
    sheet.any(Field::TransitEncryption, &mut of_groups.chain(of_clusters));
    let of_groups = groups().filter_map(|group| group.at_rest);
    let of_clusters = clusters().filter_map(|cluster| cluster.at_rest);
    sheet.any(Field::AtRestEncryption, &mut of_groups.chain(of_clusters));
    let names = clusters().filter_map(|cluster| cluster.parameter_group.as_deref());
    sheet.agreed(Field::ParameterGroup, "parameter group", &mut { names });
    let windows = clusters().filter_map(|cluster| cluster.window.as_deref());
    sheet.agreed(Field::Window, "maintenance window", &mut { windows });
    pending::put(subject, &mut sheet);
    remarks(subject, &mut sheet);
    Found {
        id: Some(subject.id.to_string()),
        summary: summary(subject, &sheet),
        missing: missing::of(subject, is_lone),
        draft: sheet.draft,
        notes: sheet.notes,
    }
}

fn engine(subject: &Subject, sheet: &mut Sheet) {
    let of_groups = subject.groups.iter().filter_map(|group| group.engine.as_deref());
    let of_clusters = subject.clusters().filter_map(|cluster| cluster.engine.as_deref());
    let engines = distinct(&mut of_groups.chain(of_clusters));
    // Without an engine the input means redis: of two, the other one is never passed over.
    let other = engines.iter().copied().find(|engine| *engine != "redis");
    let Some(engine) = other.or(engines.first().copied()) else { return };
    sheet.draft.set(Field::Engine, engine);
    if engines.len() > 1 {
        let all = engines.join(", ");
        sheet.note(
            Field::Engine,
            format!("The text gives more than one engine ({all}): {engine} was taken."),
        );
    }
}

/// The lowest version of the members: what it can't do, the group can't.
fn version(subject: &Subject, sheet: &mut Sheet) {
    let versions =
        distinct(&mut subject.clusters().filter_map(|cluster| cluster.version.as_deref()));
    let read = |text: &str| EngineVersion::parse(text).ok();
    let lower = |a, b| match (read(a), read(b)) {
        (Some(left), Some(right)) if right.is_below(left) => b,
        _ => a,
    };
    if versions.len() > 1 && versions.iter().any(|text| read(text).is_none()) {
        sheet.agreed(Field::EngineVersion, "engine version", &mut versions.into_iter());
    } else if let Some(lowest) = versions.iter().copied().reduce(lower) {
        sheet.draft.set(Field::EngineVersion, lowest);
        if versions.len() > 1 {
            let all = versions.join(", ");
            sheet.note(
                Field::EngineVersion,
                format!("The clusters differ in version ({all}): {lowest}, the lowest, was taken."),
            );
        }
    }
}

fn remarks(subject: &Subject, sheet: &mut Sheet) {
    if subject.groups.iter().any(|group| group.is_global) {
        sheet.note(
            Field::Id,
            "The group belongs to a global datastore: its version and node type are changed there, not on the group.",
        );
    }
    if subject.groups.len() > 1 || subject.members.values().any(|readings| readings.len() > 1) {
        sheet.note(
            Field::Id,
            "The text holds more than one state of it. What they differ in was left out, or the value taken that stands more in the way.",
        );
    }
}

/// `replication group sessions, redis 2.8.24 on cache.m3.medium, 2 of 3 member clusters read`.
fn summary(subject: &Subject, sheet: &Sheet) -> String {
    let get = |field| sheet.draft.get(field);
    let kind = if subject.is_group { "replication group" } else { "cluster" };
    let mut text = format!("{kind} {}", subject.id);
    for (before, field) in [
        (" in ", Field::Region),
        (", ", Field::Engine),
        (if get(Field::Engine).is_some() { " " } else { ", version " }, Field::EngineVersion),
        (" on ", Field::NodeType),
    ] {
        if let Some(value) = get(field) {
            text.push_str(before);
            text.push_str(value);
        }
    }
    if subject.is_group {
        let count = subject.members.len();
        let expected = distinct(&mut subject.expected()).len();
        let of = if expected > 0 { format!(" of {expected}") } else { String::new() };
        let noun = if expected.max(count) == 1 { "member cluster" } else { "member clusters" };
        for part in [", ", &count.to_string(), &of, " ", noun, " read"] {
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
            "The clusters differ in version (2.8.24, 2.8.6): 2.8.6, the lowest, was taken."
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
