//! Cache clusters and replication groups as documents have them: only what a verdict needs.

use upgrade_check_core::Field;

use crate::member::Member;
use crate::region;
use crate::tree::{Node, Object};

/// The members whose text is a field's.
const TEXTS: &[(Member, Field)] = &[
    (Member::Engine, Field::Engine),
    (Member::EngineVersion, Field::EngineVersion),
    (Member::CacheNodeType, Field::NodeType),
    (Member::CacheClusterStatus, Field::Status),
    (Member::Status, Field::Status),
    (Member::Window, Field::Window),
    (Member::TransitEncryptionEnabled, Field::TransitEncryption),
    (Member::AtRestEncryptionEnabled, Field::AtRestEncryption),
    // In the 2018 guide Multi-AZ and automatic failover are one thing.
    (Member::AutomaticFailover, Field::MultiAz),
];

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

/// What a document says of one field.
#[derive(Debug)]
pub(crate) struct Fact {
    pub(crate) field: Field,
    pub(crate) value: Box<str>,
}

/// A cache cluster or a replication group.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) id: Box<str>,
    pub(crate) is_group: bool,
    /// The group that a cluster belongs to.
    pub(crate) group: Option<Box<str>>,
    pub(crate) region: Option<Box<str>>,
    pub(crate) facts: Vec<Fact>,
    /// The members of a group.
    pub(crate) members: Vec<Box<str>>,
    pub(crate) marks: Vec<Mark>,
    /// What is pending besides version and node type.
    pub(crate) others: Vec<Member>,
}

/// What is so of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// It is a group.
    Group,
    /// A cluster says what is pending: where it doesn't, that isn't nothing.
    TellsPending,
    /// A group says the status of itself and of its node groups.
    TellsStatus,
    /// A cluster has all that AWS gives of every one, so that what it lacks isn't there.
    Whole,
    /// The group belongs to a global datastore.
    Global,
    /// `MultiAZ` is disabled.
    OneZone,
}

/// All that a text holds.
#[derive(Debug, Default)]
pub(crate) struct Items {
    pub(crate) all: Vec<Item>,
    pub(crate) allowed: Vec<Allowed>,
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
}

/// What `list-allowed-node-type-modifications` prints.
#[derive(Debug)]
pub(crate) struct Allowed {
    pub(crate) up: Option<Vec<Box<str>>>,
    pub(crate) down: bool,
}

impl Item {
    /// `None` where it has no id.
    pub(crate) fn of(mut object: Object, is_group: bool) -> Option<Self> {
        let group = object.text(Member::ReplicationGroupId);
        let id = object.text(Member::CacheClusterId);
        let (id, group) = if is_group { (group?, None) } else { (id?, group) };
        let mut item = Self {
            id,
            is_group,
            group,
            region: None,
            facts: Vec::new(),
            members: Vec::new(),
            marks: Vec::new(),
            others: Vec::new(),
        };
        item.mark(Mark::Group, is_group);
        item.mark(Mark::Whole, ALWAYS.iter().all(|member| object.has(*member)));
        let tells_status = object.has(Member::Status);
        item.find_region(&mut object);
        if let Some(pending) = object.object(Member::PendingModifiedValues) {
            item.pending(pending);
        }
        if let Some(mut parameters) = object.object(Member::CacheParameterGroup) {
            item.put(Field::ParameterGroup, parameters.text(Member::CacheParameterGroupName));
        }
        for (member, field) in TEXTS {
            item.put(*field, object.text(*member));
        }
        if is_group {
            item.shape(object, tells_status);
        }
        Some(item)
    }

    fn put(&mut self, field: Field, value: Option<Box<str>>) {
        if let Some(value) = value {
            self.facts.push(Fact { field, value });
        }
    }

    fn mark(&mut self, mark: Mark, is_so: bool) {
        if is_so {
            self.marks.push(mark);
        }
    }

    /// What is pending. On a group that is neither a version nor a node type.
    fn pending(&mut self, mut pending: Object) {
        self.mark(Mark::TellsPending, true);
        self.put(Field::PendingEngineVersion, pending.text(Member::EngineVersion));
        self.put(Field::PendingNodeType, pending.text(Member::CacheNodeType));
        self.others.extend(pending.0.iter().map(|(member, _)| *member));
    }

    /// The region, from the ARN or, where there is none, from the availability zone.
    fn find_region(&mut self, object: &mut Object) {
        let zone = object.text(Member::Zone);
        let arn = object.text(Member::Arn);
        if self.region.is_none() {
            self.region = arn.or_else(|| region::of_zone(&zone?).map(Into::into));
        }
    }

    /// The members, shards and cluster mode of a group.
    fn shape(&mut self, mut group: Object, mut tells_status: bool) {
        self.members = group.texts(Member::Members).unwrap_or_default();
        let (mut shards, mut fewest, mut has_roles) = (0_usize, None, false);
        for shard in group.list(Member::NodeGroups).unwrap_or_default() {
            let Node::Object(mut shard) = shard else { continue };
            let status = shard.text(Member::Status);
            tells_status &= status.is_some();
            self.put(Field::Status, status);
            let nodes = shard.list(Member::NodeGroupMembers).unwrap_or_default();
            // A shard whose nodes aren't told leaves the number of replicas open.
            let replicas = nodes.len().checked_sub(1);
            fewest = if shards == 0 { replicas } else { fewest.min(replicas) };
            shards += 1;
            for node in nodes {
                if let Node::Object(mut node) = node {
                    has_roles |= node.has(Member::CurrentRole);
                    self.members.extend(node.text(Member::CacheClusterId));
                    self.find_region(&mut node);
                }
            }
        }
        self.mark(Mark::TellsStatus, tells_status && shards > 0);
        if shards > 0 {
            self.put(Field::Shards, Some(shards.to_string().into()));
        }
        self.put(Field::Replicas, fewest.map(|count| count.to_string().into()));
        if let Some(mut info) = group.object(Member::GlobalInfo) {
            self.mark(Mark::Global, info.take(Member::GlobalId).is_some());
        }
        let multi_az = group.text(Member::MultiAz);
        self.mark(Mark::OneZone, multi_az.as_deref() == Some("disabled"));
        let mode = mode(&mut group, shards > 1, has_roles);
        self.put(Field::ClusterMode, mode);
    }
}

/// Cluster mode. Before `ClusterMode` there was `ClusterEnabled`, and before that only a group with
/// cluster mode enabled had a configuration endpoint or more than one node group.
fn mode(group: &mut Object, has_many_shards: bool, has_roles: bool) -> Option<Box<str>> {
    let sharded = group.text(Member::ClusterEnabled).map(|flag| flag.eq_ignore_ascii_case("true"));
    let has_endpoint = group.has(Member::ConfigurationEndpoint);
    let mode = match (group.text(Member::ClusterMode), sharded) {
        (Some(mode), _) if has_many_shards && &*mode == "disabled" => return None,
        (Some(mode), _) => return Some(mode),
        (None, Some(true)) => "enabled",
        // `compatible` has a configuration endpoint too, and an older CLI doesn't print it.
        (None, Some(false)) if has_many_shards || has_endpoint => return None,
        (None, Some(false)) => "disabled",
        (None, None) if has_many_shards || has_endpoint => "enabled",
        // Only nodes of a group with cluster mode disabled have a role.
        (None, None) if has_roles => "disabled",
        (None, None) => return None,
    };
    Some(mode.into())
}
