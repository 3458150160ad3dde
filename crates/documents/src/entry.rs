//! Entries of documents that are neither cache clusters nor replication groups: serverless caches, and what AWS says of others.

use upgrade_check_core::{Engine, EngineVersion, Field};

use crate::Limits;
use crate::fact::Topic;
use crate::items::{Item, Items};
use crate::member::Member;
use crate::region::is_region;
use crate::tree::Node;

const UNREADABLE: &str = "Entries of engine versions that can't be read were set aside.";
const NO_MEMBERS: &str =
    "A Global Datastore is there without its members: print it with --show-member-info.";

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Entry {
    Cluster,
    Group,
    Serverless,
    /// An engine version that AWS offers.
    Version,
    /// A service update on a cluster or a group.
    Update,
    /// A Global Datastore, with its members.
    Global,
    /// A group that is one of them.
    GlobalMember,
}

/// What the members of an entry tell.
const TOLD: &[(Entry, Member, Topic)] = &[
    (Entry::Serverless, Member::Arn, Topic::Field(Field::Region)),
    (Entry::Serverless, Member::Engine, Topic::Field(Field::Engine)),
    (Entry::Serverless, Member::FullEngineVersion, Topic::Field(Field::EngineVersion)),
    (Entry::Serverless, Member::MajorEngineVersion, Topic::Field(Field::EngineVersion)),
    (Entry::Serverless, Member::Status, Topic::Field(Field::Status)),
    (Entry::Update, Member::UpdateActionStatus, Topic::Field(Field::ServiceUpdate)),
    (Entry::GlobalMember, Member::ReplicationGroupRegion, Topic::Field(Field::Region)),
    (Entry::GlobalMember, Member::Role, Topic::Role),
];

impl Items {
    /// Adds an entry; says whether it has the ids that it needs.
    pub(crate) fn take(&mut self, node: &Node, entry: Entry) -> bool {
        let id = match entry {
            Entry::Cluster | Entry::Group => return self.add(node, entry == Entry::Group),
            Entry::Version => {
                self.version(node);
                return true;
            }
            Entry::Global => {
                let members = node.list(Member::GlobalMembers);
                if members.is_empty() {
                    self.say(NO_MEMBERS);
                }
                let mut have_ids = true;
                for member in members {
                    have_ids &= self.take(member, Entry::GlobalMember);
                }
                return have_ids;
            }
            Entry::Serverless => Member::ServerlessCacheName,
            Entry::Update | Entry::GlobalMember => Member::CacheClusterId,
        };
        let group = node.text(Member::ReplicationGroupId);
        let Some(id) = group.or(node.text(id)) else { return false };
        let is_serverless = entry == Entry::Serverless;
        let is_aside = !is_serverless;
        let mut item = Item { is_serverless, is_aside, ..Item::new(id, group.is_some()) };
        for (of, member, topic) in TOLD {
            if *of == entry
                && let Some(text) = node.text(*member)
            {
                // AWS writes a status and a role in upper case too.
                let text = text.to_ascii_lowercase();
                let fits = match topic {
                    Topic::Field(Field::Region) => is_region(&text),
                    // A major version such as 8 is none that a request could name.
                    Topic::Field(Field::EngineVersion) => {
                        !item.has(*topic) && EngineVersion::parse(&text).is_ok()
                    }
                    _ => true,
                };
                if fits {
                    item.put(*topic, &text);
                }
            }
        }
        if entry == Entry::GlobalMember {
            item.tell(Field::GlobalDatastore, Some("true"));
        }
        self.all.push(item);
        true
    }

    fn version(&mut self, node: &Node) {
        let engine = node.text(Member::Engine).unwrap_or_default();
        let version = node.text(Member::EngineVersion).unwrap_or_default();
        if Engine::named(engine).is_none() || EngineVersion::parse(version).is_err() {
            return self.say(UNREADABLE);
        }
        // With more of them the text is refused.
        self.versions += 1;
        let version = format!("{engine} {version}");
        if self.versions <= Limits::PAGE.entries && !self.offered.contains(&version) {
            self.offered.push(version);
        }
    }
}

#[cfg(test)]
mod tests {
    use upgrade_check_core::Field;

    use crate::read;

    fn fields(text: &str) -> Vec<String> {
        let reading = read(text).unwrap();
        let draft = &reading.clusters[0].draft;
        draft.iter().map(|(field, text)| format!("{}={text}", field.record().name)).collect()
    }

