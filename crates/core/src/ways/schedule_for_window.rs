//! The same request, not applied immediately.

use super::{Promise, Proposals, Way, just};
use crate::edit::{Edit, edits};
use crate::rule::Basis;
use crate::step::{Change, describe, modify};

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
    steps: |request, edits| {
        vec![
            modify(request, &Change::after(request, edits)).note(
                "It may run before the window: AWS also applies what is pending when a failed node is rebooted.",
            ),
            describe(request, "Check that it is pending"),
        ]
    },
};
