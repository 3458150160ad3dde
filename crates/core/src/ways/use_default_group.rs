//! Give AWS's default parameter group that fits.

use super::{Promise, Proposals, Way, just};
use crate::edit::{Edit, edits};
use crate::rule::Basis;

pub(crate) static WAY: Way = Way {
    id: "use-default-group",
    title: |request, _| {
        format!("Give the parameter group {}", request.default_group().unwrap_or_default())
    },
    basis: Basis::Inferred,
    promise: Promise::AsTimed,
    propose: |facts| {
        // A default group for Valkey is no stand-in for one of the user's own.
        let own = facts.known_custom_group() == Some(true) && !facts.to_group;
        // Without a version there is no family, and so no name to give.
        let no_family = facts.to_version.or(facts.known_version()).is_none();
        if no_family || own && facts.to_version.is_some() {
            Proposals::new()
        } else {
            just(edits([Edit::UseDefaultGroup]))
        }
    },
    ..Way::BASE
};
