//! What is pending. It stands on the member clusters, and is known only when all of them were read.

use upgrade_check_core::{EngineVersion, Field};

use crate::agree::{Sheet, distinct};
use crate::items::{Cluster, Pending};
use crate::join::Subject;
use crate::member::Member;

/// Puts what is pending; to be called once version and node type are there.
pub(crate) fn put(subject: &Subject, sheet: &mut Sheet) {
    let values: Vec<&Pending> =
        subject.clusters().filter_map(|cluster| cluster.pending.as_ref()).collect();
    let versions = distinct(&mut values.iter().filter_map(|it| it.version.as_deref()));
    let types = distinct(&mut values.iter().filter_map(|it| it.node_type.as_deref()));
    let known = is_known(subject);
    let any = !versions.is_empty() || !types.is_empty();
    if known || any {
        sheet.draft.set(Field::Pending, "{}");
    }
    if any && !known {
        sheet.flag(Field::PendingIncomplete, true);
    }
    one_of(
        Field::PendingEngineVersion,
        "engine versions",
        &versions,
        highest_new(&versions, sheet),
        sheet,
    );
    let current = sheet.draft.get(Field::NodeType);
    let other = types.iter().copied().find(|it| Some(*it) != current);
    one_of(Field::PendingNodeType, "node types", &types, other, sheet);
    others(subject, &values, sheet);
}

/// Whether every member was read with its pending values; absent ones are not none.
pub(crate) fn is_known(subject: &Subject) -> bool {
    let told = |readings: &Vec<Cluster>| readings.iter().any(|reading| reading.pending.is_some());
    let mut expected = subject.expected().peekable();
    (!subject.is_group || expected.peek().is_some())
        && expected.all(|id| subject.members.get(id).is_some_and(told))
        && subject.members.values().all(told)
}

/// Of versions that differ, the highest that isn't the current one: one that is taken for the
/// current one would count as nothing pending.
fn highest_new<'a>(versions: &[&'a str], sheet: &Sheet) -> Option<&'a str> {
    let read = |text: &str| EngineVersion::parse(text).ok();
    let current = sheet.draft.get(Field::EngineVersion).and_then(read);
    let same = |text: &str| match (read(text), current) {
        (Some(version), Some(current)) => version.is_same_as(current),
        _ => false,
    };
    let higher = |a: &'a str, b: &'a str| match (read(a), read(b)) {
        (Some(low), Some(high)) if low.is_below(high) => b,
        _ => a,
    };
    versions.iter().copied().filter(|text| !same(text)).reduce(higher)
}

/// Puts one of the values that are pending: `best`, or the first where there is none such.
fn one_of(field: Field, what: &str, values: &[&str], best: Option<&str>, sheet: &mut Sheet) {
    let Some(value) = best.or(values.first().copied()) else { return };
    sheet.draft.set(field, value);
    if values.len() > 1 {
        let all = values.join(", ");
        sheet.note(field, format!("Different {what} are pending ({all}): {value} was taken."));
    }
}

