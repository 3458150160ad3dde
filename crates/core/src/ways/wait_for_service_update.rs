//! Wait until the service update is through.

use super::{Promise, Proposals, Way, just};
use crate::call::Call;
use crate::edit::{Edit, edits};
use crate::rule::Basis;
use crate::step::Step;
use crate::steps::wait_until_available;

pub(crate) static WAY: Way = Way {
    id: "wait-for-service-update",
    title: |_, _| "Wait until the service update is through".to_owned(),
    basis: Basis::Inferred,
    promise: Promise::AsTimed,
    propose: |facts| {
        if facts.updating { just(edits([Edit::UpdateDone])) } else { Proposals::new() }
    },
    first: |request, _| {
        vec![
            Step::new("Look at the service update until it is complete")
                .console(["In the ElastiCache console open Service updates.".to_owned()])
                .call(Call::of("DescribeUpdateActions", request)),
            wait_until_available(request),
        ]
    },
    ..Way::BASE
};
