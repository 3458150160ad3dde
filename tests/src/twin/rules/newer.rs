//! What came after the day that is asked about can't be judged by its guide.

use crate::twin::Mode;
use crate::twin::complete::{Complete, Waiting};
use crate::twin::dates::{
    GLOBAL_DATASTORE, Known, MULTI_AZ_ON_T2, SWITCHING, UPGRADES_ON_ENABLED, VALKEY,
};
use crate::twin::engines::Engine;
use crate::twin::types::NodeType;
use crate::twin::versions::{engine_of_pending, newer_than_newest};

pub(super) fn newer_than_edition(facts: &Complete) -> bool {
    newer_engine(facts) || newer_version(facts) || newer_node_type(facts) || newer_feature(facts)
}

fn newer_engine(facts: &Complete) -> bool {
    let uses = |engine| facts.engine == engine || facts.ask.engine == Some(engine);
    // The guide of 2018 is that of Redis.
    uses(Engine::Memcached) && facts.day < UPGRADES_ON_ENABLED
        || uses(Engine::Valkey) && VALKEY.by(facts.day) == Known::No
}

fn newer_version(facts: &Complete) -> bool {
    newer_than_newest(facts.engine, facts.version.version, facts.day)
        || matches!(facts.pending_version, Waiting::Value(pending)
            if newer_than_newest(engine_of_pending(facts.engine, pending), pending, facts.day))
}

fn newer_node_type(facts: &Complete) -> bool {
    let pending = match facts.pending_type {
        Waiting::Value(pending) => pending.is_later(),
        _ => false,
    };
    let asked = facts.ask.node_type.is_some_and(NodeType::is_later);
    facts.day < UPGRADES_ON_ENABLED && (facts.node_type.is_later() || pending || asked)
}

fn newer_feature(facts: &Complete) -> bool {
    let compatible = facts.mode == Mode::Compatible || facts.ask.mode == Some(Mode::Compatible);
    compatible && facts.day < SWITCHING
        || facts.multi_az_on_t2() && facts.day < MULTI_AZ_ON_T2
        || (facts.serverless || facts.global) && facts.day < GLOBAL_DATASTORE
}
