//! Rows of one cause.

use std::cmp::Reverse;
use std::collections::HashMap;

use serde::Serialize;

use crate::{Cause, Outcome, Row};

/// Rows of one cause, which the same step unblocks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Their answer.
    pub outcome: Outcome,
    /// The cause, one line.
    pub title: String,
    /// The ids of the rules that the answer comes from.
    pub rules: Vec<&'static str>,
    /// The step that unblocks them, one line.
    pub step: Option<String>,
    /// The path of the field that decides, where it isn't known.
    pub question: Option<&'static str>,
    /// Their places among the rows, in order.
    pub rows: Vec<usize>,
}

/// The rows by cause, the worst first and, of the equally bad, the largest. Every row is in exactly one.
#[must_use]
pub fn groups(rows: &[Row]) -> Vec<Group> {
    let mut places: HashMap<_, usize> = HashMap::new();
    let mut groups: Vec<Group> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let cause = Cause::of(row);
        let place = *places.entry(cause.key()).or_insert_with(|| {
            groups.push(Group::of(&cause));
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(place) {
            group.rows.push(at);
        }
    }
    groups.sort_by_key(|group| (Reverse(group.outcome), Reverse(group.rows.len())));
    groups
}

impl Group {
    fn of(cause: &Cause<'_>) -> Self {
        Self {
            outcome: cause.outcome,
            title: cause.title(),
            rules: cause.rules.iter().map(|rule| rule.id).collect(),
            step: cause.step.map(|step| step.title.clone()),
            question: cause.question.map(upgrade_check_core::Field::path),
            rows: Vec::new(),
        }
    }
}
