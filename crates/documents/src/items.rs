//! Cache clusters and replication groups as documents have them: only what a verdict needs.

use upgrade_check_core::Field;

use crate::fact::{Fact, Topic};
use crate::member::Member;
use crate::region;
use crate::tree::Node;

/// The members whose text is a field's, with the member that they lie in.
const TEXTS: &[(Option<Member>, Member, Field)] = &[
    (None, Member::Arn, Field::Region),
    (None, Member::Engine, Field::Engine),
    (None, Member::EngineVersion, Field::EngineVersion),
    (None, Member::CacheNodeType, Field::NodeType),
    (None, Member::CacheClusterStatus, Field::Status),
    (None, Member::Status, Field::Status),
    (None, Member::Window, Field::Window),
    (None, Member::TransitEncryptionEnabled, Field::TransitEncryption),
    (None, Member::AtRestEncryptionEnabled, Field::AtRestEncryption),
    // In the 2018 guide Multi-AZ and automatic failover are one thing.
    (None, Member::AutomaticFailover, Field::MultiAz),
    (PARAMETERS, Member::CacheParameterGroupName, Field::ParameterGroup),
    (PENDING, Member::EngineVersion, Field::PendingEngineVersion),
    (PENDING, Member::CacheNodeType, Field::PendingNodeType),
];

const PARAMETERS: Option<Member> = Some(Member::CacheParameterGroup);
const PENDING: Option<Member> = Some(Member::PendingModifiedValues);

/// What AWS gives of every cluster.
const ALWAYS: &[Member] = &[
    Member::Engine,
    Member::EngineVersion,
    Member::CacheNodeType,
    Member::CacheClusterStatus,
    Member::NumCacheNodes,
    Member::Window,
    Member::CacheParameterGroup,
];

/// A cache cluster or a replication group, with what is said of it.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) id: Box<str>,
    pub(crate) is_group: bool,
    /// The group that a cluster belongs to.
    pub(crate) group: Option<Box<str>>,
    /// In the order of the text. The same thing can be in a text more than once, and differ:
    /// everything that is said is kept.
    pub(crate) facts: Vec<Fact>,
}

/// All that a text holds.
#[derive(Debug, Default)]
pub(crate) struct Items {
    pub(crate) all: Vec<Item>,
    /// The lists of node types to scale up to, each once, with commas.
    pub(crate) up: Vec<String>,
    /// Whether there is a list of node types to scale down to.
    pub(crate) down: bool,
    /// What is to be said of the text as a whole, each once.
    pub(crate) remarks: Vec<&'static str>,
}

impl Items {
    /// Adds a remark.
    pub(crate) fn say(&mut self, remark: &'static str) {
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }

    /// Adds a cluster or a group; says whether it has an id.
    pub(crate) fn add(&mut self, node: &Node, is_group: bool) -> bool {
        let group = node.text(Member::ReplicationGroupId);
        let cluster = node.text(Member::CacheClusterId);
        let Some(id) = (if is_group { group } else { cluster }) else {
            return false;
        };
        let group = group.filter(|_| !is_group).map(Into::into);
        let mut item = Item { id: id.into(), is_group, group, facts: Vec::new() };
        item.fill(node, id);
        self.all.push(item);
        true
    }
}

impl Item {
    /// The values that differ, each once, those of clusters first.
    pub(crate) fn all(&self, topic: Topic) -> Vec<&str> {
        let mut values: Vec<&str> = Vec::new();
        for of_group in [false, true] {
            for fact in &self.facts {
                if fact.topic == topic
                    && fact.of_group == of_group
                    && !values.contains(&&*fact.value)
                {
                    values.push(&fact.value);
                }
            }
        }
        values
    }

    /// The values of a field.
    pub(crate) fn values(&self, field: Field) -> Vec<&str> {
        self.all(Topic::Field(field))
    }

    /// The first value.
    pub(crate) fn first(&self, topic: Topic) -> Option<&str> {
        self.facts.iter().find(|fact| fact.topic == topic).map(|fact| &*fact.value)
    }

    pub(crate) fn has(&self, topic: Topic) -> bool {
        self.first(topic).is_some()
    }

    pub(crate) fn region(&self) -> Option<&str> {
        self.first(Topic::Field(Field::Region))
    }

    fn put(&mut self, topic: Topic, value: &str) {
        self.facts.push(Fact { topic, of_group: self.is_group, value: value.into() });
    }

    fn mark(&mut self, topic: Topic, is_so: bool) {
        if is_so {
            self.put(topic, "");
        }
    }

    fn fill(&mut self, node: &Node, id: &str) {
        for (within, member, field) in TEXTS {
            let holder = match within {
                Some(within) => node.get(*within),
                None => Some(node),
            };
            if let Some(text) = holder.and_then(|holder| holder.text(*member)) {
                self.put(Topic::Field(*field), text);
            }
        }
        self.zone(node);
        let pending = node.get(Member::PendingModifiedValues);
        for value in pending.map_or(&[][..], |pending| &pending.nodes) {
            if !matches!(value.member, Member::EngineVersion | Member::CacheNodeType) {
                self.put(Topic::OtherPending, value.member.name());
            }
        }
        if self.is_group {
            self.mark(Topic::IsGroup, true);
            self.shape(node);
        } else {
            self.put(Topic::Read, id);
            // On a group there is neither a version nor a node type pending.
            if pending.is_some() {
                self.put(Topic::TellsPending, id);
            }
            self.mark(Topic::IsWhole, ALWAYS.iter().all(|member| node.has(*member)));
        }
    }

    /// Where no ARN gave the region, the availability zone does.
    fn zone(&mut self, node: &Node) {
        if self.region().is_none()
            && let Some(region) = node.text(Member::Zone).and_then(region::of_zone)
        {
            self.put(Topic::Field(Field::Region), region);
        }
    }

    /// The members, shards and cluster mode of a group.
    fn shape(&mut self, group: &Node) {
        for member in group.list(Member::Members) {
            self.put(Topic::Member, &member.text);
        }
        let shards = group.list(Member::NodeGroups);
        let mut tells_status = group.has(Member::Status) && !shards.is_empty();
        let (mut fewest, mut has_roles) = (usize::MAX, false);
        for shard in shards {
            match shard.text(Member::Status) {
                Some(status) => self.put(Topic::Field(Field::Status), status),
                None => tells_status = false,
            }
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
            self.put(Topic::Field(Field::Shards), &shards.len().to_string());
            // A shard whose nodes aren't told leaves the number of replicas open.
            if fewest > 0 {
                self.put(Topic::Field(Field::Replicas), &(fewest - 1).to_string());
            }
        }
        let info = group.get(Member::GlobalInfo);
        self.mark(Topic::IsGlobal, info.is_some_and(|info| info.has(Member::GlobalId)));
        self.mark(Topic::IsInOneZone, group.text(Member::MultiAz) == Some("disabled"));
        if let Some(mode) = mode(group, shards.len() > 1, has_roles) {
            self.put(Topic::Field(Field::ClusterMode), mode);
        }
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
