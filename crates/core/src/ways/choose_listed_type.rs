//! Ask for a node type of AWS's own list.

use super::{Promise, Proposals, Way};
use crate::edit::{Edit, edits};
use crate::rule::Basis;

pub(crate) static WAY: Way = Way {
    id: "choose-listed-type",
    title: |_, edits| match edits.first() {
        Some(Edit::ToNodeType(Some(node_type))) => format!("Ask for {node_type} instead"),
        _ => "Ask for another node type".to_owned(),
    },
    basis: Basis::Stated,
    promise: Promise::AsTimed,
    propose: |facts| {
        let others = facts.allowed.unwrap_or_default().iter();
        let others = others.filter(|it| facts.known_type() != Some(**it));
        let mut proposals = Proposals::new();
        for node_type in others {
            if proposals.try_push(edits([Edit::ToNodeType(Some(*node_type))])).is_err() {
                break;
            }
        }
        proposals
    },
    ..Way::BASE
};
