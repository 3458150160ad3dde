//! Rules about the engine and the version asked for.

use crate::twin::change::Change;
use crate::twin::complete::Complete;
use crate::twin::dates::{Known, ROLLBACK, VALKEY};
use crate::twin::engines::{Engine, Version, lacks_encryption};
use crate::twin::outcome::{Fired, Rule};
use crate::twin::versions;

pub(super) fn rules(
    facts: &Complete,
    change: &Change,
    offered: Option<&[(Engine, Version)]>,
    fired: &mut Fired,
) {
    if change.goes_back {
        back(facts, change, fired);
    }
    if let Some(to) = change.engine {
        another_engine(facts, change, to, fired);
    }
    if let (Some(written), Some(version)) = (change.written, change.version) {
        if written.patch_not_selectable(change.to_engine, facts.day) {
            fired.stated(Rule::PatchNotSelectable);
        } else {
            match versions::offered(change.to_engine, version, facts.day, offered) {
                Known::Yes => {}
                Known::Maybe => fired.ask(Rule::DateNotKnown),
                Known::No => fired.stated(Rule::VersionNotOffered),
            }
        }
        let encrypted = facts.transit || facts.at_rest;
        if encrypted && lacks_encryption(change.to_engine, version) {
            fired.stated(Rule::EncryptionNotSupported);
        }
    }
}

fn back(facts: &Complete, change: &Change, fired: &mut Fired) {
    let can = if change.rolls_back { ROLLBACK.by(facts.day) } else { Known::No };
    match can {
        Known::Yes => {}
        Known::Maybe => fired.ask(Rule::DateNotKnown),
        Known::No => fired.stated(Rule::EngineDowngrade),
    }
}

fn another_engine(facts: &Complete, change: &Change, to: Engine, fired: &mut Fired) {
    if facts.engine == Engine::Memcached || to == Engine::Memcached {
        fired.inferred(Rule::EngineNotConvertible);
    }
    if facts.day >= VALKEY.first && change.version.is_none() {
        fired.inferred(Rule::EngineVersionMissing);
    }
    let from_redis = facts.engine == Engine::Redis && to == Engine::Valkey;
    if from_redis && facts.day >= VALKEY.first {
        if !facts.group_known {
            fired.ask(Rule::LoneNodeToValkey);
        } else if !facts.replication_group {
            fired.stated(Rule::LoneNodeToValkey);
        }
    }
}
