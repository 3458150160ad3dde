//! Leave cluster mode compatible, then send the same request.

use super::{Promise, Proposals, Way, just};
use crate::edit::{Edit, Edits, edits};
use crate::facts::ClusterMode;
use crate::request::Request;
use crate::rule::Basis;
use crate::step::Step;
use crate::steps::{switch_mode, wait_until_available};

pub(crate) static WAY: Way = Way {
    id: "leave-compatible",
    title: |_, edits| match edits.first() {
        Some(Edit::ModeIs(ClusterMode::Enabled)) => {
            "Finish the switch to cluster mode enabled first".to_owned()
        }
        _ => "Go back to cluster mode disabled first".to_owned(),
    },
    basis: Basis::Stated,
    promise: Promise::AsTimed,
    propose: |facts| {
        if facts.known_mode() != Some(ClusterMode::Compatible) {
            return Proposals::new();
        }
        let mut ways = just(edits([Edit::ModeIs(ClusterMode::Enabled)]));
        ways.push(edits([Edit::ModeIs(ClusterMode::Disabled)]));
        ways
    },
    first,
    ..Way::BASE
};

fn first(request: &Request, edits: &Edits) -> Vec<Step> {
    let mode = match edits.first() {
        Some(Edit::ModeIs(mode)) => *mode,
        _ => ClusterMode::Disabled,
    };
    vec![switch_mode(request, mode), wait_until_available(request)]
}
