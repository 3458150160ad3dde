//! The filled forms that a newcomer can click.

use upgrade_check_core::{Asked, Cell, Draft, Field, PendingKind, TABLE};

use crate::situation::{self, situation};

/// A filled form's name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Example {
    /// A stable word, such as `scale-up/upgrade` or `downgrade`.
    pub(crate) id: String,
    /// What a button says.
    pub(crate) name: String,
    /// Whether it is a row of the table of pending and blocked operations.
    pub(crate) in_table: bool,
}

/// The cluster of the examples: a Multi-AZ group with nothing asked for.
const SESSIONS: [(Field, &str); 11] = [
    (Field::Id, "sessions"),
    (Field::ReplicationGroup, "true"),
    (Field::Region, "eu-west-1"),
    (Field::EngineVersion, "2.8.24"),
    (Field::ClusterMode, "disabled"),
    (Field::Replicas, "2"),
    (Field::MultiAz, "true"),
    (Field::NodeType, "cache.m3.medium"),
    (Field::Status, "available"),
    (Field::ParameterGroup, "default.redis2.8"),
    (Field::Window, "sun:05:00-sun:06:00"),
];

/// What differs from the cluster of the examples.
type Changes = &'static [(Field, &'static str)];

/// The examples that are not rows of the table.
const OTHERS: [(&str, &str, Changes); 8] = [
    (
        "multi-az-group",
        "A Multi-AZ group, upgraded now",
        &[
            (Field::Pending, "{}"),
            (Field::ToEngineVersion, "3.2.4"),
            (Field::ApplyImmediately, "true"),
        ],
    ),
    (
        "single-node",
        "A single node, upgraded in the window",
        &[
            (Field::Id, "reports"),
            (Field::ReplicationGroup, "false"),
            (Field::Replicas, ""),
            (Field::MultiAz, ""),
            (Field::Pending, "{}"),
            (Field::ToEngineVersion, "2.8.24"),
            (Field::EngineVersion, "2.8.19"),
            (Field::ReservedPercent, "25"),
            (Field::ApplyImmediately, "false"),
        ],
    ),
    (
        "downgrade",
        "Back to an older version",
        &[
            (Field::EngineVersion, "3.2.4"),
            (Field::ParameterGroup, "default.redis3.2"),
            (Field::Pending, "{}"),
            (Field::ToEngineVersion, "2.8.24"),
            (Field::ApplyImmediately, "true"),
        ],
    ),
    (
        "cluster-mode-switch",
        "From cluster mode disabled to enabled",
        &[
            (Field::EngineVersion, "3.2.10"),
            (Field::ParameterGroup, "default.redis3.2"),
            (Field::Pending, "{}"),
            (Field::ToClusterMode, "enabled"),
            (Field::ApplyImmediately, "true"),
        ],
    ),
    (
        "cluster-mode-enabled",
        "An upgrade with cluster mode enabled",
        &[
            (Field::EngineVersion, "3.2.4"),
            (Field::ClusterMode, "enabled"),
            (Field::Shards, "3"),
            (Field::ParameterGroup, "default.redis3.2.cluster.on"),
            (Field::Pending, "{}"),
            (Field::ToEngineVersion, "3.2.10"),
            (Field::ApplyImmediately, "true"),
        ],
    ),
    (
        "scale-down",
        "To a smaller node type",
        &[
            (Field::NodeType, "cache.r3.xlarge"),
            (Field::Pending, "{}"),
            (Field::ToNodeType, "cache.r3.large"),
            (Field::ApplyImmediately, "true"),
        ],
    ),
    (
        "being-modified",
        "While a change is under way",
        &[
            (Field::Status, "modifying"),
            (Field::Pending, "{}"),
            (Field::ToEngineVersion, "3.2.4"),
            (Field::ApplyImmediately, "true"),
        ],
    ),
    (
        "pending-not-known",
        "What is pending isn't known",
        &[(Field::ToEngineVersion, "3.2.4"), (Field::ApplyImmediately, "true")],
    ),
];

/// What a first visit shows: a pending scale-up that blocks an immediate upgrade.
pub(crate) fn first() -> Draft {
    sessions(&[
        (Field::Pending, "{}"),
        (Field::PendingNodeType, "cache.m3.large"),
        (Field::ToEngineVersion, "3.2.4"),
        (Field::ApplyImmediately, "true"),
    ])
}

fn sessions(changes: &[(Field, &str)]) -> Draft {
    let mut draft = Draft::of(SESSIONS);
    for (field, text) in changes {
        draft.set(*field, *text);
    }
    draft
}

/// All examples: the rows of the table, then the others.
pub(crate) fn all() -> impl Iterator<Item = Example> {
    let rows = TABLE.iter().map(|[now, _]| of_row(*now));
    let others = OTHERS.iter().map(|(id, name, _)| Example {
        id: (*id).to_owned(),
        name: (*name).to_owned(),
        in_table: false,
    });
    rows.chain(others)
}

/// The form of the example at a place of the list.
pub(crate) fn draft(place: usize) -> Option<Draft> {
    match (TABLE.get(place), OTHERS.get(place.wrapping_sub(TABLE.len()))) {
        (Some([now, _]), _) => Some(situation(&first(), *now)),
        (None, Some((_, _, changes))) => Some(sessions(changes)),
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
        in_table: true,
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
        assert_eq!(drafts().len(), 20);
        assert_eq!(draft(20), None);
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
        ] {
            assert_eq!(verdict(id), Ok(expected), "{id}");
        }
    }

    #[test]
    fn the_first_visit_is_a_row_of_the_table() {
        let row = drafts().into_iter().find(|example| example.0 == "scale-up/upgrade");
        assert_eq!(row.map(|row| row.1), Some(first()));
    }
}