/// Says what else is pending.
fn others(subject: &Subject, values: &[&Pending], sheet: &mut Sheet) {
    let on_members = values.iter().flat_map(|it| &it.others);
    let on_group = subject.groups.iter().flat_map(|group| &group.pending);
    let names = distinct(&mut on_members.chain(on_group).map(|member: &Member| member.name()));
    if !names.is_empty() {
        let names = names.join(", ");
        sheet.note(Field::Pending, format!("Also pending, and not part of the check: {names}."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    fn pending(text: &str) -> [Option<String>; 4] {
        let reading = read(text).unwrap();
        let draft = &reading.clusters[0].draft;
        [
            Field::Pending,
            Field::PendingEngineVersion,
            Field::PendingNodeType,
            Field::PendingIncomplete,
        ]
        .map(|field| draft.get(field).map(ToOwned::to_owned))
    }

    fn check(text: &str, expected: [&str; 4]) {
        let expected = expected.map(|text| (!text.is_empty()).then(|| text.to_owned()));
        assert_eq!(pending(text), expected, "{text}");
    }

    fn member(id: &str, pending: &str) -> String {
        let pending = match pending {
            "" => String::new(),
            text => format!(r#", "PendingModifiedValues": {text}"#),
        };
        format!(
            r#"{{"CacheClusterId": "{id}", "ReplicationGroupId": "g", "EngineVersion": "2.8.24", "CacheNodeType": "cache.m3.medium"{pending}}}"#
        )
    }

    const GROUP: &str =
        r#"{"ReplicationGroupId": "g", "MemberClusters": ["a", "b"], "PendingModifiedValues": {}}"#;
    const UPGRADE: &str = r#"{"EngineVersion": "3.2.4"}"#;
    const SCALE_UP: &str = r#"{"CacheNodeType": "cache.m3.large"}"#;

    #[test]
    fn is_known_only_when_every_member_was_read() {
        let group = |a, b| format!("{GROUP}{}{}", member("a", a), member("b", b));
        check(&group("{}", "{}"), ["{}", "", "", ""]);
        check(&group("{}", "null"), [""; 4]);
        check(&group("{}", ""), [""; 4]);
        check(&group("{}", UPGRADE), ["{}", "3.2.4", "", ""]);
        check(&group(UPGRADE, SCALE_UP), ["{}", "3.2.4", "cache.m3.large", ""]);
        check(&group("", SCALE_UP), ["{}", "", "cache.m3.large", "true"]);
        check(&format!("{GROUP}{}", member("a", "{}")), [""; 4]);
        check(&format!("{GROUP}{}", member("a", UPGRADE)), ["{}", "3.2.4", "", "true"]);
        check(GROUP, [""; 4]);
        // The group's list may be older than the members.
        check(&format!("{}{}", group("{}", "{}"), member("c", "")), [""; 4]);
    }

    #[test]
    fn is_not_known_without_the_list_of_members() {
        check(&member("a", "{}"), [""; 4]);
        check(&member("a", SCALE_UP), ["{}", "", "cache.m3.large", "true"]);
        let group = r#"{"ReplicationGroupId": "g", "PendingModifiedValues": {}}"#;
        check(&format!("{group}{}", member("a", "{}")), [""; 4]);
    }

    #[test]
    fn stands_on_a_lone_cluster_itself() {
        let lone = |pending| format!(r#"{{"CacheClusterId": "c"{pending}}}"#);
        check(&lone(r#", "PendingModifiedValues": {}"#), ["{}", "", "", ""]);
        check(&lone(""), [""; 4]);
        let other =
            r#", "PendingModifiedValues": {"NumCacheNodes": 2, "CacheNodeIdsToRemove": []}"#;
        check(&lone(other), ["{}", "", "", ""]);
        let found = read(&lone(other)).unwrap().clusters.remove(0);
        assert_eq!(found.notes[0].text, "Also pending, and not part of the check: NumCacheNodes.");
    }

    #[test]
    fn never_takes_the_current_value_for_what_is_pending() {
        let group = |a, b| format!("{GROUP}{}{}", member("a", a), member("b", b));
        check(
            &group(r#"{"EngineVersion": "2.8.24"}"#, r#"{"EngineVersion": "2.8.6"}"#),
            ["{}", "2.8.6", "", ""],
        );
        check(
            &group(r#"{"EngineVersion": "3.2.4"}"#, r#"{"EngineVersion": "3.2.10"}"#),
            ["{}", "3.2.10", "", ""],
        );
        check(
            &group(r#"{"CacheNodeType": "cache.m3.medium"}"#, SCALE_UP),
            ["{}", "", "cache.m3.large", ""],
        );
        let found = read(&group(UPGRADE, r#"{"EngineVersion": "3.2.10"}"#)).unwrap();
        assert_eq!(
            found.clusters[0].notes[0].text,
            "Different engine versions are pending (3.2.4, 3.2.10): 3.2.10 was taken."
        );
    }
}
