//! Give AWS's default parameter group that fits.

use super::{Promise, Way, just};
use crate::edit::{Edit, edits};
use crate::rule::Basis;

pub(crate) static WAY: Way = Way {
    id: "use-default-group",
    title: |request, _| {
        format!("Give the parameter group {}", request.default_group().unwrap_or_default())
    },
    basis: Basis::Inferred,
    promise: Promise::AsTimed,
    propose: |_| just(edits([Edit::UseDefaultGroup])),
    ..Way::BASE
};
