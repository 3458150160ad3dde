//! The engines of ElastiCache.

use std::fmt;

/// An engine, as the API names it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Engine {
    /// Redis OSS; what is meant where no engine is named, as in AWS's first calls.
    #[default]
    Redis,
    /// Valkey, since October 2024.
    Valkey,
    /// Memcached.
    Memcached,
}

impl Engine {
    /// Every engine.
    pub const ALL: [Self; 3] = [Self::Redis, Self::Valkey, Self::Memcached];

    /// The word that the API uses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Redis => "redis",
            Self::Valkey => "valkey",
            Self::Memcached => "memcached",
        }
    }

    /// Its name for a person, as today's guide writes it.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Redis => "Redis OSS",
            Self::Valkey => "Valkey",
            Self::Memcached => "Memcached",
        }
    }

    /// The engine that the API's word names.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.as_str() == word)
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
