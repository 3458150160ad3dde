//! Documents, recognised by their members.

use crate::entry::Entry;
use crate::items::Items;
use crate::member::Member;
use crate::tree::{Kind, Node};

const MORE_PAGES: &str =
    "The output has more pages (Marker or NextToken): what isn't in the text may still be there.";
const EMPTY: &str = "A list is empty: the account has nothing of that kind in that region, or the query matched nothing.";
const ANSWER: &str =
    "One document is the answer to a change. Its values can be those from just before the change.";
const WITHOUT_ID: &str = "Entries without CacheClusterId or ReplicationGroupId were set aside.";

/// The members that hold entries, and of what kind.
const NAMED: &[(Member, Entry)] = &[
    (Member::CacheClusters, Entry::Cluster),
    (Member::ReplicationGroups, Entry::Group),
    (Member::CacheCluster, Entry::Cluster),
    (Member::ReplicationGroup, Entry::Group),
    (Member::ServerlessCaches, Entry::Serverless),
    (Member::ServerlessCache, Entry::Serverless),
    (Member::CacheEngineVersions, Entry::Version),
    (Member::UpdateActions, Entry::Update),
    (Member::GlobalGroups, Entry::Global),
    (Member::GlobalGroup, Entry::Global),
];

/// The members by which an entry on its own is known, where its kind has one that no other has.
const SIGNS: &[(Member, Entry)] = &[
    (Member::ServerlessCacheName, Entry::Serverless),
    (Member::Family, Entry::Version),
    (Member::UpdateActionStatus, Entry::Update),
    (Member::GlobalMembers, Entry::Global),
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
    let has_more = object.has(Member::Marker) || object.has(Member::NextToken);
    if has_more {
        items.say(MORE_PAGES);
    }
    let mut known = false;
    for (member, entry) in NAMED {
        if let Some(named) = object.get(*member) {
            known = true;
            items.has_last_page |= *entry == Entry::Version && !has_more;
            let entries = if named.kind == Kind::List {
                &*named.nodes
            } else {
                items.say(ANSWER);
                std::slice::from_ref(named)
            };
            if entries.is_empty() {
                items.say(EMPTY);
            }
            for node in entries {
                if !items.take(node, *entry) {
                    items.say(WITHOUT_ID);
                }
            }
        }
    }
    if object.has(Member::ScaleUp) || object.has(Member::ScaleDown) {
        known = true;
        let types = [Member::ScaleUp, Member::ScaleDown].map(|member| {
            let mut types = String::new();
            for node in object.list(member) {
                types.push(',');
                types.push_str(&node.text);
            }
            if types.is_empty() && object.has(member) {
                types.push(',');
            }
            types
        });
        if !items.types.contains(&types) {
            items.types.push(types);
        }
    }
    if known {
        return true;
    }
    // An entry on its own.
    for (member, entry) in SIGNS {
        if object.has(*member) {
            items.has_last_page |= *entry == Entry::Version;
            return items.take(object, *entry);
        }
    }
    // A node of a shard has a CacheClusterId too, and nothing else of a cluster.
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
        known.then_some((items.all.len() - groups, groups, items.types.len()))
    }

    #[test]
    fn recognises_documents_by_their_members() {
        for (text, expected) in [
            (r#"{"CacheClusters": [{"CacheClusterId": "a"}, {"CacheClusterId": "b"}]}"#, (2, 0, 0)),
            (r#"{"ReplicationGroups": [{"ReplicationGroupId": "a"}], "Marker": "x"}"#, (0, 1, 0)),
            (r#"{"CacheCluster": {"CacheClusterId": "a"}}"#, (1, 0, 0)),
            (r#"{"ReplicationGroup": {"ReplicationGroupId": "a"}}"#, (0, 1, 0)),
            (r#"{"ScaleUpModifications": [], "ScaleDownModifications": []}"#, (0, 0, 1)),
            (r#"{"ServerlessCaches": [{"ServerlessCacheName": "a"}]}"#, (1, 0, 0)),
            (r#"{"ServerlessCache": {"ServerlessCacheName": "a"}}"#, (1, 0, 0)),
            (r#"[{"ServerlessCacheName": "a", "Status": "available"}]"#, (1, 0, 0)),
            (
                r#"{"CacheEngineVersions": [{"Engine": "redis", "EngineVersion": "6.2"}]}"#,
                (0, 0, 0),
            ),
            (r#"{"UpdateActions": [{"ReplicationGroupId": "a"}]}"#, (0, 1, 0)),
            (r#"[{"CacheClusterId": "a", "UpdateActionStatus": "complete"}]"#, (1, 0, 0)),
            (
                r#"{"GlobalReplicationGroups": [{"Members": [{"ReplicationGroupId": "a"}]}]}"#,
                (0, 1, 0),
            ),
            (r#"{"Status": "available", "Members": [{"ReplicationGroupId": "a"}]}"#, (0, 1, 0)),
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
