//! Cache clusters and replication groups as documents have them: only what a verdict needs.

use crate::found::Note;
use crate::member::Member;
use crate::region;
use crate::tree::{Node, Object};

/// A cache cluster: a member of a group, or a cluster on its own.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Cluster {
    pub(crate) id: Box<str>,
    pub(crate) group: Option<Box<str>>,
    pub(crate) region: Option<Box<str>>,
    pub(crate) engine: Option<Box<str>>,
    pub(crate) version: Option<Box<str>>,
    pub(crate) node_type: Option<Box<str>>,
    pub(crate) status: Option<Box<str>>,
    pub(crate) window: Option<Box<str>>,
    pub(crate) parameter_group: Option<Box<str>>,
    pub(crate) transit: Option<bool>,
    pub(crate) at_rest: Option<bool>,
    /// `None` where the document doesn't say: that isn't nothing.
    pub(crate) pending: Option<Pending>,
    /// Whether it has all that AWS gives of every cluster, so that what it lacks isn't there.
    pub(crate) whole: bool,
}

/// The pending values of a cache cluster.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Pending {
    pub(crate) version: Option<Box<str>>,
    pub(crate) node_type: Option<Box<str>>,
    /// Others, by name.
    pub(crate) others: Vec<Member>,
}

/// A replication group.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Group {
    pub(crate) id: Box<str>,
    pub(crate) region: Option<Box<str>>,
    pub(crate) engine: Option<Box<str>>,
    pub(crate) node_type: Option<Box<str>>,
    pub(crate) status: Option<Box<str>>,
    pub(crate) failover: Option<Box<str>>,
    pub(crate) multi_az: Option<Box<str>>,
    pub(crate) mode: Option<Box<str>>,
    pub(crate) sharded: Option<bool>,
    pub(crate) has_configuration_endpoint: bool,
    pub(crate) is_global: bool,
    pub(crate) transit: Option<bool>,
    pub(crate) at_rest: Option<bool>,
    pub(crate) members: Vec<Box<str>>,
    pub(crate) node_groups: Vec<NodeGroup>,
    /// What is pending on the group itself, by name.
    pub(crate) pending: Vec<Member>,
}

/// A shard.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NodeGroup {
    pub(crate) status: Option<Box<str>>,
    /// How many nodes it has; `None` where that isn't told.
    pub(crate) nodes: Option<usize>,
    /// Whether a node is told to be the primary or a replica, which it is only with cluster mode
    /// disabled.
    pub(crate) has_roles: bool,
}

/// All that a text holds.
#[derive(Debug, Default)]
pub(crate) struct Items {
    pub(crate) clusters: Vec<Cluster>,
    pub(crate) groups: Vec<Group>,
    pub(crate) allowed: Vec<Allowed>,
    pub(crate) more_pages: bool,
    pub(crate) empty_list: bool,
    pub(crate) answer_to_change: bool,
    pub(crate) without_id: usize,
}

/// What `list-allowed-node-type-modifications` prints.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Allowed {
    pub(crate) up: Option<Vec<Box<str>>>,
    pub(crate) down: bool,
}

impl Cluster {
    /// `None` where it has no id.
    pub(crate) fn of(mut object: Object) -> Option<Self> {
        let always = [
            Member::Engine,
            Member::EngineVersion,
            Member::CacheNodeType,
            Member::CacheClusterStatus,
            Member::NumCacheNodes,
            Member::Window,
            Member::CacheParameterGroup,
        ];
        let whole = always.into_iter().all(|member| object.has(member));
        let parameters = object.object(Member::CacheParameterGroup);
        Some(Self {
            id: object.text(Member::CacheClusterId)?,
            group: object.text(Member::ReplicationGroupId),
            region: region_of(&mut object),
            engine: object.text(Member::Engine),
            version: object.text(Member::EngineVersion),
            node_type: object.text(Member::CacheNodeType),
            status: object.text(Member::CacheClusterStatus),
            window: object.text(Member::Window),
            parameter_group: parameters
                .and_then(|mut group| group.text(Member::CacheParameterGroupName)),
            transit: object.flag(Member::TransitEncryptionEnabled),
            at_rest: object.flag(Member::AtRestEncryptionEnabled),
            pending: object.object(Member::PendingModifiedValues).map(Pending::of),
            whole,
        })
    }
}

