//! One node type of each kind that rules tell apart.

use super::{NodeType, Repr};
use crate::editions::families::{self, Family};
use crate::editions::node_types::NODE_TYPES;

impl NodeType {
    /// One type of each kind that rules tell apart without regard to another type.
    pub(crate) fn one_of_each_kind() -> impl Iterator<Item = Self> {
        KINDS.into_iter().map(|place| Self(Repr::Listed(place)))
    }
}

/// T1, T2, one of no special kind, one of data tiering, one that a Global Datastore can have, one of
/// Valkey alone.
const KINDS: [u8; 6] = [
    place(&families::T1),
    place(&families::T2),
    place(&families::M1),
    place(&families::R6GD),
    place(&families::M5),
    place(&families::R8G),
];

/// The place of the first type of a family.
#[expect(
    clippy::indexing_slicing,
    reason = "run by the compiler alone, which would refuse the table"
)]
const fn place(family: &Family) -> u8 {
    let mut at = 0;
    while !same(NODE_TYPES[at as usize].family.name.as_bytes(), family.name.as_bytes()) {
        at += 1;
    }
    at
}

#[expect(
    clippy::indexing_slicing,
    reason = "run by the compiler alone, which would refuse the table"
)]
const fn same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}
