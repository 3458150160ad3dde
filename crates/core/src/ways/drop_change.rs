//! Leave the part of the request that is refused out of it.

use super::{Promise, Proposals, Way};
use crate::edit::{Edit, Edits, edits};
use crate::rule::Basis;

pub(crate) static WAY: Way = Way {
    id: "drop-change",
    title: |_, edits| {
        let what = match edits.first() {
            Some(Edit::ToVersion(_)) => "the engine version",
            Some(Edit::ToNodeType(_)) => "the node type",
            _ => "the cluster mode",
        };
        format!("Leave {what} out of the request")
    },
    basis: Basis::Inferred,
    promise: Promise::AsTimed,
    propose: |facts| {
        let parts: [(bool, Edit); 3] = [
            (facts.to_mode.is_some(), Edit::DropClusterMode),
            (facts.to_version.is_some(), Edit::ToVersion(None)),
            (facts.to_type.is_some(), Edit::ToNodeType(None)),
        ];
        // Leaving the only part out would leave nothing to ask for.
        if parts.iter().filter(|(asked, _)| *asked).count() < 2 {
            return Proposals::new();
        }
        let asked = parts.into_iter().filter(|(asked, _)| *asked);
        asked.map(|(_, edit)| -> Edits { edits([edit]) }).collect()
    },
    ..Way::BASE
};
