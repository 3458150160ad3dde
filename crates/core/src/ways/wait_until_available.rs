//! Wait until AWS takes changes again.

use super::{Promise, Proposals, Way, just};
use crate::edit::{Edit, edits};
use crate::facts::Status;
use crate::rule::Basis;
use crate::steps::wait_until_available;

pub(crate) static WAY: Way = Way {
    id: "wait-until-available",
    title: |_, _| "Wait until the status is available, then send the same request".to_owned(),
    basis: Basis::Stated,
    promise: Promise::AsTimed,
    propose: |facts| match facts.status {
        Status::Other | Status::Snapshotting => just(edits([Edit::Available])),
        Status::Available | Status::NotKnown | Status::Stuck => Proposals::new(),
    },
    first: |request, _| vec![wait_until_available(request)],
    ..Way::BASE
};
