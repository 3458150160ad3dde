//! Documents, recognised by their members.

use crate::items::Items;
use crate::member::Member;
use crate::tree::{Kind, Node};

const MORE_PAGES: &str =
    "The output has more pages (Marker or NextToken): what isn't in the text may still be there.";
const EMPTY: &str = "A list is empty: the account has nothing of that kind in that region, or the query matched nothing.";
const ANSWER: &str =
    "One document is the answer to a change. Its values can be those from just before the change.";
const WITHOUT_ID: &str = "Entries without CacheClusterId or ReplicationGroupId were set aside.";

/// The members that hold clusters or groups, and whether it is groups.
const NAMED: &[(Member, bool)] = &[
    (Member::CacheClusters, false),
    (Member::ReplicationGroups, true),
    (Member::CacheCluster, false),
    (Member::ReplicationGroup, true),
];

/// Adds what a document holds; says whether it is one of those that are known.
pub(crate) fn take(document: Option<&Node>, items: &mut Items) -> bool {
    match document {
        Some(Node { kind: Kind::Text | Kind::Something, .. }) => false,
        Some(object @ Node { kind: Kind::Object, .. }) => take_object(object, items),
        // Every one: one of another kind among them is a text that was put together wrongly.
        Some(list) if !list.nodes.is_empty() => {
            list.nodes.iter().all(|node| take(Some(node), items))
        }
        // A query that matches nothing prints an empty list, or null.
        _ => {
            items.say(EMPTY);
            true
        }
    }
}

fn take_object(object: &Node, items: &mut Items) -> bool {
    if object.has(Member::Marker) || object.has(Member::NextToken) {
        items.say(MORE_PAGES);
    }
    let mut known = false;
    for (member, is_group) in NAMED {
        if let Some(named) = object.get(*member) {
            known = true;
            let entries = if named.kind == Kind::List {
                &*named.nodes
            } else {
                items.say(ANSWER);
                std::slice::from_ref(named)
            };
            if entries.is_empty() {
                items.say(EMPTY);
            }
            for entry in entries {
                if !items.add(entry, *is_group) {
                    items.say(WITHOUT_ID);
                }
            }
        }
    }
    if let Some(list) = object.get(Member::ScaleUp) {
        known = true;
        let types: Vec<&str> = list.nodes.iter().map(|node| &*node.text).collect();
        // A list that is there and empty allows nothing, which is not the same as no list.
        let types = if types.is_empty() { ",".to_owned() } else { types.join(",") };
        if !items.up.contains(&types) {
            items.up.push(types);
        }
    }
    if object.has(Member::ScaleDown) {
        known = true;
        items.down = true;
    }
    if known {
        return true;
    }
    // An entry on its own. A node of a shard has a CacheClusterId too, and nothing else of a cluster.
    if object.has(Member::CacheClusterId) && !object.has(Member::CurrentRole) {
        return items.add(object, false);
    }
    let of_cluster = [Member::EngineVersion, Member::CacheClusterStatus, Member::Window];
    !of_cluster.into_iter().any(|member| object.has(member)) && items.add(object, true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree;

    fn node(text: &str) -> Option<Node> {
        tree::read(text, 0, text.len()).unwrap()
    }

    fn items(text: &str) -> Option<(usize, usize, usize)> {
        let mut items = Items::default();
        let known = take(node(text).as_ref(), &mut items);
        let groups = items.all.iter().filter(|item| item.is_group).count();
        known.then_some((items.all.len() - groups, groups, items.up.len()))
    }

    #[test]
    fn recognises_documents_by_their_members() {
        for (text, expected) in [
            (r#"{"CacheClusters": [{"CacheClusterId": "a"}, {"CacheClusterId": "b"}]}"#, (2, 0, 0)),
            (r#"{"ReplicationGroups": [{"ReplicationGroupId": "a"}], "Marker": "x"}"#, (0, 1, 0)),
            (r#"{"CacheCluster": {"CacheClusterId": "a"}}"#, (1, 0, 0)),
            (r#"{"ReplicationGroup": {"ReplicationGroupId": "a"}}"#, (0, 1, 0)),
            (r#"{"ScaleUpModifications": [], "ScaleDownModifications": []}"#, (0, 0, 1)),
            (r#"{"CacheClusterId": "a", "ReplicationGroupId": "b"}"#, (1, 0, 0)),
            (r#"[{"ReplicationGroupId": "b", "CacheNodeType": "cache.m3.large"}]"#, (0, 1, 0)),
            (r#"[[{"CacheClusterId": "a"}], {"ReplicationGroupId": "b"}]"#, (1, 1, 0)),
            (
                r#"{"CacheClusters": [{"CacheClusterId": "a"}], "ReplicationGroups": [], "ScaleUpModifications": []}"#,
                (1, 0, 1),
            ),
            ("[]", (0, 0, 0)),
            ("null", (0, 0, 0)),
        ] {
            assert_eq!(items(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn refuses_other_documents() {
        for text in [
            "{}",
            r#"{"Snapshots": []}"#,
            r#"{"EngineVersion": "2.8.24", "ReplicationGroupId": "a"}"#,
            r#"{"CacheClusterId": "a-001", "CurrentRole": "primary"}"#,
            r#"[{"CacheClusterId": "a"}, {"Engine": "redis"}]"#,
            r#"["a"]"#,
        ] {
            assert_eq!(items(text), None, "{text}");
        }
    }

    #[test]
    fn sets_entries_without_an_id_aside() {
        let mut found = Items::default();
        let text = r#"{"CacheClusters": [{"Engine": "redis"}, {"CacheClusterId": "a"}]}"#;
        assert!(take(node(text).as_ref(), &mut found));
        assert_eq!((found.all.len(), found.remarks.as_slice()), (1, &[WITHOUT_ID][..]));
    }
}
