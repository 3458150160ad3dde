//! Put what is pending into the same request: both run at once.

use super::{Promise, Proposals, Way, just};
use crate::edit::{Edit, Edits, edits};
use crate::facts::{Facts, Pending};
use crate::rule::Basis;

pub(crate) static WAY: Way = Way {
    id: "combine",
    title: |request, edits| match edits.first() {
        Some(Edit::ToNodeType(Some(node_type))) => {
            format!("Put the pending change to {node_type} into this request")
        }
        Some(Edit::ToVersion(Some(version))) => {
            format!("Put the pending upgrade to {version} into this request")
        }
        _ => format!("Put the pending change into this request for {}", request.subject()),
    },
    basis: Basis::Stated,
    promise: Promise::Allowed,
    propose: |facts| missing_half(facts).map_or_else(Proposals::new, just),
    ..Way::BASE
};

/// The pending change of the kind that the request leaves out.
fn missing_half(facts: &Facts<'_>) -> Option<Edits> {
    if !facts.immediately {
        return None;
    }
    let node_type = facts.known_pending_type().and_then(Pending::value);
    let version = facts.known_pending_version().and_then(Pending::value);
    match (facts.to_type, facts.to_version) {
        (None, Some(_)) => node_type.map(|it| edits([Edit::ToNodeType(Some(it))])),
        (Some(_), None) => version.map(|it| {
            let engine = facts.engine_of_pending(it);
            if engine == facts.to_engine {
                edits([Edit::ToVersion(Some(it))])
            } else {
                edits([Edit::ToVersion(Some(it)), Edit::ToEngine(engine)])
            }
        }),
        // One of the two is asked for as it already is.
        (Some(to), Some(_)) if facts.known_type() == Some(to) => {
            node_type.map(|it| edits([Edit::ToNodeType(Some(it))]))
        }
        (Some(_), Some(to)) if facts.known_version().is_some_and(|now| now.is_same_as(to)) => {
            version.map(|it| edits([Edit::ToVersion(Some(it))]))
        }
        _ => None,
    }
}
