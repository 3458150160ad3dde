//! What came after an edition's day.

use crate::editions::{catalogue, days};
use crate::facts::{ClusterMode, Facts, Newer, OpenFact, Pending};
use crate::{Engine, EngineVersion};

/// What the edition can't know of these facts, if there is such a thing.
pub(super) fn newer(facts: &Facts<'_>) -> Option<Newer> {
    let edition = facts.edition;
    let engine_is_known = [facts.engine, facts.to_engine].into_iter().all(|it| match it {
        Engine::Redis => true,
        Engine::Valkey => edition.is_since(catalogue::VALKEY.first),
        // The 2018 guide is about Redis alone.
        Engine::Memcached => edition.is_since(days::AFTER_SEED),
    });
    if !engine_is_known {
        return Some(Newer::Engine);
    }
    let pending_version = facts.known_pending_version().and_then(Pending::value);
    let pending_type = facts.known_pending_type().and_then(Pending::value);
    let above = |engine: Engine, version: EngineVersion| edition.newest(engine).is_below(version);
    let is_later = |node_type: crate::NodeType| {
        node_type.is_of_later_years() && !edition.is_since(days::AFTER_SEED)
    };
    let modes = [facts.known_mode(), facts.to_mode];
    if facts.known_version().is_some_and(|version| above(facts.engine, version)) {
        Some(Newer::Version)
    } else if pending_version.is_some_and(|it| above(facts.engine_of_pending(it), it)) {
        Some(Newer::PendingVersion)
    } else if modes.into_iter().flatten().any(|mode| !edition.modes().contains(&mode)) {
        Some(Newer::Mode)
    } else if facts.known_type().is_some_and(is_later) {
        Some(Newer::NodeType)
    } else if pending_type.is_some_and(is_later) {
        Some(Newer::PendingNodeType)
    } else if facts.to_type.is_some_and(is_later) {
        Some(Newer::ToNodeType)
    } else if multi_az_on_t2(facts) {
        Some(Newer::MultiAzOnT2)
    } else if facts.known_global() == Some(true) && !edition.is_since(days::GLOBAL_DATASTORE) {
        Some(Newer::GlobalDatastore)
    } else if facts.serverless && !edition.is_since(days::GLOBAL_DATASTORE) {
        Some(Newer::Serverless)
    } else {
        None
    }
}

fn multi_az_on_t2(facts: &Facts<'_>) -> bool {
    // Disabled is what is left where the version is older than sharding.
    let disabled = || {
        facts.known_mode().map_or_else(
            || facts.candidates(OpenFact::Mode).is_empty(),
            |mode| mode == ClusterMode::Disabled,
        )
    };
    !facts.edition.is_since(days::T2_FAILOVER)
        && facts.known_multi_az() == Some(true)
        && facts.known_type().is_some_and(|current| current.is_t2())
        && disabled()
}
