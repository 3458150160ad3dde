//! What is pending. It stands on the member clusters, and is known only when all of them were read.

use upgrade_check_core::Field;

use crate::agree::Sheet;
use crate::fact::Topic;
use crate::items::Item;
use crate::versions::highest_new;

/// Puts what is pending; to be called once version and node type are there.
pub(crate) fn put(sheet: &mut Sheet) {
    let item = sheet.item;
    let versions = item.values(Field::PendingEngineVersion);
    let types = item.values(Field::PendingNodeType);
    let known = is_known(item);
    let any = !versions.is_empty() || !types.is_empty();
    if known || any {
        sheet.put(Field::Pending, "{}");
    }
    if any && !known {
        sheet.flag(Field::PendingIncomplete, true);
    }
    // Of several the first, where none is new.
    let new = highest_new(&versions, sheet.draft.get(Field::EngineVersion));
    let version = new.or(versions.first().copied());
    sheet.choose(Field::PendingEngineVersion, &versions, version, "");
    let current = sheet.draft.get(Field::NodeType);
    let new = types.iter().find(|it| Some(**it) != current);
    sheet.choose(Field::PendingNodeType, &types, new.or(types.first()).copied(), "");
    let others = item.all(Topic::OtherPending);
    if !others.is_empty() {
        let names = others.join(", ");
        sheet.note(Field::Pending, &format!("Also pending, and not part of the check: {names}."));
    }
}

/// Whether every member was read with its pending values; absent ones are not none.
pub(crate) fn is_known(item: &Item) -> bool {
    let told = item.all(Topic::TellsPending);
    item.has(if item.is_group { Topic::Member } else { Topic::Read })
        && [Topic::Member, Topic::Read]
            .into_iter()
            .all(|topic| item.all(topic).iter().all(|id| told.contains(id)))
}

#[cfg(test)]
mod tests {
    use upgrade_check_core::Field;

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
            "The text gives more than one value (3.2.4, 3.2.10): 3.2.10 was taken."
        );
    }
}
