//! Which half each function of a program belongs to, and the doors between the halves.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};

use super::program::Program;

/// A program divided. A function that the other half calls has a door: a place in a table that both halves share.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Division {
    /// The functions of the first half.
    pub(super) first: BTreeSet<u32>,
    /// Those of the rest.
    pub(super) rest: BTreeSet<u32>,
    /// Those of the first half that the rest calls. Their doors come first.
    pub(super) to_first: Vec<u32>,
    /// Those of the rest that the first half calls, or that something else leads to.
    pub(super) to_rest: Vec<u32>,
}

impl Division {
    /// Divides a program: what ran goes into the first half.
    pub(super) fn of(program: &Program, ran: &BTreeSet<u32>) -> Self {
        let (first, rest): (BTreeSet<u32>, BTreeSet<u32>) =
            program.own().partition(|function| ran.contains(function));
        let called = |by: &BTreeSet<u32>| -> BTreeSet<u32> {
            by.iter().flat_map(|function| program.calls(*function)).collect()
        };
        let to_first = called(&rest).intersection(&first).copied().collect();
        let leads = called(&first).into_iter().chain(program.pointed_at.iter().copied());
        let to_rest = leads.collect::<BTreeSet<u32>>().intersection(&rest).copied().collect();
        Self { first, rest, to_first, to_rest }
    }

    /// How many doors there are.
    pub(super) fn doors(&self) -> usize {
        self.to_first.len() + self.to_rest.len()
    }

    /// The number of the door to a function.
    ///
    /// # Errors
    /// Where there is none.
    pub(super) fn door(&self, function: u32) -> Result<usize> {
        let mut doors = self.to_first.iter().chain(&self.to_rest);
        doors.position(|it| *it == function).context("no door leads to a function")
    }
}
