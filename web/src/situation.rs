//! A cell of the table as a filled form, with the user's own values as far as they fit.

use upgrade_check_core::{
    Asked, Cell, Direction, Draft, Edition, Engine, EngineVersion, Field, NodeType, PendingKind,
    TABLE,
};

use crate::eras;
use crate::examples;
use crate::judge::{edition, engine};
use crate::state::PendingParts as _;

/// A cell's name: pending, asked, `now` or `window`, such as `scale-up/upgrade/now`.
pub(crate) fn id(cell: Cell) -> String {
    let pending = match cell.pending {
        PendingKind::Nothing => "nothing",
        PendingKind::ScaleUp => "scale-up",
        PendingKind::Upgrade => "upgrade",
        PendingKind::Both => "both",
    };
    let asked = match cell.asked {
        Asked::Upgrade => "upgrade",
        Asked::ScaleUp => "scale-up",
        Asked::Both => "both",
    };
    format!("{pending}/{asked}/{}", if cell.immediately { "now" } else { "window" })
}

/// The cell with this name.
pub(crate) fn cell(name: &str) -> Option<Cell> {
    TABLE.iter().flatten().find(|cell| id(**cell) == name).copied()
}

/// The form of a cell: `draft` where a newer version and a larger node type can be had from what it runs, or else
/// the example.
pub(crate) fn situation(draft: &Draft, cell: Cell) -> Draft {
    let targets = |draft: &Draft| Some((newer(draft)?, larger(draft)?));
    let own = targets(draft);
    let mut draft = if own.is_some() { draft.clone() } else { example(edition(draft)) };
    let Some((version, node_type)) = own.or_else(|| targets(&draft)) else { return draft };
    let (version, node_type) = (version.to_string(), node_type.to_string());
    // The table speaks of changes that AWS would take, were it not for what is pending.
    for field in IN_THE_WAY.into_iter().chain(Field::PENDING_PARTS) {
        draft.clear(field);
    }
    if edition(&draft).is_since(eras::AFTER_2018) {
        let engine = engine(&draft);
        let family =
            EngineVersion::parse(draft.get(Field::EngineVersion).unwrap_or_default().trim())
                .map_or_else(|_| String::new(), |version| version.family(engine));
        draft.set(Field::ParameterGroup, ["default.", &family].concat());
        draft.set(Field::GlobalDatastore, "false");
    }
    draft.set(Field::ClusterMode, "disabled");
    draft.set(Field::Status, "available");
    draft.set(Field::Pending, "{}");
    let put = |draft: &mut Draft, field: Field, wanted: bool, text: &str| {
        draft.set(field, if wanted { text } else { "" });
    };
    let upgrade = matches!(cell.pending, PendingKind::Upgrade | PendingKind::Both);
    let scale_up = matches!(cell.pending, PendingKind::ScaleUp | PendingKind::Both);
    put(&mut draft, Field::PendingEngineVersion, upgrade, &version);
    put(&mut draft, Field::PendingNodeType, scale_up, &node_type);
    put(&mut draft, Field::ToEngineVersion, cell.asked != Asked::ScaleUp, &version);
    put(&mut draft, Field::ToNodeType, cell.asked != Asked::Upgrade, &node_type);
    draft.set(Field::ApplyImmediately, if cell.immediately { "true" } else { "false" });
    draft
}

/// What would be in the way of a change, or would be another one.
const IN_THE_WAY: [Field; 11] = [
    Field::Pending,
    Field::Status,
    Field::ServiceUpdate,
    Field::Serverless,
    Field::OfferedVersions,
    Field::AllowedNodeTypes,
    Field::ToEngine,
    Field::ToClusterMode,
    Field::ToShards,
    Field::ToParameterGroup,
    Field::AddressedTo,
];

/// The example of an edition: the guide's, or the oldest version that can be had since.
fn example(edition: Edition) -> Draft {
    let first = examples::first().with(Field::Edition, &edition.to_string());
    if !edition.is_since(eras::AFTER_2018) {
        return first;
    }
    // Below it no page says which versions go with r4.
    let least = EngineVersion::full(3, 2, 4);
    let oldest = edition.offered(Engine::Redis).find(|it| !it.is_below(least));
    first
        .with(Field::EngineVersion, &oldest.unwrap_or(least).to_string())
        .with(Field::NodeType, "cache.r4.large")
}

