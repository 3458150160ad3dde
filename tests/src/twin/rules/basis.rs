//! What the answer rests on where a request runs, now or in the window.

use super::pending::{surely_scale_up, surely_upgrade};
use crate::twin::Basis::{self, Inferred, Stated};
use crate::twin::Mode;
use crate::twin::change::Change;
use crate::twin::complete::Complete;
use crate::twin::dates::{NODE_TYPES_READ, UPGRADES_ON_ENABLED};
use crate::twin::engines::Engine;
use crate::twin::table::Changes;
use crate::twin::types::{Age, Direction, direction};

/// `None` where no guide settles it.
pub(super) fn of_what_runs(facts: &Complete, change: &Change) -> Option<Basis> {
    let version_pending = facts.has_pending_version();
    let type_pending = facts.pending_direction().is_some();
    let pending = changes(type_pending, version_pending);
    let asked = changes(change.node_type.is_some(), change.changes_engine_or_version());
    let sure =
        (!type_pending || surely_scale_up(facts)) && (!version_pending || surely_upgrade(facts));
    let cell = sure.then(|| cell(pending, asked, change.immediately));
    if facts.day < UPGRADES_ON_ENABLED {
        return cell;
    }
    let nothing_pending = pending == Changes::Nothing;
    if change.mode.is_some() {
        return nothing_pending.then_some(Stated);
    }
    if facts.engine == Engine::Memcached || change.direction == Some(Direction::Down) {
        return Some(Inferred);
    }
    if change.rolls_back {
        let alone = change.immediately && nothing_pending && change.node_type.is_none();
        return alone.then_some(Stated);
    }
    // AWS lists the type that stays no more.
    let retired = facts.node_type.age == Age::Retired && facts.day >= NODE_TYPES_READ;
    if retired && change.node_type.is_none() {
        return Some(Inferred);
    }
    if facts.mode == Mode::Enabled {
        // AWS was seen to refuse changes to shards without replicas.
        let plain = asked == Changes::Upgrade && nothing_pending && facts.replicas > 0;
        return Some(if plain { Stated } else { Inferred });
    }
    match change.node_type {
        Some(asked) if direction(facts.node_type, asked) != Direction::Up => Some(Inferred),
        Some(_) if facts.allowed_node_types.is_none() => Some(Inferred),
        _ => cell,
    }
}

/// The changes that these two make together.
fn changes(scale_up: bool, upgrade: bool) -> Changes {
    match (scale_up, upgrade) {
        (false, false) => Changes::Nothing,
        (true, false) => Changes::ScaleUp,
        (false, true) => Changes::Upgrade,
        (true, true) => Changes::Both,
    }
}

/// What the cells that aren't blocked rest on, as the guide's page lists them under its table.
fn cell(pending: Changes, asked: Changes, immediately: bool) -> Basis {
    let stated = match (pending, asked) {
        (Changes::Nothing, Changes::Upgrade | Changes::ScaleUp) => true,
        // The window is the first way out of a block,
        (Changes::ScaleUp | Changes::Both, Changes::Upgrade)
        | (Changes::Upgrade | Changes::Both, Changes::ScaleUp) => !immediately,
        // and both changes at once the third.
        (Changes::ScaleUp | Changes::Upgrade | Changes::Both, Changes::Both) => immediately,
        _ => false,
    };
    if stated { Stated } else { Inferred }
}
