//! The table of pending and blocked operations, and what no guide says beside it.

use crate::twin::Basis;
use crate::twin::Mode;
use crate::twin::change::Change;
use crate::twin::complete::{Complete, Waiting};
use crate::twin::dates::{SCALING_ON_ENABLED, UPGRADES_ON_ENABLED};
use crate::twin::engines::Engine;
use crate::twin::outcome::{Fired, Rule};
use crate::twin::types::{Direction, direction};

/// Whether what is pending is what the table means by an upgrade: a newer version.
pub(super) fn surely_upgrade(facts: &Complete) -> bool {
    match facts.pending_version {
        Waiting::Value(pending) => pending > facts.version.version,
        _ => true,
    }
}

/// Whether what is pending is what the table means by a scale-up: a larger type.
pub(super) fn surely_scale_up(facts: &Complete) -> bool {
    match facts.pending_type {
        Waiting::Value(pending) => direction(facts.node_type, pending) == Direction::Up,
        _ => true,
    }
}

/// An upgrade asked for at once, a scale-up pending, and none in the request.
fn upgrade_is_in_the_way(facts: &Complete, change: &Change) -> bool {
    let pending = facts.pending_direction();
    // In 2018 all that is pending counts as a scale-up.
    let up = match pending {
        Some(Direction::Down) => facts.day < UPGRADES_ON_ENABLED,
        Some(Direction::Up | Direction::NotKnown) => true,
        None => false,
    };
    change.immediately && change.upgrades && up && !change.may_scale_up()
}

/// A change of node type asked for at once, an upgrade pending, and none in the request.
fn type_is_in_the_way(facts: &Complete, change: &Change, goes: Direction) -> bool {
    change.immediately
        && change.direction == Some(goes)
        && facts.has_pending_version()
        && !change.upgrades
}

pub(super) fn table(facts: &Complete, change: &Change, fired: &mut Fired) {
    let here = facts.day < UPGRADES_ON_ENABLED || facts.mode == Mode::Disabled;
    if facts.engine == Engine::Memcached || !here {
        return;
    }
    if upgrade_is_in_the_way(facts, change) {
        let basis = surely_scale_up(facts).then_some(Basis::Stated);
        fired.block(Rule::ScaleUpPending, basis);
    }
    let basis = surely_upgrade(facts).then_some(Basis::Stated);
    if type_is_in_the_way(facts, change, Direction::Up) {
        fired.block(Rule::EngineUpgradePending, basis);
    }
    if type_is_in_the_way(facts, change, Direction::NotKnown) {
        // While nothing can be scaled down in place, either direction is refused.
        if facts.day < SCALING_ON_ENABLED {
            fired.block(Rule::EngineUpgradePending, basis);
        } else {
            fired.ask(Rule::ScalingDirection);
        }
    }
}

/// Requests that could run by all that is said, but of which nothing is said.
pub(super) fn not_documented(facts: &Complete, change: &Change) -> bool {
    if facts.day < UPGRADES_ON_ENABLED {
        return false;
    }
    if !change.immediately {
        return change.mode.is_some();
    }
    if facts.engine == Engine::Memcached {
        return false;
    }
    let pending = facts.pending_direction();
    let down_beside_upgrade = type_is_in_the_way(facts, change, Direction::Down);
    let table_on_enabled = facts.mode == Mode::Enabled
        && (upgrade_is_in_the_way(facts, change)
            || type_is_in_the_way(facts, change, Direction::Up)
            || type_is_in_the_way(facts, change, Direction::NotKnown));
    let rollback_beside_type = change.rolls_back && pending.is_some() && change.node_type.is_none();
    let upgrade_beside_down = change.upgrades && pending == Some(Direction::Down);
    down_beside_upgrade || table_on_enabled || rollback_beside_type || upgrade_beside_down
}
