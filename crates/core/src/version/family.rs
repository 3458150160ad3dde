//! Parameter group families.

use super::{EngineVersion, Minor};
use crate::Engine;

/// A parameter group family: versions share one by their major number, up to Redis 5 and for Memcached by
/// their minor number too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Family {
    pub(crate) engine: Engine,
    pub(crate) major: u16,
    pub(crate) minor: Option<u16>,
}

impl EngineVersion {
    /// The parameter group family of a version: `redis2.8`, `redis6.x`, `redis7`, `valkey8`,
    /// `memcached1.6`.
    #[must_use]
    pub fn family(self, engine: Engine) -> String {
        let of_minor = match engine {
            Engine::Redis => self.major < 6,
            Engine::Valkey => false,
            Engine::Memcached => true,
        };
        match (engine, self.major, self.minor) {
            (Engine::Redis, 6, _) => "redis6.x".to_owned(),
            (_, major, Minor::Number(minor)) if of_minor => format!("{engine}{major}.{minor}"),
            (_, major, _) => format!("{engine}{major}"),
        }
    }

    /// The parameter group family as numbers.
    pub(crate) const fn family_of(self, engine: Engine) -> Family {
        let minor = match (engine, self.minor) {
            (Engine::Redis, Minor::Number(minor)) if self.major < 6 => Some(minor),
            (Engine::Memcached, Minor::Number(minor)) => Some(minor),
            _ => None,
        };
        Family { engine, major: self.major, minor }
    }

    /// Whether both belong to one parameter group family.
    #[must_use]
    pub fn shares_family(self, other: Self) -> bool {
        self.major == other.major && (self.major >= 6 || self.minor == other.minor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn v(text: &str) -> EngineVersion {
        text.parse().unwrap()
    }

    #[test]
    fn knows_families() {
        assert_eq!(v("2.8.24").family(Engine::Redis), "redis2.8");
        assert_eq!(v("6.2").family(Engine::Redis), "redis6.x");
        assert_eq!(v("7.1").family(Engine::Redis), "redis7");
        assert_eq!(v("8.1").family(Engine::Valkey), "valkey8");
        assert_eq!(v("1.6.12").family(Engine::Memcached), "memcached1.6");
        assert!(v("3.2.4").shares_family(v("3.2.10")));
        assert!(!v("2.6.13").shares_family(v("2.8.6")));
        assert!(v("7.0").shares_family(v("7.1")));
    }
}
