//! Restore a snapshot onto a smaller node type.

use super::{Promise, Proposals, Way, just};
use crate::edit::{Edits, edits};
use crate::facts::Facts;
use crate::request::Request;
use crate::rule::Basis;
use crate::step::Step;
use crate::steps::{NewGroup, create, delete, is_sharded, snapshot_and_wait, snapshot_name};

pub(crate) static WAY: Way = Way {
    id: "restore-onto-smaller",
    title: |request, _| format!("Restore a snapshot onto {}", request.to_type_phrase()),
    basis: Basis::Stated,
    promise: Promise::Elsewhere,
    propose: |facts| if fits(facts) { just(edits([])) } else { Proposals::new() },
    first,
    ..Way::BASE
};

/// Both node types must have snapshots.
fn fits(facts: &Facts<'_>) -> bool {
    let has = |it: crate::NodeType| facts.has_snapshots(it);
    facts.to_type.is_some_and(has) && facts.known_type().is_none_or(has)
}

fn first(request: &Request, _: &Edits) -> Vec<Step> {
    let name = snapshot_name(request, "before-change");
    let new = NewGroup {
        description: "Restored onto a smaller node type",
        version: request.to_version().or_else(|| request.version()),
        node_type: request.to_type(),
        sharded: is_sharded(request),
        shards: request.facts.shards,
        snapshot: Some(&name),
    };
    let mut steps = super::seed_new_group::before(request);
    steps.extend(snapshot_and_wait(request, "The data must fit into the smaller type."));
    steps.push(
        create(request, &new, "Create a new one of the smaller type from the snapshot")
            .console(["In the ElastiCache console open Backups, choose the snapshot and Restore."
                .to_owned()])
            .note("A snapshot larger than the node ends in the status restore-failed."),
    );
    steps.push(
        Step::new("Point the clients at the new one")
            .note("What is written to the old one after the snapshot isn't in the new one."),
    );
    steps.push(delete(request));
    steps
}
