//! What a version of Redis doesn't have yet.

use super::Given;
use crate::editions::{days, firsts};
use crate::{Engine, EngineVersion, Field};

/// Contradictions between the version and what is said to be on.
pub(super) fn find(given: &mut Given<'_>) {
    let facts = given.facts;
    let many_shards = facts.shards.is_some_and(|shards| shards > 1);
    let mode = given.text(Field::ClusterMode).is_some();
    let is_sharded = given.is(Field::ClusterMode, "enabled");
    let sharded = is_sharded || (many_shards && !mode);
    let compatible =
        given.is(Field::ClusterMode, "compatible") && facts.edition.is_since(days::MODE_SWITCH);
    let global =
        given.is(Field::GlobalDatastore, "true") && facts.edition.is_since(days::GLOBAL_DATASTORE);
    let needs = [
        (
            sharded,
            if is_sharded { Field::ClusterMode } else { Field::Shards },
            firsts::SHARDED,
            "cluster mode enabled came with 3.2.4",
        ),
        (
            given.is(Field::MultiAz, "true"),
            Field::MultiAz,
            firsts::FAILOVER,
            "Multi-AZ came with 2.8.6",
        ),
        (
            given.is(Field::AutomaticFailover, "true"),
            Field::AutomaticFailover,
            firsts::FAILOVER,
            "automatic failover came with 2.8.6",
        ),
        (
            compatible,
            Field::ClusterMode,
            firsts::MODE_SWITCH,
            "cluster mode compatible came with 7.0",
        ),
        (global, Field::GlobalDatastore, firsts::GLOBAL, "Global Datastore came with 5.0.6"),
    ];
    // A version that is known, or of which only some are left.
    let some = |fits: &dyn Fn(EngineVersion) -> bool| match facts.known_version() {
        Some(version) => fits(version),
        None => facts.version_candidates().any(fits),
    };
    for (on, field, first, why) in needs {
        let wrong = on && !some(&|version| !version.is_below(first));
        given.exclude(wrong, field, Field::EngineVersion, why);
    }
    if let Some(current) = facts.known_type().filter(|_| facts.edition.is_since(days::AFTER_SEED)) {
        let (other, why) = if current.is_of_valkey_alone() {
            (Field::Engine, "the node type goes with Valkey alone")
        } else {
            (Field::EngineVersion, "the node type needs a newer version")
        };
        given.exclude(!facts.runs_on(current), other, Field::NodeType, why);
    }
    for field in [Field::TransitEncryption, Field::AtRestEncryption] {
        let wrong =
            given.is(field, "true") && !some(&|version| firsts::encrypts(Engine::Redis, version));
        let why = "encryption came with 3.2.6, and 3.2.10 has none";
        given.exclude(wrong, field, Field::EngineVersion, why);
    }
}