impl Pending {
    fn of(mut object: Object) -> Self {
        Self {
            version: object.text(Member::EngineVersion),
            node_type: object.text(Member::CacheNodeType),
            others: names(object),
        }
    }
}

impl Group {
    /// `None` where it has no id.
    pub(crate) fn of(mut object: Object) -> Option<Self> {
        let mut members = object.texts(Member::Members).unwrap_or_default();
        let mut region = region_of(&mut object);
        let node_groups = object.list(Member::NodeGroups).unwrap_or_default();
        let node_groups = node_groups
            .into_iter()
            .filter_map(|node| match node {
                Node::Object(object) => Some(NodeGroup::of(object, &mut members, &mut region)),
                _ => None,
            })
            .collect();
        members.sort_unstable();
        members.dedup();
        Some(Self {
            id: object.text(Member::ReplicationGroupId)?,
            region,
            engine: object.text(Member::Engine),
            node_type: object.text(Member::CacheNodeType),
            status: object.text(Member::Status),
            failover: object.text(Member::AutomaticFailover),
            multi_az: object.text(Member::MultiAz),
            mode: object.text(Member::ClusterMode),
            sharded: object.flag(Member::ClusterEnabled),
            has_configuration_endpoint: object.has(Member::ConfigurationEndpoint),
            is_global: object
                .object(Member::GlobalInfo)
                .is_some_and(|info| info.has(Member::GlobalId)),
            transit: object.flag(Member::TransitEncryptionEnabled),
            at_rest: object.flag(Member::AtRestEncryptionEnabled),
            members,
            node_groups,
            pending: object.object(Member::PendingModifiedValues).map(names).unwrap_or_default(),
        })
    }
}

impl NodeGroup {
    /// Adds the nodes that it names to `ids`, and their region.
    fn of(mut object: Object, ids: &mut Vec<Box<str>>, region: &mut Option<Box<str>>) -> Self {
        let nodes = object.list(Member::NodeGroupMembers);
        let mut shard = Self {
            status: object.text(Member::Status),
            nodes: nodes.as_ref().map(Vec::len),
            has_roles: false,
        };
        for node in nodes.into_iter().flatten() {
            if let Node::Object(mut node) = node {
                shard.has_roles |= node.has(Member::CurrentRole);
                ids.extend(node.text(Member::CacheClusterId));
                *region = region.take().or_else(|| region_of(&mut node));
            }
        }
        shard
    }
}

/// The region, from the ARN or, where there is none, from the availability zone.
fn region_of(object: &mut Object) -> Option<Box<str>> {
    let zone = object.text(Member::Zone);
    object.text(Member::Arn).or_else(|| region::of_zone(&zone?).map(Into::into))
}

fn names(object: Object) -> Vec<Member> {
    object.0.into_iter().map(|(member, _)| member).collect()
}

impl Items {
    /// What is to be said of the text as a whole.
    pub(crate) fn notes(&self) -> Vec<Note> {
        let mut notes = Vec::new();
        let mut say = |is: bool, text: &str| {
            if is {
                notes.push(Note::plain(text));
            }
        };
        say(
            self.more_pages,
            "The output has more pages than are here (Marker or NextToken): what isn't in the text may still be there. Run the command without --no-paginate and --max-items.",
        );
        say(
            self.empty_list,
            "A list is empty: there is nothing of that kind in that account and region, or the query matched nothing.",
        );
        say(
            self.answer_to_change,
            "One document is the answer to a change. Its values can be those from just before the change.",
        );
        say(
            self.without_id > 0,
            "Entries without CacheClusterId or ReplicationGroupId were set aside.",
        );
        notes
    }
}
