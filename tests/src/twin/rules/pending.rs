//! The table of pending and blocked operations, and what no guide says beside it.

use crate::twin::Basis;
use crate::twin::Mode;
use crate::twin::change::Change;
use crate::twin::complete::{Complete, Waiting};
use crate::twin::dates::{SCALING_ON_ENABLED, SWITCHING, UPGRADES_ON_ENABLED};
use crate::twin::engines::Engine;
use crate::twin::outcome::{Fired, Rule};
use crate::twin::types::{Direction, NodeType, direction};

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

/// On Valkey a pending version below its first is the way back to Redis, of which the table doesn't speak.
fn rollback_pending(facts: &Complete) -> bool {
    let back = matches!(facts.pending_version, Waiting::Value(pending) if pending < (7, 2, 0));
    facts.engine == Engine::Valkey && back
}

pub(super) fn table(facts: &Complete, change: &Change, fired: &mut Fired) {
    let here = facts.day < UPGRADES_ON_ENABLED || facts.mode == Mode::Disabled;
    if facts.engine == Engine::Memcached || !here || rollback_pending(facts) {
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
    // While nothing can be scaled down in place, either direction is refused.
    let refused = facts.day < SCALING_ON_ENABLED;
    if refused && type_is_in_the_way(facts, change, Direction::NotKnown) {
        fired.block(Rule::EngineUpgradePending, basis);
    }
}

/// Requests of which no guide says anything.
pub(super) fn not_documented(facts: &Complete, change: &Change) -> bool {
    if facts.day < UPGRADES_ON_ENABLED || facts.engine == Engine::Memcached {
        return false;
    }
    of_a_switch(facts, change) || of_the_rollback(facts, change) || beside_the_table(facts, change)
}

/// A switch of cluster mode in the window, with something pending that then runs too, or in a Global Datastore.
fn of_a_switch(facts: &Complete, change: &Change) -> bool {
    let beside = facts.has_pending_version() || facts.pending_direction().is_some();
    let switches = change.mode.is_some() && facts.day >= SWITCHING;
    switches && (!change.immediately || beside || facts.global)
}

/// The way back from Valkey beside anything else; and in the window too, where it would come together with a type that
/// Redis never runs on.
fn of_the_rollback(facts: &Complete, change: &Change) -> bool {
    let pending = facts.has_pending_version() || facts.pending_direction().is_some();
    let asked = change.rolls_back && (change.node_type.is_some() || pending);
    let waits =
        rollback_pending(facts) && facts.mode != Mode::Compatible && change.upgrades_or_scales();
    let type_waits = match facts.pending_type {
        Waiting::Nothing => false,
        Waiting::Value(waiting) => waiting.is_for_valkey_alone(),
        Waiting::Another(_) => true,
    };
    let type_asked = change.node_type.is_some_and(NodeType::is_for_valkey_alone);
    let together = change.rolls_back && facts.ask.node_type.is_none() && type_waits
        || rollback_pending(facts) && facts.ask.version.is_none() && type_asked;
    change.immediately && (asked || waits) || together
}

/// What the table says for cluster mode disabled, with cluster mode enabled; and smaller types, asked for or pending.
fn beside_the_table(facts: &Complete, change: &Change) -> bool {
    if facts.mode == Mode::Compatible {
        return false;
    }
    let up = type_is_in_the_way(facts, change, Direction::Up);
    let down = type_is_in_the_way(facts, change, Direction::Down);
    let either =
        facts.day >= SCALING_ON_ENABLED && type_is_in_the_way(facts, change, Direction::NotKnown);
    let outside = facts.mode == Mode::Enabled || rollback_pending(facts);
    let in_table = outside && (up || upgrade_is_in_the_way(facts, change));
    let upgrade_beside_down = change.immediately
        && change.upgrades
        && facts.pending_direction() == Some(Direction::Down)
        && !change.may_scale_up();
    down || either || in_table || upgrade_beside_down
}
