//! The same request, not applied immediately.

use super::{Promise, Proposals, Way, just};
use crate::edit::{Edit, edits};
use crate::rule::Basis;

pub(crate) static WAY: Way = Way {
    id: "schedule-for-window",
    title: |_, _| "Schedule it for the next maintenance window".to_owned(),
    basis: Basis::Stated,
    promise: Promise::Deferred,
    propose: |facts| {
        if facts.immediately {
            just(edits([Edit::ApplyImmediately(false)]))
        } else {
            Proposals::new()
        }
    },
    ..Way::BASE
};
