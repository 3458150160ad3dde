//! Counts that add up.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{Outcome, Row};

/// How many rows there are of each outcome, and how many warnings on them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// All rows; the outcomes add up to it.
    pub rows: usize,
    /// Nothing is asked of them.
    pub untouched: usize,
    /// AWS takes the change now.
    pub allowed: usize,
    /// AWS takes it for the window.
    pub deferred: usize,
    /// What isn't known decides.
    pub undetermined: usize,
    /// AWS refuses.
    pub blocked: usize,
    /// A plan destroys the cache.
    pub replaced: usize,
    /// Can't be read.
    pub unreadable: usize,
    /// Warnings on all rows, acknowledged ones included.
    pub warnings: usize,
    /// Of these, acknowledged.
    pub acknowledged: usize,
}

impl Totals {
    /// The totals of some rows.
    #[must_use]
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Self {
        let mut totals = Self::default();
        for row in rows {
            totals.add(row);
        }
        totals
    }

    /// Counts one more row.
    pub fn add(&mut self, row: &Row) {
        self.count(row.outcome);
        self.warnings += row.warnings.len();
        self.acknowledged += row.warnings.iter().filter(|it| it.acknowledged.is_some()).count();
    }

    /// Counts one more row of which only the answer is known.
    pub fn count(&mut self, outcome: Outcome) {
        self.rows += 1;
        *self.slot(outcome) += 1;
    }

    /// Counts what others count as well.
    pub fn join(&mut self, others: Self) {
        self.rows += others.rows;
        for outcome in Outcome::ALL {
            *self.slot(outcome) += others.get(outcome);
        }
        self.warnings += others.warnings;
        self.acknowledged += others.acknowledged;
    }

    fn slot(&mut self, outcome: Outcome) -> &mut usize {
        match outcome {
            Outcome::Untouched => &mut self.untouched,
            Outcome::Allowed => &mut self.allowed,
            Outcome::Deferred => &mut self.deferred,
            Outcome::Undetermined => &mut self.undetermined,
            Outcome::Blocked => &mut self.blocked,
            Outcome::Replaced => &mut self.replaced,
            Outcome::Unreadable => &mut self.unreadable,
        }
    }

    /// How many rows have this outcome.
    #[must_use]
    pub fn get(mut self, outcome: Outcome) -> usize {
        *self.slot(outcome)
    }

    /// The worst outcome there is; `None` without rows.
    #[must_use]
    pub fn worst(self) -> Option<Outcome> {
        Outcome::ALL.into_iter().rev().find(|outcome| self.get(*outcome) > 0)
    }
}

/// The totals by engine and version, such as `redis 6.2`, for a picture; in the versions' own order.
#[must_use]
pub fn by_version(rows: &[Row]) -> Vec<(String, Totals)> {
    let mut all: BTreeMap<(&str, Vec<u32>, &str), Totals> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.outcome != Outcome::Unreadable) {
        let version = row.version().unwrap_or("?");
        let numbers = version.split('.').map(|part| part.parse().unwrap_or(u32::MAX)).collect();
        all.entry((row.engine(), numbers, version)).or_default().add(row);
    }
    all.into_iter()
        .map(|((engine, _, version), totals)| (format!("{engine} {version}"), totals))
        .collect()
}
