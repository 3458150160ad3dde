//! The filled forms that a newcomer can click.

use upgrade_check_core::{Asked, Cell, Draft, Field, PendingKind, TABLE};

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

/// The cluster of the examples: a Multi-AZ group with nothing asked for.
const SESSIONS: [(Field, &str); 12] = [
    (Field::Edition, "2018"),
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

/// The cluster of today's examples: a group of Redis OSS with automatic failover.
const TODAY: [(Field, &str); 15] = [
    (Field::Edition, "2026"),
    (Field::Engine, "redis"),
    (Field::Id, "sessions"),
    (Field::ReplicationGroup, "true"),
    (Field::Region, "eu-west-1"),
    (Field::EngineVersion, "7.1"),
    (Field::ClusterMode, "disabled"),
    (Field::Replicas, "2"),
    (Field::MultiAz, "true"),
    (Field::GlobalDatastore, "false"),
    (Field::NodeType, "cache.r7g.large"),
    (Field::Status, "available"),
    (Field::Window, "sun:05:00-sun:06:00"),
    (Field::Pending, "{}"),
    (Field::ApplyImmediately, "true"),
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

/// The examples of today.
const NEWER: [(&str, &str, Changes); 10] = [
    (
        "redis-5",
        "Redis OSS 5.0.6 to 7.1",
        &[
            (Field::EngineVersion, "5.0.6"),
            (Field::NodeType, "cache.r4.large"),
            (Field::ParameterGroup, "default.redis5.0"),
            (Field::ToEngineVersion, "7.1"),
        ],
    ),
    (
        "redis-5-to-r7g",
        "The same, and to r7g",
        &[
            (Field::EngineVersion, "5.0.6"),
            (Field::NodeType, "cache.r4.large"),
            (Field::ParameterGroup, "default.redis5.0"),
            (Field::ToEngineVersion, "7.1"),
            (Field::ToNodeType, "cache.r7g.large"),
        ],
    ),
    (
        "redis-6-cluster-mode-enabled",
        "6.2 with cluster mode enabled",
        &[
            (Field::EngineVersion, "6.2"),
            (Field::ClusterMode, "enabled"),
            (Field::Shards, "3"),
            (Field::ParameterGroup, "default.redis6.x.cluster.on"),
            (Field::ToEngineVersion, "7.1"),
        ],
    ),
    (
        "redis-to-valkey",
        "Redis OSS 7.1 to Valkey 8.0",
        &[
            (Field::ParameterGroup, "default.redis7"),
            (Field::ToEngine, "valkey"),
            (Field::ToEngineVersion, "8.0"),
        ],
    ),
    (
        "lone-node-to-valkey",
        "A lone node to Valkey",
        &[
            (Field::Id, "reports"),
            (Field::ReplicationGroup, "false"),
            (Field::Replicas, ""),
            (Field::MultiAz, ""),
            (Field::GlobalDatastore, ""),
            (Field::ParameterGroup, "default.redis7"),
            (Field::ToEngine, "valkey"),
            (Field::ToEngineVersion, "8.0"),
        ],
    ),
    (
        "valkey-to-redis",
        "Valkey 7.2 back to Redis OSS 7.1",
        &[
            (Field::Engine, "valkey"),
            (Field::EngineVersion, "7.2"),
            (Field::ParameterGroup, "default.valkey7"),
            (Field::ToEngine, "redis"),
            (Field::ToEngineVersion, "7.1"),
        ],
    ),
    (
        "global-datastore",
        "Valkey 8.0 in a Global Datastore",
        &[
            (Field::Engine, "valkey"),
            (Field::EngineVersion, "8.0"),
            (Field::GlobalDatastore, "true"),
            (Field::ParameterGroup, "default.valkey8"),
            (Field::ToEngineVersion, "8.1"),
        ],
    ),
    (
        "to-compatible",
        "Switch cluster mode to compatible",
        &[(Field::ParameterGroup, "default.redis7"), (Field::ToClusterMode, "compatible")],
    ),
    (
        "to-enabled",
        "Switch cluster mode to enabled",
        &[(Field::ParameterGroup, "default.redis7"), (Field::ToClusterMode, "enabled")],
    ),
    (
        "memcached",
        "Memcached 1.6.6 to 1.6.22",
        &[
            (Field::Engine, "memcached"),
            (Field::Id, "pages"),
            (Field::EngineVersion, "1.6.6"),
            (Field::ReplicationGroup, ""),
            (Field::ClusterMode, ""),
            (Field::Replicas, ""),
            (Field::MultiAz, ""),
            (Field::GlobalDatastore, ""),
            (Field::ParameterGroup, "default.memcached1.6"),
            (Field::ToEngineVersion, "1.6.22"),
        ],
    ),
];

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
