//! Cache clusters and replication groups as documents have them: only what a verdict needs.

use upgrade_check_core::Field;

use crate::change::Change;
use crate::fact::{Fact, Topic};
use crate::found::Note;
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
    (None, Member::AutomaticFailover, Field::AutomaticFailover),
    (None, Member::MultiAz, Field::MultiAz),
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
    pub(crate) is_serverless: bool,
    /// Whether this is only what another document says of it.
    pub(crate) is_aside: bool,
    /// The group that a cluster belongs to.
    pub(crate) group: Option<Box<str>>,
    /// In the order of the text. The same thing can be in a text more than once, and differ:
    /// everything that is said is kept.
    pub(crate) facts: Vec<Fact>,
    /// What the text is about to do to it.
    pub(crate) changes: Vec<Change>,
}

/// All that a text holds.
#[derive(Debug, Default)]
pub(crate) struct Items {
    pub(crate) all: Vec<Item>,
    /// The lists of node types to scale up and down to, each pair once: a comma before each type, one
    /// comma where a list is empty, nothing where it isn't there.
    pub(crate) types: Vec<[String; 2]>,
    /// The engine versions that AWS offers, each once, such as `redis 7.1`.
    pub(crate) offered: Vec<String>,
    /// How many entries of that kind were read.
    pub(crate) versions: usize,
    /// Whether the last page of them was read.
    pub(crate) has_last_page: bool,
    /// What is to be said of the text as a whole, each once.
    pub(crate) remarks: Vec<&'static str>,
    /// The same, with names and values of the text.
    pub(crate) tell: Vec<Note>,
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
        let mut item = Item { group, ..Item::new(id, is_group) };
        item.fill(node, id);
        self.all.push(item);
        true
    }
}

impl Item {
    pub(crate) fn new(id: &str, is_group: bool) -> Self {
        let id = id.into();
        let (is_serverless, is_aside) = (false, false);
        let (facts, changes) = (Vec::new(), Vec::new());
        Self { id, is_group, is_serverless, is_aside, group: None, facts, changes }
    }

    /// Whether it is there for a change, and not because a document describes it.
    pub(crate) fn is_change(&self) -> bool {
        !self.changes.is_empty()
    }

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

    pub(crate) fn put(&mut self, topic: Topic, value: &str) {
        self.facts.push(Fact { topic, of_group: self.is_group, value: value.into() });
    }

    /// Puts the value of a field, where there is one.
    pub(crate) fn tell(&mut self, field: Field, value: Option<&str>) {
        if let Some(value) = value {
            self.put(Topic::Field(field), value);
        }
    }

    pub(crate) fn mark(&mut self, topic: Topic, is_so: bool) {
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
            self.tell(*field, holder.and_then(|holder| holder.text(*member)));
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
    pub(crate) fn zone(&mut self, node: &Node) {
        if self.region().is_none() {
            self.tell(Field::Region, node.text(Member::Zone).and_then(region::of_zone));
        }
    }
}
