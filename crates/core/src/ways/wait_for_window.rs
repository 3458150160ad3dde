//! Wait until what is pending has run, then send the same request.

use super::{Promise, Proposals, Way, just};
use crate::edit::{Edit, edits};
use crate::facts::Pending;
use crate::rule::Basis;
use crate::step::{Change, Step, describe, modify, wait_until_available};

pub(crate) static WAY: Way = Way {
    id: "wait-for-window",
    title: |request, edits| {
        let change = Change::after(request, edits);
        if change.version.is_none() && change.node_type.is_none() {
            "Wait: what you ask for is pending and runs in the window by itself".to_owned()
        } else {
            "Wait until the window has passed, then send the same request".to_owned()
        }
    },
    basis: Basis::Stated,
    promise: Promise::Allowed,
    propose: |facts| {
        let told = facts.known_pending_version().and_then(Pending::value).is_some()
            || facts.known_pending_type().and_then(Pending::value).is_some();
        if told && facts.immediately { just(edits([Edit::PendingRan])) } else { Proposals::new() }
    },
    steps: |request, edits| {
        let window = request.window().map_or_else(
            || "Let the next maintenance window pass".to_owned(),
            |window| format!("Let the next maintenance window pass ({window}, UTC)"),
        );
        let change = Change::after(request, edits);
        let mut steps = vec![
            Step::new(window).note("What is pending runs in it. Nothing need be sent for that."),
            describe(request, "Check that nothing is pending any more"),
        ];
        if change.version.is_some() || change.node_type.is_some() {
            steps.push(wait_until_available(request));
            steps.push(modify(request, &change));
        }
        steps
    },
};
