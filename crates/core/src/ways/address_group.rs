//! Name the replication group in the call, not one of its clusters.

use super::{Promise, Way, just};
use crate::edit::{Edit, edits};
use crate::rule::Basis;

pub(crate) static WAY: Way = Way {
    id: "address-group",
    title: |request, _| format!("Send the request to {}", request.subject()),
    basis: Basis::Inferred,
    promise: Promise::AsTimed,
    propose: |_| just(edits([Edit::AddressGroup])),
    ..Way::BASE
};
