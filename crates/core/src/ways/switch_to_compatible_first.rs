//! From cluster mode disabled to enabled by way of compatible.

use super::{Promise, Proposals, Way, just};
use crate::edit::{Edit, edits};
use crate::facts::ClusterMode;
use crate::rule::Basis;
use crate::step::Step;
use crate::steps::switch_mode;

pub(crate) static WAY: Way = Way {
    id: "switch-to-compatible-first",
    title: |_, _| "Switch to compatible first, move the clients, then enable".to_owned(),
    basis: Basis::Stated,
    promise: Promise::Allowed,
    propose: |facts| {
        if facts.to_mode == Some(ClusterMode::Enabled) {
            just(edits([
                Edit::ToClusterMode(ClusterMode::Compatible),
                Edit::ApplyImmediately(true),
            ]))
        } else {
            Proposals::new()
        }
    },
    then: |request, _| {
        vec![
            Step::new("Move the clients to the cluster protocol").note(
                "While compatible, both kinds of clients are served: new ones use the configuration endpoint. Neither scaling nor an engine change is possible meanwhile.",
            ),
            switch_mode(request, ClusterMode::Enabled),
        ]
    },
    ..Way::BASE
};
