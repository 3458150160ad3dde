//! The shape of a group as its document has it: members, shards, cluster mode, its Global Datastore.

use upgrade_check_core::Field;

use crate::fact::Topic;
use crate::items::Item;
use crate::member::Member;
use crate::tree::Node;

/// What AWS gives of every group since there are Global Datastores: where all of it is there, the
/// group's own one would be too.
const ALWAYS_OF_GROUP: &[Member] = &[
    Member::Status,
    Member::AutomaticFailover,
    Member::MultiAz,
    Member::ClusterEnabled,
    Member::CacheNodeType,
    Member::Arn,
];

impl Item {
    /// The members, shards and cluster mode of a group.
    pub(crate) fn shape(&mut self, group: &Node) {
        for member in group.list(Member::Members) {
            self.put(Topic::Member, &member.text);
        }
        let shards = group.list(Member::NodeGroups);
        let mut tells_status = group.has(Member::Status) && !shards.is_empty();
        let (mut fewest, mut has_roles) = (usize::MAX, false);
        for shard in shards {
            let status = shard.text(Member::Status);
            tells_status &= status.is_some();
            self.tell(Field::Status, status);
            let nodes = shard.list(Member::NodeGroupMembers);
            fewest = fewest.min(nodes.len());
            for node in nodes {
                has_roles |= node.has(Member::CurrentRole);
                if let Some(id) = node.text(Member::CacheClusterId) {
                    self.put(Topic::Member, id);
                }
                self.zone(node);
            }
        }
        self.mark(Topic::TellsStatus, tells_status);
        if !shards.is_empty() {
            self.tell(Field::Shards, Some(&shards.len().to_string()));
            // A shard whose nodes aren't told leaves the number of replicas open.
            if fewest > 0 {
                self.tell(Field::Replicas, Some(&(fewest - 1).to_string()));
            }
        }
        let info = group.get(Member::GlobalInfo);
        if let Some(info) = info.filter(|info| !info.nodes.is_empty()) {
            self.tell(Field::GlobalDatastore, Some("true"));
            if let Some(role) = info.text(Member::GlobalMemberRole) {
                self.put(Topic::Role, &role.to_ascii_lowercase());
            }
        } else if info.is_some() || ALWAYS_OF_GROUP.iter().all(|member| group.has(*member)) {
            self.tell(Field::GlobalDatastore, Some("false"));
        }
        self.tell(Field::ClusterMode, mode(group, shards.len() > 1, has_roles));
    }
}

/// Cluster mode. Before `ClusterMode` there was `ClusterEnabled`, and before that only a group with
/// cluster mode enabled had a configuration endpoint or more than one node group.
fn mode(group: &Node, has_many_shards: bool, has_roles: bool) -> Option<&str> {
    let sharded = group.text(Member::ClusterEnabled).map(|flag| flag.eq_ignore_ascii_case("true"));
    let looks_sharded = has_many_shards || group.has(Member::ConfigurationEndpoint);
    match (group.text(Member::ClusterMode), sharded) {
        (Some("disabled"), _) if has_many_shards => None,
        (Some(mode), _) => Some(mode),
        (None, Some(true)) => Some("enabled"),
        // `compatible` has a configuration endpoint too, and an older CLI doesn't print it.
        (None, Some(false)) => (!looks_sharded).then_some("disabled"),
        (None, None) if looks_sharded => Some("enabled"),
        // Only nodes of a group with cluster mode disabled have a role.
        (None, None) => has_roles.then_some("disabled"),
    }
}
