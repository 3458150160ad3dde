//! What isn't known, completed: every possible value of each open fact that a judgement reads.
//!
//! A judgement is run as if all were known. If it reads an open fact, its result is thrown away and
//! it is run again under each possible value of that fact, and so on down. A fact that isn't read
//! is never assumed: that keeps the number of completions small without changing any answer.

use arrayvec::ArrayVec;

use crate::editions::days;
use crate::facts::{ClusterMode, Facts, OpenFact, Pending};
use crate::{EngineVersion, NodeType};

/// The most values that a fact can have.
const MOST: usize = 40;

/// A value that an open fact may have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Value {
    Mode(ClusterMode),
    Version(EngineVersion),
    NodeType(NodeType),
    PendingVersion(Pending<EngineVersion>),
    PendingNodeType(Pending<NodeType>),
    Flag(bool),
}

impl<'a> Facts<'a> {
    /// The values that `fact` may have, given what is known and assumed so far.
    pub(crate) fn candidates(&self, fact: OpenFact) -> ArrayVec<Value, MOST> {
        let all: ArrayVec<Value, MOST> = match fact {
            OpenFact::Mode => self.edition.modes().iter().map(|mode| Value::Mode(*mode)).collect(),
            OpenFact::Version => self.version_candidates().map(Value::Version).collect(),
            OpenFact::NodeType => self.node_type_candidates(),
            OpenFact::PendingVersion => [Pending::Nothing, Pending::Something]
                .map(Value::PendingVersion)
                .into_iter()
                .collect(),
            OpenFact::PendingNodeType => [Pending::Nothing, Pending::Something]
                .map(Value::PendingNodeType)
                .into_iter()
                .collect(),
            OpenFact::MultiAz
            | OpenFact::TransitEncryption
            | OpenFact::AtRestEncryption
            | OpenFact::Failover
            | OpenFact::GlobalDatastore
            | OpenFact::CustomGroup => [false, true].map(Value::Flag).into_iter().collect(),
        };
        if self.goes_with_anything(fact) {
            return all;
        }
        let mut scratch = self.clone();
        let possible = |value: &Value| {
            scratch.put(fact, *value);
            scratch.is_possible()
        };
        all.into_iter().filter(possible).collect()
    }

    /// Whether no value of `fact` can be impossible beside what is known and assumed: most are asked
    /// for often, and few ever are.
    fn goes_with_anything(&self, fact: OpenFact) -> bool {
        let off = |flag: Option<bool>| flag != Some(true);
        let plain =
            || off(self.known_multi_az()) && off(self.known_failover()) && off(self.known_global());
        match fact {
            OpenFact::PendingVersion | OpenFact::PendingNodeType | OpenFact::CustomGroup => true,
            OpenFact::NodeType => plain(),
            OpenFact::Version => {
                plain()
                    && off(self.known_transit())
                    && off(self.known_at_rest())
                    && matches!(self.known_mode(), None | Some(ClusterMode::Disabled))
                    && self.known_type().is_none_or(|it| it.goes_with_any_version())
            }
            OpenFact::Mode
            | OpenFact::MultiAz
            | OpenFact::TransitEncryption
            | OpenFact::AtRestEncryption
            | OpenFact::Failover
            | OpenFact::GlobalDatastore => false,
        }
    }

    pub(crate) fn version_candidates(&self) -> impl Iterator<Item = EngineVersion> {
        let begins = self.version_begins;
        self.edition
            .running(self.engine)
            .filter(move |version| begins.is_none_or(|begins| begins.is_same_as(*version)))
    }

    /// One node type of each class that a rule can tell apart: rules see a type's relation to the
    /// ones asked for and pending, and a few properties of its family.
    fn node_type_candidates(&self) -> ArrayVec<Value, MOST> {
        let class = |from: NodeType| {
            let to = |target: Option<NodeType>| target.map(|target| from.direction_to(&target));
            let family = (from.is_t1(), from.is_t2(), from.is_tiered());
            let family = (family, from.can_be_global(), from.is_of_valkey_alone());
            (to(self.to_type), self.pending_type_is(from), family)
        };
        let later = self.edition.is_since(days::AFTER_SEED);
        let mut classes: ArrayVec<_, MOST> = ArrayVec::new();
        let mut found = ArrayVec::new();
        let named = [self.to_type, self.known_pending_type().and_then(Pending::value)];
        let kin = named.into_iter().flatten().flat_map(NodeType::siblings);
        let all = named.into_iter().flatten().chain(kin).chain(NodeType::one_of_each_kind());
        let tiering = self.edition.is_since(days::TWO_NUMBERS);
        let there = |it: &NodeType| later || !it.is_of_later_years();
        let fits = |it: &NodeType| (tiering || !it.is_tiered()) && self.can_be_of(*it);
        for node_type in all.filter(there).filter(fits) {
            let class = class(node_type);
            if !classes.contains(&class) && classes.try_push(class).is_ok() {
                found.push(Value::NodeType(node_type));
            }
        }
        found
    }

    fn pending_type_is(&self, node_type: NodeType) -> bool {
        self.known_pending_type().and_then(Pending::value) == Some(node_type)
    }

    /// The same facts with one open fact assumed to have a value.
    pub(crate) fn assuming(&self, fact: OpenFact, value: Value) -> Facts<'a> {
        let mut facts = self.clone();
        facts.mark_assumed(fact);
        facts.put(fact, value);
        facts
    }

    fn put(&mut self, fact: OpenFact, value: Value) {
        match value {
            Value::Mode(mode) => self.set_mode(mode),
            Value::Version(version) => self.set_version(version),
            Value::NodeType(node_type) => self.set_node_type(node_type),
            Value::PendingVersion(pending) => self.set_pending_version(pending),
            Value::PendingNodeType(pending) => self.set_pending_type(pending),
            Value::Flag(on) => self.set_flag(fact, on),
        }
    }

    /// Puts the facts that follow from what is known: those with one possible value left. Gives whether each
    /// open fact has a possible value at all.
    pub(crate) fn conclude(&mut self) -> bool {
        let mut possible = true;
        for fact in OpenFact::ALL {
            // Which node type runs is a thing to be told, however few are left.
            if self.has(fact) || fact == OpenFact::NodeType {
                continue;
            }
            match *self.candidates(fact).as_slice() {
                [] => possible = false,
                [only] => self.put(fact, only),
                _ => {}
            }
        }
        possible
    }
}

/// Runs `judge` under every possible completion of the open facts that it reads and gives each
/// result, with its completion, to `leaf`; stops early when `leaf` says so.
pub(crate) fn for_each_completion<'a, T>(
    facts: &Facts<'a>,
    judge: &dyn Fn(&Facts<'a>) -> T,
    leaf: &mut dyn FnMut(&Facts<'a>, T) -> Next,
) -> Next {
    facts.take_missed();
    let result = judge(facts);
    let Some(fact) = facts.take_missed() else {
        return leaf(facts, result);
    };
    let mut completion = facts.clone();
    completion.mark_assumed(fact);
    for value in facts.candidates(fact) {
        completion.put(fact, value);
        if for_each_completion(&completion, judge, leaf) == Next::Stop {
            return Next::Stop;
        }
    }
    Next::GoOn
}

/// Whether to look at further completions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    GoOn,
    Stop,
}