/// The version asked for or pending where it is newer than what runs, or the next one that can be had.
fn newer(draft: &Draft) -> Option<EngineVersion> {
    let edition = edition(draft);
    let read = |field| EngineVersion::parse(draft.get(field)?.trim()).ok();
    let running = read(Field::EngineVersion)?;
    let on = |field| draft.get(field) == Some("true");
    let engine = engine(draft);
    let encrypted = on(Field::TransitEncryption) || on(Field::AtRestEncryption);
    let fits = |version: &EngineVersion| {
        running.is_below(*version)
            && edition.offers(engine, *version) == Some(true)
            && (!encrypted || version.encrypts(engine))
    };
    let own = [read(Field::ToEngineVersion), read(Field::PendingEngineVersion)];
    own.into_iter().flatten().find(fits).or_else(|| edition.offered(engine).find(fits))
}

/// The node type asked for or pending where it is larger than what runs, or the next larger one.
fn larger(draft: &Draft) -> Option<NodeType> {
    let edition = edition(draft);
    let read = |field| NodeType::parse(draft.get(field)?.trim()).ok();
    let running = read(Field::NodeType)?;
    // Which types AWS took is known for the 2018 guide and for today; between them, of the types that are in both.
    let (later, today) =
        (edition.is_since(eras::AFTER_2018), edition.is_since(eras::NODE_TYPES_READ));
    let taken = |it: &NodeType| !later || (!it.is_retired() && (today || !it.is_of_later_years()));
    let fits = |it: &NodeType| running.direction_to(it) == Direction::Up && taken(it);
    let own = [read(Field::ToNodeType), read(Field::PendingNodeType)];
    own.into_iter().flatten().find(fits).or_else(|| edition.node_types().find(fits))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use upgrade_check_core::{Answer, TABLE, Verdict};

    use super::*;
    use crate::judge::judge;

    #[test]
    fn each_cell_comes_out_as_the_table_says_for_any_start() {
        let starts = [
            examples::first(),
            Draft::default(),
            Draft::of([(Field::EngineVersion, "4.0.10"), (Field::NodeType, "cache.r3.8xlarge")]),
            Draft::of([(Field::EngineVersion, "2.8.6"), (Field::NodeType, "cache.m4.large")]),
            examples::first()
                .with(Field::Status, "modifying")
                .with(Field::ToClusterMode, "enabled"),
            examples::first().with(Field::EngineVersion, "half"),
            examples::first().with(Field::Edition, "2026"),
            Draft::of([(Field::Edition, "2019-01-01")]),
            Draft::of([
                (Field::Edition, "2026"),
                (Field::Engine, "valkey"),
                (Field::EngineVersion, "8.0"),
                (Field::NodeType, "cache.r7g.large"),
                (Field::ParameterGroup, "mine"),
                (Field::ServiceUpdate, "in-progress"),
            ]),
            Draft::of([
                (Field::Edition, "2026"),
                (Field::EngineVersion, "6.2.6"),
                (Field::NodeType, "cache.r6g.large"),
                (Field::AllowedNodeTypes, "cache.r6g.medium"),
            ]),
        ];
        for start in starts {
            for cell in TABLE.iter().flatten().copied() {
                let judged = judge(&Rc::new(situation(&start, cell)), None);
                let report = judged.outcome.map(|answer| answer.report);
                let report = report.unwrap_or_else(|errors| panic!("{}: {errors:?}", id(cell)));
                assert_eq!(report.cell, Some(&cell), "{}", id(cell));
                let expected = match cell.answer {
                    Answer::Allowed => Verdict::Allowed,
                    Answer::Deferred => Verdict::Deferred,
                    Answer::ScaleUpPending | Answer::UpgradePending => Verdict::Blocked,
                };
                assert_eq!(report.verdict, expected, "{}", id(cell));
            }
        }
    }

    #[test]
    fn own_values_stay() {
        let own = Draft::of([
            (Field::Id, "carts"),
            (Field::EngineVersion, "2.8.6"),
            (Field::NodeType, "cache.m4.large"),
            (Field::ToNodeType, "cache.m4.10xlarge"),
        ]);
        let cell = *upgrade_check_core::cell(PendingKind::Upgrade, Asked::ScaleUp, true);
        let draft = situation(&own, cell);
        assert_eq!(draft.get(Field::Id), Some("carts"));
        assert_eq!(draft.get(Field::ToNodeType), Some("cache.m4.10xlarge"));
        assert_eq!(draft.get(Field::PendingEngineVersion), Some("2.8.19"));
    }
}
