//! Which rows the table shows, and in which order.

use std::cmp::Ordering;

use upgrade_check_core::EngineVersion;
use upgrade_check_fleet::{Cause, Row};

use super::State;

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Column {
    /// The outcome, the worst first.
    #[default]
    Outcome,
    /// The cluster's id.
    Cluster,
    /// Engine and version.
    Version,
    /// The node type.
    NodeType,
    /// Why the outcome is what it is.
    Cause,
    /// The file, the line, the address.
    Place,
}

impl Column {
    /// From the left.
    pub(crate) const ALL: [Self; 6] =
        [Self::Outcome, Self::Cluster, Self::Version, Self::NodeType, Self::Cause, Self::Place];

    /// What stands above it.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Outcome => "Answer",
            Self::Cluster => "Cluster",
            Self::Version => "Runs",
            Self::NodeType => "Node type",
            Self::Cause => "Why",
            Self::Place => "From",
        }
    }

    /// Its word for programs and styles.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Cluster => "cluster",
            Self::Version => "version",
            Self::NodeType => "node-type",
            Self::Cause => "why",
            Self::Place => "place",
        }
    }
}

/// By which column the table is sorted, and which end first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sort {
    /// The column.
    pub(crate) column: Column,
    /// The other end first.
    pub(crate) turned: bool,
}

impl State {
    /// The places of the rows that the table is to show, in its order.
    pub(crate) fn ordered(&self) -> Vec<usize> {
        let wanted = self.search.trim().to_lowercase();
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let mut buffer = String::new();
        let mut shown = |place: &usize| {
            let Some(row) = self.rows.get(*place) else { return false };
            self.outcome.is_none_or(|outcome| outcome == row.outcome)
                && holds(row, &words, &mut buffer)
        };
        let mut order: Vec<usize> = match self.group.and_then(|group| self.groups.get(group)) {
            Some(group) => group.rows.iter().copied().filter(|place| shown(place)).collect(),
            None => (0..self.rows.len()).filter(|place| shown(place)).collect(),
        };
        let Sort { column, turned } = self.sort;
        match column {
            Column::Outcome => self.sort(&mut order, |row| std::cmp::Reverse(row.outcome)),
            Column::Cluster => self.sort(&mut order, |row| (row.id(), row.region())),
            Column::Version => self
                .sort(&mut order, |row| (row.engine(), row.version().map(numbers), row.version())),
            Column::NodeType => self.sort(&mut order, Row::node_type),
            // Made once for each row, not for each comparison.
            Column::Cause => self
                .sort(&mut order, |row| (std::cmp::Reverse(row.outcome), Cause::of(row).title())),
            Column::Place => self.sort(&mut order, |row| {
                (row.place.file.as_str(), row.place.line, row.place.address.as_deref())
            }),
        }
        if turned {
            order.reverse();
        }
        order
    }

    /// Sorts by a key; rows of the same key stay in the order in which they came.
    fn sort<'a, K: Ord>(&'a self, order: &mut [usize], key: impl Fn(&'a Row) -> K) {
        let mut keyed: Vec<(Option<K>, usize)> =
            order.iter().map(|place| (self.rows.get(*place).map(&key), *place)).collect();
        keyed.sort_by(|one, other| match one.0.cmp(&other.0) {
            Ordering::Equal => one.1.cmp(&other.1),
            unequal => unequal,
        });
        for (slot, (_, place)) in order.iter_mut().zip(keyed) {
            *slot = place;
        }
    }
}

/// A version's numbers; what is none stands last.
fn numbers(version: &str) -> (u16, Option<[u16; 2]>) {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(u16::MAX));
    let major = parts.next().unwrap_or(u16::MAX);
    let rest = EngineVersion::parse(version).is_ok();
    (major, rest.then(|| [parts.next().unwrap_or_default(), parts.next().unwrap_or_default()]))
}

/// Whether a row holds all of these words, in lower case, in what the table shows of it.
fn holds(row: &Row, words: &[&str], buffer: &mut String) -> bool {
    if words.is_empty() {
        return true;
    }
    buffer.clear();
    let parts = [
        row.id(),
        row.region(),
        Some(row.engine()),
        row.version(),
        row.node_type(),
        Some(row.place.file.as_str()),
        row.place.address.as_deref(),
        row.step.as_ref().map(|step| step.title.as_str()),
        row.fault.as_ref().map(|fault| fault.message.as_str()),
    ];
    for part in parts.into_iter().flatten() {
        buffer.push_str(part);
        buffer.push('\n');
    }
    for rule in &row.rules {
        buffer.push_str(rule.title);
        buffer.push('\n');
        buffer.push_str(rule.id);
        buffer.push('\n');
    }
    buffer.make_ascii_lowercase();
    words.iter().all(|word| buffer.contains(word))
}
