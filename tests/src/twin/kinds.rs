//! Node types by kind: of those that rules can't tell apart for a request, one is enough.

use super::types::{Age, Direction, NodeType, direction, node_type, running};
use super::{PendingValue, Situation};

/// All that a rule reads of a cluster's node type.
#[derive(PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is what one rule asks of a type")]
struct Kind {
    t1: bool,
    t2: bool,
    data_tiering: bool,
    for_valkey_alone: bool,
    fits_global_datastore: bool,
    later: bool,
    retired: bool,
    /// Towards the type asked for and the one that is pending.
    towards: [Option<Towards>; 2],
}

/// How a type lies to another.
#[derive(PartialEq)]
struct Towards {
    equal: bool,
    same_family: bool,
    direction: Direction,
}

/// The node types asked for and pending, where they are told.
fn others(situation: &Situation) -> [Option<NodeType>; 2] {
    let pending = match situation.pending.node_type {
        PendingValue::Value(name) => Some(node_type(name)),
        _ => None,
    };
    [situation.ask.node_type.map(node_type), pending]
}

/// Every node type that a cluster may run. What is in no list but is asked for or pending may well be what runs.
pub(super) fn all(situation: &Situation) -> impl Iterator<Item = NodeType> {
    let unlisted = others(situation).into_iter().flatten().filter(|it| it.is_unlisted());
    running(situation.edition.0).chain(unlisted)
}

/// One of each kind of node type that a cluster may run.
pub(super) fn of_node_types(situation: &Situation) -> Vec<NodeType> {
    let others = others(situation);
    let mut kinds = Vec::new();
    let mut found = Vec::new();
    for it in all(situation) {
        let kind = Kind {
            t1: it.family == "t1",
            t2: it.family == "t2",
            data_tiering: it.has_data_tiering(),
            for_valkey_alone: it.is_for_valkey_alone(),
            fits_global_datastore: it.fits_global_datastore(),
            later: it.is_later(),
            retired: it.age == Age::Retired,
            towards: others.map(|other| other.map(|other| towards(it, other))),
        };
        if !kinds.contains(&kind) {
            kinds.push(kind);
            found.push(it);
        }
    }
    found
}

fn towards(from: NodeType, to: NodeType) -> Towards {
    Towards {
        equal: from == to,
        same_family: from.family == to.family,
        direction: direction(from, to),
    }
}
