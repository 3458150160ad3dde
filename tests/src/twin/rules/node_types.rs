//! Rules about the node type asked for.

use crate::twin::Mode;
use crate::twin::change::Change;
use crate::twin::complete::Complete;
use crate::twin::dates::{
    Known, MEMCACHED_SCALING, MULTI_AZ_ON_T2, REDIS_6_2, SCALING_DOWN, SCALING_ON_ENABLED,
    UPGRADES_ON_ENABLED,
};
use crate::twin::engines::Engine;
use crate::twin::outcome::{Fired, Rule};
use crate::twin::types::{Age, Direction, NodeType};

pub(super) fn rules(facts: &Complete, change: &Change, fired: &mut Fired) {
    if let Some(asked) = change.node_type {
        let listed = facts.allowed_node_types.map(|allowed| allowed.contains(&asked.name));
        smaller(facts, change, listed, fired);
        if facts.day >= UPGRADES_ON_ENABLED {
            accepted(facts, asked, listed, fired);
            engine_new_enough(facts, change, asked, listed, fired);
        }
        let tiering = asked.has_data_tiering() != facts.node_type.has_data_tiering();
        if facts.day >= REDIS_6_2 && tiering {
            fired.stated(Rule::DataTieringFixed);
        }
        if fails_over(facts) && multi_az_not_on(facts, asked) {
            fired.inferred(Rule::MultiAzNotOnType);
        }
        let scales = facts.day >= MEMCACHED_SCALING && facts.version.version >= (1, 5, 0);
        if facts.engine == Engine::Memcached && !scales {
            fired.stated(Rule::MemcachedScaling);
        }
    } else if change.rolls_back && facts.node_type.is_for_valkey_alone() {
        // The type that stays can't hold what is asked for.
        fired.inferred(Rule::NodeTypeNeedsNewerEngine);
    }
}

/// First only larger types could be had; then whatever AWS lists, if on some days nobody knows whether smaller ones.
fn smaller(facts: &Complete, change: &Change, listed: Option<bool>, fired: &mut Fired) {
    if facts.day < SCALING_ON_ENABLED {
        match (listed, change.direction) {
            (Some(true), _) | (None, Some(Direction::Up) | None) => {}
            (Some(false), _) => fired.stated(Rule::ScaleDownInPlace),
            (None, Some(Direction::Down)) => fired.inferred(Rule::ScaleDownInPlace),
            (None, Some(Direction::NotKnown)) => fired.ask(Rule::ScaleDownInPlace),
        }
        return;
    }
    if listed == Some(false) {
        fired.stated(Rule::NodeTypeNotListed);
    }
    let in_place = facts.mode == Mode::Disabled && facts.engine != Engine::Memcached;
    let down = in_place && change.direction == Some(Direction::Down);
    if down && listed != Some(true) && SCALING_DOWN.by(facts.day) == Known::Maybe {
        fired.ask(Rule::DateNotKnown);
    }
}

fn accepted(facts: &Complete, asked: NodeType, listed: Option<bool>, fired: &mut Fired) {
    // What AWS itself lists it accepts.
    if listed == Some(true) {
        return;
    }
    let family = asked.accepted_on(facts.day);
    match family {
        // What runs in a family shows that it has come; not that it isn't gone.
        Some(Known::Maybe) if asked.age == Age::Later && asked.family == facts.node_type.family => {
        }
        Some(Known::Maybe) => fired.ask(Rule::DateNotKnown),
        Some(Known::No) => fired.stated(Rule::NodeTypeNotAccepted),
        Some(Known::Yes) | None => {}
    }
    // A family, or a size in it, that no guide names.
    if asked.is_unlisted() && listed.is_none() && family != Some(Known::No) {
        fired.ask(Rule::NodeTypeNotAccepted);
    }
}

/// The type must suit the version that runs now, of which AWS's list speaks, and the version asked for.
fn engine_new_enough(
    facts: &Complete,
    change: &Change,
    asked: NodeType,
    listed: Option<bool>,
    fired: &mut Fired,
) {
    let now = asked.runs(facts.engine, facts.version.version, facts.day);
    let then = change.version.map(|version| asked.runs(change.to_engine, version, facts.day));
    if now == Known::No && listed != Some(true) {
        fired.inferred(Rule::NodeTypeNeedsNewerEngine);
    }
    if then == Some(Known::No) {
        fired.stated(Rule::NodeTypeNeedsNewerEngine);
    }
    if listed.is_none() && (now == Known::Maybe || then == Some(Known::Maybe)) {
        fired.ask(Rule::NodeTypeNeedsNewerEngine);
    }
}

/// With Multi-AZ, or without it.
fn fails_over(facts: &Complete) -> bool {
    let failover = if facts.day < MULTI_AZ_ON_T2 { facts.failover_told } else { facts.failover };
    facts.multi_az || failover
}

fn multi_az_not_on(facts: &Complete, asked: NodeType) -> bool {
    if facts.day < MULTI_AZ_ON_T2 {
        facts.mode != Mode::Enabled && matches!(asked.family, "t1" | "t2")
    } else {
        asked.family == "t1"
    }
}
