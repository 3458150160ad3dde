//! Acknowledged warnings: by rule and cluster, with a reason and an end.
//!
//! A warning that is acknowledged is struck through and counted; it is never hidden, and the verdict stays as it is. What
//! blocks, asks or defers can't be acknowledged.

mod error;
mod read;
mod shape;

use std::collections::{BTreeSet, HashMap};

use time::Date;
use upgrade_check_core::Rule;

use crate::Row;

pub use error::AcknowledgementError;
pub use shape::{Acknowledgement, AcknowledgementFile};

/// Acknowledgements that were read and checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Acknowledgements {
    all: Vec<Read>,
    /// The places in `all`, by the cluster's id.
    by_id: HashMap<String, Vec<usize>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Read {
    given: Acknowledgement,
    rule: &'static Rule,
    region: Option<String>,
    until: Date,
    expired: bool,
}

/// Why an acknowledgement does nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Its last day is over.
    Expired,
    /// No cluster here has that warning.
    Unused,
}

/// An acknowledgement that does nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unapplied<'a> {
    /// Which.
    pub acknowledgement: &'a Acknowledgement,
    /// Why.
    pub standing: Standing,
}

impl Acknowledgements {
    /// Where the acknowledgement of a warning stands among all, if there is one in force.
    #[must_use]
    pub fn find(&self, rule: &Rule, region: Option<&str>, id: &str) -> Option<usize> {
        let places = self.by_id.get(id)?;
        places.iter().copied().find(|place| {
            self.all.get(*place).is_some_and(|it| {
                // A region that isn't known is not that region.
                it.rule == rule
                    && !it.expired
                    && it.region.as_deref().is_none_or(|wanted| region == Some(wanted))
            })
        })
    }

    /// The one at a place, as it was given.
    #[must_use]
    pub fn get(&self, place: usize) -> Option<&Acknowledgement> {
        self.all.get(place).map(|it| &it.given)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Those that do nothing for these rows, in the order in which they were given.
    #[must_use]
    pub fn unapplied<'a>(&'a self, rows: impl IntoIterator<Item = &'a Row>) -> Vec<Unapplied<'a>> {
        let mut used = BTreeSet::new();
        for row in rows {
            used.extend(row.warnings.iter().filter_map(|warning| warning.acknowledged));
        }
        self.unapplied_but(&used)
    }

    /// All but those at these places, in the order in which they were given.
    #[must_use]
    pub fn unapplied_but(&self, used: &BTreeSet<usize>) -> Vec<Unapplied<'_>> {
        let unused = self.all.iter().enumerate().filter(|(place, _)| !used.contains(place));
        unused
            .map(|(_, it)| Unapplied {
                acknowledgement: &it.given,
                standing: if it.expired { Standing::Expired } else { Standing::Unused },
            })
            .collect()
    }
}

impl std::fmt::Display for Unapplied<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Acknowledgement { rule, cluster, until, .. } = self.acknowledgement;
        match self.standing {
            Standing::Expired => write!(
                f,
                "The acknowledgement of {rule} for {cluster} ended after {until} and no longer counts."
            ),
            Standing::Unused => write!(
                f,
                "The acknowledgement of {rule} for {cluster} is for nothing here: no such cluster has that warning."
            ),
        }
    }
}