    #[test]
    fn reads_a_serverless_cache() {
        let cache = |members: &str| {
            format!(r#"{{"ServerlessCaches": [{{"ServerlessCacheName": "s", {members}}}]}}"#)
        };
        let whole = r#""Engine": "valkey", "MajorEngineVersion": "8", "FullEngineVersion": "8.0", "Status": "CREATE-FAILED",
            "ARN": "arn:aws:elasticache:eu-west-1:111122223333:serverlesscache:s""#;
        assert_eq!(
            fields(&cache(whole)),
            [
                "id=s",
                "region=eu-west-1",
                "engine=valkey",
                "engineVersion=8.0",
                "status=create-failed",
                "serverless=true"
            ]
        );
        let found = read(&cache(whole)).unwrap().clusters.remove(0);
        assert_eq!(found.summary, "serverless cache s in eu-west-1, valkey 8.0");
        assert_eq!((found.notes, found.missing), (vec![], vec![]));
        let version = |members: &str| {
            let reading = read(&cache(members)).unwrap();
            reading.clusters[0].draft.get(Field::EngineVersion).map(ToOwned::to_owned)
        };
        assert_eq!(version(r#""MajorEngineVersion": "1.6""#).as_deref(), Some("1.6"));
        assert_eq!(
            version(r#""MajorEngineVersion": "7.1", "FullEngineVersion": "odd""#).as_deref(),
            Some("7.1")
        );
        assert_eq!(version(r#""MajorEngineVersion": "8""#), None);
    }

    #[test]
    fn keeps_a_serverless_cache_apart_from_clusters_of_the_same_name() {
        let text = r#"{"CacheClusterId": "a", "ReplicationGroupId": "g"}{"CacheClusterId": "s"}
            {"ServerlessCacheName": "s"}{"ServerlessCacheName": "a"}"#;
        let reading = read(text).unwrap();
        let lines: Vec<_> = reading.clusters.iter().map(|found| found.summary.as_str()).collect();
        assert_eq!(
            lines,
            [
                "replication group g, 1 member cluster read",
                "cluster s",
                "serverless cache s",
                "serverless cache a"
            ]
        );
    }

    #[test]
    fn takes_the_most_pressing_service_update() {
        let action = |id: &str, status: &str| {
            format!(r#"{{"UpdateActions": [{{"{id}", "UpdateActionStatus": "{status}"}}]}}"#)
        };
        let group = |status| action(r#"ReplicationGroupId": "g"#, status);
        let lone = |status| action(r#"CacheClusterId": "c"#, status);
        let clusters =
            r#"{"ReplicationGroupId": "g", "MemberClusters": ["a"]}{"CacheClusterId": "c"}"#;
        for (statuses, expected) in [
            (&["complete", "not-applied", "scheduled"][..], "scheduled"),
            (&["scheduled", "scheduling", "waiting-to-start"], "waiting-to-start"),
            (&["waiting-to-start", "stopping"], "stopping"),
            (&["stopping", "in-progress"], "in-progress"),
            (&["complete", "not-applicable"], "complete"),
            (&["stopped", "not-applied"], "not-applied"),
        ] {
            let mut text = clusters.to_owned();
            for status in statuses {
                text = text + &group(status) + &lone(status);
            }
            let reading = read(&text).unwrap();
            assert_eq!(reading.clusters.len(), 2);
            for found in reading.clusters {
                assert_eq!(found.draft.get(Field::ServiceUpdate), Some(expected), "{statuses:?}");
            }
        }
        let member = format!("{clusters}{}", action(r#"CacheClusterId": "a"#, "stopping"));
        assert_eq!(
            read(&member).unwrap().clusters[0].draft.get(Field::ServiceUpdate),
            Some("stopping")
        );
        let other = format!("{clusters}{}", action(r#"ReplicationGroupId": "x"#, "stopping"));
        let reading = read(&other).unwrap();
        assert_eq!(reading.clusters.len(), 2);
        assert!(reading.notes[0].text.contains("set aside"), "{:?}", reading.notes);
    }

    #[test]
    fn an_update_alone_knows_nothing_else() {
        for id in ["ReplicationGroupId", "CacheClusterId"] {
            let text = format!(r#"{{"{id}": "c", "UpdateActionStatus": "in-progress"}}"#);
            let reading = read(&text).unwrap();
            assert!(reading.notes[0].text.contains("describe-replication-groups"));
            let found = &reading.clusters[0];
            assert_eq!(found.draft.get(Field::Pending), None);
            assert_eq!(found.draft.get(Field::ServiceUpdate), Some("in-progress"));
            assert_eq!(found.missing.len(), 2);
        }
    }

    #[test]
    fn marks_members_of_a_global_datastore() {
        let global = r#"{"GlobalReplicationGroups": [{"GlobalReplicationGroupId": "x-g", "Members": [
            {"ReplicationGroupId": "g", "ReplicationGroupRegion": "eu-west-1", "Role": "PRIMARY"},
            {"ReplicationGroupId": "h", "ReplicationGroupRegion": "us-east-1", "Role": "SECONDARY"}]}]}"#;
        let group = r#"{"ReplicationGroupId": "h", "MultiAZ": "enabled",
            "NodeGroups": [{"NodeGroupMembers": [{"PreferredAvailabilityZone": "us-east-1a"}]}]}"#;
        let reading = read(&format!("{global}{group}")).unwrap();
        let [found] = reading.clusters.as_slice() else { panic!("{:?}", reading.clusters) };
        assert_eq!(found.draft.get(Field::GlobalDatastore), Some("true"));
        assert!(found.notes[0].text.contains("(secondary)"), "{:?}", found.notes);
        let alone = read(global).unwrap();
        assert!(alone.notes[0].text.contains("describe-replication-groups"));
        assert_eq!(alone.clusters.len(), 2);
        assert_eq!(
            alone.clusters[0].missing[0].command,
            "aws elasticache describe-replication-groups --replication-group-id g --region eu-west-1"
        );
        let bare = read(r#"{"GlobalReplicationGroups": [{"GlobalReplicationGroupId": "x-g"}]}"#);
        assert!(bare.unwrap().notes[0].text.contains("--show-member-info"));
    }
}
