//! The first versions with each ability.

use crate::{Engine, EngineVersion};

/// The first Redis with cluster mode enabled.
pub(crate) const SHARDED: EngineVersion = EngineVersion::full(3, 2, 4);
/// The first Redis with Multi-AZ and automatic failover.
pub(crate) const FAILOVER: EngineVersion = EngineVersion::full(2, 8, 6);
/// The first Redis of a Global Datastore, and the first to which upgrades interrupt for seconds only.
pub(crate) const GLOBAL: EngineVersion = EngineVersion::full(5, 0, 6);
/// The first Redis that can switch cluster mode.
pub(crate) const MODE_SWITCH: EngineVersion = EngineVersion::of_two(7, 0);
/// The lowest Redis in today's guide of the node types that older pages let older versions have.
pub(crate) const LASTING_TYPES: EngineVersion = EngineVersion::full(4, 0, 10);
/// The first Memcached of which the node type can be changed.
pub(crate) const MEMCACHED_SCALING: EngineVersion = EngineVersion::of_two(1, 5);

/// Whether a version of an engine is as far as the first Redis with an ability: every Valkey is, and
/// no Memcached.
pub(crate) fn has(engine: Engine, version: EngineVersion, first: EngineVersion) -> bool {
    match engine {
        Engine::Redis => !version.is_below(first),
        Engine::Valkey => true,
        Engine::Memcached => false,
    }
}

/// Whether a version supports encryption in transit and at rest: Redis 3.2.6, and all from 4.0.10 on;
/// 3.2.10 was made without.
pub(crate) fn encrypts(engine: Engine, version: EngineVersion) -> bool {
    const FIRST: EngineVersion = EngineVersion::full(3, 2, 6);
    const AGAIN: EngineVersion = EngineVersion::full(4, 0, 10);
    engine != Engine::Redis || version == FIRST || !version.is_below(AGAIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encryption_came_went_and_came_again() {
        let on = |text: &str| encrypts(Engine::Redis, text.parse().unwrap());
        for (version, expected) in [
            ("3.2.4", false),
            ("3.2.6", true),
            ("3.2.10", false),
            ("4.0.10", true),
            ("5.0.6", true),
            ("7.1", true),
        ] {
            assert_eq!(on(version), expected, "{version}");
        }
        assert!(encrypts(Engine::Valkey, EngineVersion::of_two(7, 2)));
    }
}
