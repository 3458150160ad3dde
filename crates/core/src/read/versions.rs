//! The version that runs and the one asked for.

use super::values::Reader;
use crate::editions::{Edition, days};
use crate::facts::Facts;
use crate::{Engine, EngineVersion, Field};

/// Reads both.
pub(super) fn read(reader: &mut Reader<'_>, facts: &mut Facts<'_>) {
    if let Some(version) = reader.version(Field::EngineVersion) {
        // Up to Redis 5 and for Memcached, two numbers leave several versions open; so does `6.x`.
        let begins = version.is_newest_minor()
            || (facts.engine != Engine::Valkey && version.major() < 6 && !version.names_patch());
        facts.version_begins = begins.then_some(version);
        if !begins || facts.version_candidates().next().is_none() {
            facts.version_begins = None;
            facts.set_version(version);
        }
    }
    let asked = reader.version(Field::ToEngineVersion);
    facts.to_version = asked.map(|version| meant(version, facts.to_engine, facts.edition));
}

/// What a version means that was asked for, now or before: `6.x` is the newest 6 of the day, once there
/// are several.
pub(super) fn meant(asked: EngineVersion, engine: Engine, edition: Edition) -> EngineVersion {
    if asked.is_newest_minor() && asked.major() == 6 && edition.is_since(days::TWO_NUMBERS) {
        let newest = edition.offered(engine).filter(|version| version.is_same_as(asked)).last();
        return newest.unwrap_or(asked);
    }
    asked
}
