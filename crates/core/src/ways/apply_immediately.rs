//! The same request, applied immediately.

use super::{Promise, Proposals, Way, just};
use crate::edit::{Edit, edits};
use crate::rule::Basis;

pub(crate) static WAY: Way = Way {
    id: "apply-immediately",
    title: |_, _| "Apply it immediately".to_owned(),
    basis: Basis::Inferred,
    promise: Promise::Allowed,
    propose: |facts| {
        if facts.immediately {
            Proposals::new()
        } else {
            just(edits([Edit::ApplyImmediately(true)]))
        }
    },
    ..Way::BASE
};
