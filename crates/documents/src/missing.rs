//! What a verdict needs and the text doesn't hold, with the command that prints it.

use upgrade_check_core::Field;

use crate::fact::Topic;
use crate::found::Missing;
use crate::items::Item;
use crate::{command, pending};

const ON_MEMBERS: &[Field] =
    &[Field::EngineVersion, Field::Pending, Field::Window, Field::ParameterGroup];
const ON_GROUP: &[Field] = &[
    Field::ClusterMode,
    Field::Shards,
    Field::Replicas,
    Field::MultiAz,
    Field::AutomaticFailover,
    Field::GlobalDatastore,
    Field::Status,
    Field::Pending,
];

/// What isn't there of an item.
pub(crate) fn of(item: &Item) -> Vec<Missing> {
    let mut missing = Vec::new();
    if item.is_serverless {
        return missing;
    }
    let has_list = item.has(Topic::Member);
    if item.is_group && !has_list {
        let because = if item.has(Topic::IsGroup) {
            "The text doesn't say which members the group has."
        } else {
            "The replication group itself isn't in the text: its cluster mode, shards, Multi-AZ and which members it has."
        };
        missing.push(Missing::new(ON_GROUP, because, command::group(item)));
    }
    let read = item.all(Topic::Read);
    let mut unread = item.all(Topic::Member);
    unread.retain(|id| !read.contains(id));
    let because = if !unread.is_empty() || (item.is_group && !has_list && read.is_empty()) {
        let names = if unread.is_empty() { "all".to_owned() } else { unread.join(", ") };
        format!(
            "Member clusters that aren't in the text: {names}. The engine version, the maintenance window and what is pending stand there."
        )
    } else if (has_list || !item.is_group) && !pending::is_known(item) {
        "The text doesn't say what is pending.".to_owned()
    } else {
        String::new()
    };
    if !because.is_empty() {
        missing.push(Missing::new(ON_MEMBERS, &because, command::clusters(item)));
    }
    if !item.is_group && !item.has(Topic::IsWhole) {
        missing.push(Missing::new(
            &[Field::ReplicationGroup],
            "The text doesn't say whether the cluster belongs to a replication group.",
            command::clusters(item),
        ));
    }
    missing
}

#[cfg(test)]
mod tests {
    use upgrade_check_core::Field;

    use crate::{Found, read};

    fn first(text: &str) -> Found {
        read(text).unwrap().clusters.remove(0)
    }

    #[test]
    fn says_what_is_missing_and_how_to_get_it() {
        let commands = |text: &str| -> Vec<String> {
            first(text).missing.into_iter().map(|missing| missing.command).collect()
        };
        let members = "aws elasticache describe-cache-clusters --region eu-west-1 --query \"CacheClusters[?ReplicationGroupId=='g']\"";
        let arn = r#""ARN": "arn:aws:elasticache:eu-west-1:111122223333:replicationgroup:g""#;
        assert_eq!(
            commands(&format!(r#"{{"ReplicationGroupId": "g", "MemberClusters": ["a"], {arn}}}"#)),
            [members]
        );
        assert_eq!(
            commands(r#"{"CacheClusterId": "a", "ReplicationGroupId": "g"}"#),
            ["aws elasticache describe-replication-groups --replication-group-id g"]
        );
        let lone = "aws elasticache describe-cache-clusters --cache-cluster-id c";
        assert_eq!(commands(r#"{"CacheClusterId": "c"}"#), [lone, lone]);
        let whole = r#"{"CacheClusterId": "c", "Engine": "redis", "EngineVersion": "2.8.24", "CacheNodeType": "cache.m3.medium", "CacheClusterStatus": "available", "NumCacheNodes": 1, "PreferredMaintenanceWindow": "sun:05:00-sun:06:00", "CacheParameterGroup": {"CacheParameterGroupName": "default.redis2.8"}, "PendingModifiedValues": {}}"#;
        assert_eq!(commands(whole), [""; 0]);
        assert_eq!(first(whole).draft.get(Field::ReplicationGroup), Some("false"));
        // An id that ElastiCache can't have given never gets into a command.
        assert_eq!(
            commands(r#"{"CacheClusterId": "c; rm -rf /"}"#)[0],
            "aws elasticache describe-cache-clusters"
        );
    }
}
