//! The rules that block, ask or defer, over complete facts, in the order of the guide's page.

use super::complete::{Complete, Waiting};
use super::facts::{Direction, LAST_VERSION, OFFERED, direction, lacks_encryption};
use super::outcome::{Fired, Outcome};
use super::table::Changes;
use super::{Basis, Judgement, Mode, Verdict};

/// Judges a cluster of which everything is known.
#[must_use]
pub fn judge_complete(facts: &Complete) -> Judgement {
    outcome(facts).into()
}

/// The same as [`judge_complete`], with the rules as bits.
#[must_use]
pub fn outcome(facts: &Complete) -> Outcome {
    let mut fired = Fired::default();

    if newer_than_edition(facts) {
        fired.ask("newer-than-edition");
        return Outcome { verdict: Verdict::Undetermined, basis: None, rules: fired.rules };
    }

    // What equals the current value is no change.
    let version = facts.ask.version.filter(|asked| *asked != facts.version);
    let node_type = facts.ask.node_type.filter(|asked| *asked != facts.node_type);
    let mode = facts.ask.mode.filter(|asked| *asked != facts.mode);
    let shards = facts.ask.shards.filter(|asked| *asked != facts.shards);
    let immediately = facts.ask.immediately;

    let enabled = facts.mode == Mode::Enabled;
    let anything = version.is_some() || node_type.is_some() || mode.is_some() || shards.is_some();
    let upgrade_pending = is_pending(facts.pending_version, facts.version);
    let scale_up_pending = is_pending(facts.pending_type, facts.node_type);

    // An older version is no upgrade, and a type known to be smaller is no scale-up.
    let upgrades = version.is_some_and(|target| target > facts.version);
    let scales_up = node_type.is_some_and(|target| match facts.allowed_node_types {
        Some(allowed) => allowed.contains(&target.name),
        None => direction(facts.node_type, target) != Direction::Down,
    });

    if let Some(target) = version {
        if target < facts.version {
            fired.block("engine-downgrade", Some(Basis::Stated));
        }
        if enabled {
            fired.block("engine-change-on-cluster-mode-enabled", Some(Basis::Stated));
        }
        if (facts.transit || facts.at_rest) && lacks_encryption(target) {
            fired.block("encryption-not-supported", Some(Basis::Stated));
        }
        if !OFFERED.contains(&target) {
            fired.block("version-not-offered", Some(Basis::Stated));
        }
        if immediately && upgrades && !scales_up && scale_up_pending {
            let basis = surely_scale_up(facts).then_some(Basis::Stated);
            fired.block("scale-up-pending", basis);
        }
    }

    if let Some(target) = node_type {
        if immediately && scales_up && !upgrades && upgrade_pending {
            let basis = surely_upgrade(facts).then_some(Basis::Stated);
            fired.block("engine-upgrade-pending", basis);
        }
        let burstable = target.family == "t1" || target.family == "t2";
        if facts.multi_az && !enabled && burstable {
            fired.block("multi-az-not-on-type", Some(Basis::Inferred));
        }
        if let Some(allowed) = facts.allowed_node_types {
            if !allowed.contains(&target.name) {
                fired.block("scale-down-in-place", Some(Basis::Stated));
            }
        } else {
            match direction(facts.node_type, target) {
                Direction::Up => {}
                Direction::Down => fired.block("scale-down-in-place", Some(Basis::Inferred)),
                Direction::NotKnown => fired.ask("scale-down-in-place"),
            }
        }
    }

    if enabled && anything {
        fired.block("modification-on-cluster-mode-enabled", Some(Basis::Stated));
    }
    if mode.is_some() {
        fired.block("cluster-mode-switch", Some(Basis::Stated));
    }
    // Only a cluster with cluster mode disabled can seed a new group.
    if shards.is_some() && !enabled {
        fired.block("seed-shard-mismatch", Some(Basis::Stated));
    }
    if !facts.available {
        fired.block("not-available", Some(Basis::Stated));
    }
    if !anything {
        fired.block("nothing-to-change", Some(Basis::Inferred));
    }

    if !immediately && !fired.blocks {
        fired.mark("scheduled-for-window");
    }

    let (verdict, basis) = if fired.blocks {
        (Verdict::Blocked, fired.basis_of_block())
    } else if fired.asks {
        (Verdict::Undetermined, None)
    } else {
        let sure = (!scale_up_pending || surely_scale_up(facts))
            && (!upgrade_pending || surely_upgrade(facts));
        let pending = changes(scale_up_pending, upgrade_pending);
        let asked = changes(node_type.is_some(), version.is_some());
        let basis = cell_basis(pending, asked, immediately);
        let verdict = if immediately { Verdict::Allowed } else { Verdict::Deferred };
        (verdict, sure.then_some(basis))
    };
    Outcome { verdict, basis, rules: fired.rules }
}

/// What this edition can't know.
fn newer_than_edition(facts: &Complete) -> bool {
    facts.engine != "redis"
        || facts.version > LAST_VERSION
        || matches!(facts.pending_version, Waiting::Value(pending) if pending > LAST_VERSION)
        || facts.mode == Mode::Compatible
        || facts.ask.mode == Some(Mode::Compatible)
        || facts.node_type.later
        || matches!(facts.pending_type, Waiting::Value(pending) if pending.later)
        || facts.ask.node_type.is_some_and(|asked| asked.later)
        || facts.multi_az_on_t2()
}

/// Any pending value other than the current one counts.
fn is_pending<T: Copy + PartialEq>(waiting: Waiting<T>, current: T) -> bool {
    match waiting {
        Waiting::Nothing => false,
        Waiting::Value(pending) => pending != current,
        Waiting::Another => true,
    }
}

/// The pending type is what the table means by a pending scale-up: a larger one.
fn surely_scale_up(facts: &Complete) -> bool {
    match facts.pending_type {
        Waiting::Value(pending) => direction(facts.node_type, pending) == Direction::Up,
        _ => true,
    }
}

/// The pending version is what the table means by a pending upgrade: a newer one.
fn surely_upgrade(facts: &Complete) -> bool {
    match facts.pending_version {
        Waiting::Value(pending) => pending > facts.version,
        _ => true,
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
fn cell_basis(pending: Changes, asked: Changes, immediately: bool) -> Basis {
    let stated = match (pending, asked) {
        (Changes::Nothing, Changes::Upgrade | Changes::ScaleUp) => true,
        // The window is the first way out of a block,
        (Changes::ScaleUp | Changes::Both, Changes::Upgrade)
        | (Changes::Upgrade | Changes::Both, Changes::ScaleUp) => !immediately,
        // and both changes at once the third.
        (Changes::ScaleUp | Changes::Upgrade | Changes::Both, Changes::Both) => immediately,
        _ => false,
    };
    if stated { Basis::Stated } else { Basis::Inferred }
}
