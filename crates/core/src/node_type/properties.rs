//! What follows from a node type's family and size.

use super::NodeType;
use crate::editions::families::{self, Age};
use crate::editions::firsts;
use crate::editions::node_types::{LARGE, SMALL};
use crate::{Engine, EngineVersion};

impl NodeType {
    fn is_of_age(&self, age: Age) -> bool {
        self.family().is_some_and(|family| family.age == age)
    }

    /// Whether it is of a family that came after the 2018 guide.
    #[must_use]
    pub fn is_of_later_years(&self) -> bool {
        self.is_of_age(Age::Later)
    }

    /// Whether its family is in the catalogue.
    #[must_use]
    pub fn is_of_known_family(&self) -> bool {
        self.family().is_some()
    }

    /// Whether it is of a family that AWS accepts no more.
    #[must_use]
    pub fn is_retired(&self) -> bool {
        self.is_of_age(Age::Retired)
    }

    /// Redis `maxmemory` in bytes, where the catalogue has it.
    #[must_use]
    pub fn max_memory(&self) -> Option<u64> {
        self.record().map(|record| record.max_memory).filter(|memory| *memory > 0)
    }

    /// T1: never with Multi-AZ, never with snapshots while cluster mode is disabled.
    #[must_use]
    pub fn is_t1(&self) -> bool {
        self.is_of(&families::T1)
    }

    /// T2: until 2018-11-19 without Multi-AZ and snapshots while cluster mode is disabled.
    #[must_use]
    pub fn is_t2(&self) -> bool {
        self.is_of(&families::T2)
    }

    /// With data tiering, which only r6gd has.
    #[must_use]
    pub fn is_tiered(&self) -> bool {
        self.is_of(&families::R6GD)
    }

    /// The lowest Redis version that it goes with; `None` where it goes with Valkey alone.
    #[must_use]
    pub fn needs(self) -> Option<EngineVersion> {
        self.family().and_then(|family| family.redis_from)
    }

    /// Whether no version is known to be too old for it: an older page has a lower version than today's
    /// 4.0.10, and of a family that isn't known none is told.
    #[must_use]
    pub(crate) fn goes_with_any_version(&self) -> bool {
        self.family().is_none_or(|family| {
            family.redis_from.is_some_and(|first| !firsts::LASTING_TYPES.is_below(first))
        })
    }

    /// Whether it goes with Valkey alone.
    #[must_use]
    pub(crate) fn is_of_valkey_alone(&self) -> bool {
        self.family().is_some_and(|family| family.redis_from.is_none())
    }

    /// Whether it goes with a version of an engine; `None` where the guide doesn't say.
    #[must_use]
    pub fn goes_with(&self, engine: Engine, version: EngineVersion) -> Option<bool> {
        let family = self.family()?;
        match (engine, family.redis_from) {
            // T4g.micro is listed from 4.0.10 on, and was refused there: the guide and reports differ.
            (Engine::Redis, Some(first))
                if self.is_of(&families::T4G)
                    && self.record().is_some_and(|record| record.size < SMALL)
                    && version.is_below(first) =>
            {
                let listed = !version.is_below(EngineVersion::full(4, 0, 10));
                if listed { None } else { Some(false) }
            }
            (Engine::Redis, Some(first)) => Some(!version.is_below(first)),
            (Engine::Redis | Engine::Memcached, None) => Some(false),
            (Engine::Valkey | Engine::Memcached, _) => Some(true),
        }
    }

    /// Whether a member of a Global Datastore can have it; so taken where its family isn't known.
    #[must_use]
    pub fn can_be_global(&self) -> bool {
        self.family().is_none_or(|family| family.global)
            && self.record().is_none_or(|record| record.size >= LARGE)
    }
}
