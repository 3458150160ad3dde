//! Wait until what is pending has run, then send the same request.

use super::{Promise, Proposals, Way, just};
use crate::edit::{Edit, edits};
use crate::facts::Pending;
use crate::rule::Basis;
use crate::step::Step;
use crate::steps::{describe, wait_until_available};
use crate::text::moment;
use crate::wanted::Wanted;

pub(crate) static WAY: Way = Way {
    id: "wait-for-window",
    title: |request, edits| {
        let change = Wanted::of(&request.after(edits));
        if change.is_empty() {
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
    first: |request, _| {
        let next = request.window().zip(request.now()).and_then(|(window, now)| window.next(now));
        let when = match (next, request.window()) {
            (Some(next), _) => format!(", until {}", moment(next.end)),
            (None, Some(window)) => format!(" ({window}, UTC)"),
            (None, None) => String::new(),
        };
        vec![
            Step::new(format!("Let the next maintenance window pass{when}"))
                .note("What is pending runs in it. Nothing need be sent for that."),
            describe(request, "Check that nothing is pending any more"),
            wait_until_available(request),
        ]
    },
    ..Way::BASE
};
