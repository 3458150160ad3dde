//! The filled forms that a newcomer can click.

mod now;
mod then;

use upgrade_check_core::{Asked, Cell, Draft, Field, PendingKind, TABLE};

use self::now::{NEWER, TODAY};
use self::then::{OTHERS, SESSIONS};
use crate::judge::OPENS_WITH;
use crate::situation::{self, situation};

/// A filled form's name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Example {
    /// A stable word, such as `scale-up/upgrade` or `downgrade`.
    pub(crate) id: String,
    /// What a button says.
    pub(crate) name: String,
    /// Where it stands.
    pub(crate) group: Group,
}

/// A group of examples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    /// The rows of the table of pending and blocked operations.
    Table,
    /// Others of the 2018 guide.
    Others,
    /// Of today.
    Today,
}

/// What differs from the cluster of the examples.
type Changes = &'static [(Field, &'static str)];

/// What a first visit shows: a pending scale-up that blocks an immediate upgrade.
pub(crate) fn first() -> Draft {
    let changes = [
        (Field::Edition, OPENS_WITH),
        (Field::Pending, "{}"),
        (Field::PendingNodeType, "cache.m3.large"),
        (Field::ToEngineVersion, "3.2.4"),
        (Field::ApplyImmediately, "true"),
    ];
    changed(Draft::of(SESSIONS), &changes)
}

/// Whether a form holds that example untouched, by whichever edition.
pub(crate) fn is_first(draft: &Draft) -> bool {
    draft.clone().with(Field::Edition, OPENS_WITH) == first()
}

fn changed(mut draft: Draft, changes: &[(Field, &str)]) -> Draft {
    for (field, text) in changes {
        draft.set(*field, *text);
    }
    draft
}

/// All examples: the rows of the table, then the others, then today's.
pub(crate) fn all() -> impl Iterator<Item = Example> {
    let rows = TABLE.iter().map(|[now, _]| of_row(*now));
    let listed = |group| {
        move |(id, name, _): &(&str, &str, Changes)| Example {
            id: (*id).to_owned(),
            name: (*name).to_owned(),
            group,
        }
    };
    let others = OTHERS.iter().map(listed(Group::Others));
    rows.chain(others).chain(NEWER.iter().map(listed(Group::Today)))
}

/// The form of the example at a place of the list.
pub(crate) fn draft(place: usize) -> Option<Draft> {
    if let Some([now, _]) = TABLE.get(place) {
        return Some(situation(&changed(first(), &[(Field::Edition, "2018")]), *now));
    }
    let place = place - TABLE.len();
    match (OTHERS.get(place), NEWER.get(place.wrapping_sub(OTHERS.len()))) {
        (Some((_, _, changes)), _) => Some(changed(Draft::of(SESSIONS), changes)),
        (None, Some((_, _, changes))) => Some(changed(Draft::of(TODAY), changes)),
        (None, None) => None,
    }
}

fn of_row(cell: Cell) -> Example {
    let pending = match cell.pending {
        PendingKind::Nothing => "Nothing pending",
        PendingKind::ScaleUp => "Scale-up pending",
        PendingKind::Upgrade => "Upgrade pending",
        PendingKind::Both => "Both pending",
    };
    let asked = match cell.asked {
        Asked::Upgrade => "upgrade now",
        Asked::ScaleUp => "scale up now",
        Asked::Both => "both now",
    };
    let id = situation::id(cell);
    Example {
        id: id.rsplit_once('/').map_or(id.clone(), |(row, _)| row.to_owned()),
        name: format!("{pending}, {asked}"),
        group: Group::Table,
    }
}

/// Every example with its form.
#[cfg(test)]
pub(crate) fn drafts() -> Vec<(String, Draft)> {
    all().zip(0..).filter_map(|(example, place)| Some((example.id, draft(place)?))).collect()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use upgrade_check_core::Verdict;

    use super::*;
    use crate::judge::judge;

    #[test]
    fn each_example_is_read_and_shows_what_its_name_says() {
        let verdict = |id: &str| {
            let example = drafts().into_iter().find(|example| example.0 == id);
            let judged = judge(&Rc::new(example.expect(id).1), None);
            judged.outcome.map(|answer| answer.report.verdict)
        };
        assert_eq!(drafts().len(), 30);
        assert_eq!(draft(30), None);
        for (id, expected) in [
            ("nothing/upgrade", Verdict::Allowed),
            ("scale-up/upgrade", Verdict::Blocked),
            ("upgrade/scale-up", Verdict::Blocked),
            ("both/both", Verdict::Allowed),
            ("multi-az-group", Verdict::Allowed),
            ("single-node", Verdict::Deferred),
            ("downgrade", Verdict::Blocked),
            ("cluster-mode-switch", Verdict::Blocked),
            ("cluster-mode-enabled", Verdict::Blocked),
            ("scale-down", Verdict::Blocked),
            ("being-modified", Verdict::Blocked),
            ("pending-not-known", Verdict::Undetermined),
            ("redis-5", Verdict::Allowed),
            ("redis-5-to-r7g", Verdict::Blocked),
            ("redis-6-cluster-mode-enabled", Verdict::Allowed),
            ("redis-to-valkey", Verdict::Allowed),
            ("lone-node-to-valkey", Verdict::Blocked),
            ("valkey-to-redis", Verdict::Allowed),
            ("global-datastore", Verdict::Blocked),
            ("to-compatible", Verdict::Allowed),
            ("to-enabled", Verdict::Blocked),
            ("memcached", Verdict::Allowed),
        ] {
            assert_eq!(verdict(id), Ok(expected), "{id}");
        }
    }

    #[test]
    fn the_first_visit_is_a_row_of_the_table() {
        let row = drafts().into_iter().find(|example| example.0 == "scale-up/upgrade");
        assert_eq!(row.map(|row| row.1), Some(first().with(Field::Edition, "2018")));
    }
}
