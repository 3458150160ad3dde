//! Documents, recognised by their members.

use crate::items::{Allowed, Item, Items};
use crate::member::Member;
use crate::tree::{Node, Object};

const MORE_PAGES: &str =
    "The output has more pages (Marker or NextToken): what isn't in the text may still be there.";
const EMPTY: &str = "A list is empty: the account has nothing of that kind in that region, or the query matched nothing.";
const ANSWER: &str =
    "One document is the answer to a change. Its values can be those from just before the change.";
const WITHOUT_ID: &str = "Entries without CacheClusterId or ReplicationGroupId were set aside.";

/// Adds what a document holds; says whether it is one of those that are known.
pub(crate) fn take(document: Node, items: &mut Items) -> bool {
    match document {
        // What a query prints that matches nothing.
        Node::Nothing => {
            items.say(EMPTY);
            true
        }
        Node::Object(object) => take_object(object, items),
        Node::List(list) => {
            if list.is_empty() {
                items.say(EMPTY);
            }
            // Every one: one of another kind among them is a text that was put together wrongly.
            list.into_iter().all(|node| take(node, items))
        }
        Node::Text(_) | Node::Something => false,
    }
}

fn take_object(mut object: Object, items: &mut Items) -> bool {
    if object.has(Member::Marker) || object.has(Member::NextToken) {
        items.say(MORE_PAGES);
    }
    let mut known = false;
    for (member, is_group) in [(Member::CacheClusters, false), (Member::ReplicationGroups, true)] {
        if let Some(list) = object.list(member) {
            known = true;
            if list.is_empty() {
                items.say(EMPTY);
            }
            for node in list {
                take_named(node, is_group, items);
            }
        }
    }
    for (member, is_group) in [(Member::CacheCluster, false), (Member::ReplicationGroup, true)] {
        if let Some(node) = object.take(member) {
            known = true;
            items.say(ANSWER);
            take_named(node, is_group, items);
        }
    }
    let (up, down) = (object.texts(Member::ScaleUp), object.has(Member::ScaleDown));
    if up.is_some() || down {
        known = true;
        items.allowed.push(Allowed { up, down });
    }
    // An entry on its own. A node of a shard has a CacheClusterId too, and nothing else of a cluster.
    if !known && object.has(Member::CacheClusterId) && !object.has(Member::CurrentRole) {
        return take_item(object, false, items);
    }
    let of_cluster = [Member::EngineVersion, Member::CacheClusterStatus, Member::Window];
    if !known && !of_cluster.into_iter().any(|member| object.has(member)) {
        return take_item(object, true, items);
    }
    known
}

/// Takes an entry of a named list, or sets it aside.
fn take_named(node: Node, is_group: bool, items: &mut Items) {
    if let Node::Object(object) = node
        && !take_item(object, is_group, items)
    {
        items.say(WITHOUT_ID);
    }
}

fn take_item(object: Object, is_group: bool, items: &mut Items) -> bool {
    let item = Item::of(object, is_group);
    let known = item.is_some();
    items.all.extend(item);
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(text: &str) -> Option<(usize, usize, usize)> {
        let mut items = Items::default();
        let known = take(serde_json::from_str(text).unwrap(), &mut items);
        let groups = items.all.iter().filter(|item| item.is_group).count();
        known.then_some((items.all.len() - groups, groups, items.allowed.len()))
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
        assert!(take(serde_json::from_str(text).unwrap(), &mut found));
        assert_eq!((found.all.len(), found.remarks.as_slice()), (1, &[WITHOUT_ID][..]));
    }
}
