//! The three engines, how their versions are written, and their families of parameter groups.

use super::dates::{Day, NO_PATCHES, REDIS_6_2};

/// An engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Engine {
    /// Redis OSS.
    Redis,
    /// Valkey.
    Valkey,
    /// Memcached.
    Memcached,
}

/// An engine version: compared number by number. From 6 on the last part, the patch, is 0 here.
pub type Version = (u32, u32, u32);

/// The first version with Multi-AZ.
pub const FIRST_MULTI_AZ: Version = (2, 8, 6);
/// The first version with cluster mode enabled.
pub const FIRST_CLUSTER_MODE: Version = (3, 2, 4);
/// The first version in a Global Datastore.
pub const FIRST_GLOBAL: Version = (5, 0, 6);
/// The first version whose cluster mode can be switched.
pub const FIRST_SWITCHING: Version = (7, 0, 0);

/// Redis has encryption from 3.2.6 on, and 3.2.10 was made without it. Valkey always has it; Memcached isn't judged.
#[must_use]
pub fn lacks_encryption(engine: Engine, version: Version) -> bool {
    engine == Engine::Redis && (version < (3, 2, 6) || version == (3, 2, 10))
}

/// A version as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// The version without a patch that users don't choose; `6.x` is 6 with the largest minor there can be.
    pub version: Version,
    /// The patch that users don't choose, where it was written.
    pub patch: Option<u32>,
}

/// The largest minor there can be: `x`.
pub const X: u32 = u32::MAX;

impl Written {
    /// A version without a patch.
    #[must_use]
    pub const fn plain(version: Version) -> Self {
        Self { version, patch: None }
    }

    /// `6.x`.
    #[must_use]
    pub fn is_six_x(self) -> bool {
        self.version == (6, X, X)
    }

    /// What it means where it is asked for: `6.x` is the newest 6 of the day.
    #[must_use]
    pub fn asked_on(self, day: Day) -> Version {
        if !self.is_six_x() {
            self.version
        } else if day < REDIS_6_2 {
            (6, 0, 0)
        } else {
            (6, 2, 0)
        }
    }

    /// AWS chooses the patch, from Redis 6 and in Valkey; and in the first year of Redis 6 the minor too.
    #[must_use]
    pub fn patch_not_selectable(self, engine: Engine, day: Day) -> bool {
        let whole_six = (NO_PATCHES..REDIS_6_2).contains(&day)
            && engine == Engine::Redis
            && self.version == (6, 0, 0);
        let chosen = engine != Engine::Memcached && self.patch.is_some();
        day >= NO_PATCHES && (chosen || whole_six)
    }
}

/// Reads `2.8.24`, and from 6 on `6.2`, `6.2.6` and `6.x`; `None` where the text is nothing of the kind.
#[must_use]
pub fn written(text: &str) -> Option<Written> {
    let mut parts = text.split('.');
    let major: u32 = parts.next()?.parse().ok()?;
    let minor = parts.next()?;
    let patch = parts.next();
    if parts.next().is_some() {
        return None;
    }
    match (minor, patch) {
        ("x", None) if major >= 6 => Some(Written::plain((major, X, X))),
        (minor, None) if major >= 6 => Some(Written::plain((major, minor.parse().ok()?, 0))),
        (minor, Some(patch)) if major >= 6 => Some(Written {
            version: (major, minor.parse().ok()?, 0),
            patch: Some(patch.parse().ok()?),
        }),
        (minor, Some(patch)) => {
            Some(Written::plain((major, minor.parse().ok()?, patch.parse().ok()?)))
        }
        _ => None,
    }
}

/// Reads an engine's name.
#[must_use]
pub fn engine(name: &str) -> Option<Engine> {
    match name {
        "redis" => Some(Engine::Redis),
        "valkey" => Some(Engine::Valkey),
        "memcached" => Some(Engine::Memcached),
        _ => None,
    }
}

/// A family of parameter groups: `redis2.8`, `redis6.x`, `redis7`, `valkey8`, `memcached1.6`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Family {
    engine: Engine,
    major: u32,
    /// 0 where one family holds a whole major version.
    minor: u32,
}

impl Family {
    /// The family that a version needs.
    #[must_use]
    pub fn of(engine: Engine, (major, minor, _): Version) -> Self {
        Self { engine, major, minor: if major >= 6 { 0 } else { minor } }
    }

    /// The family of a default group, such as `default.redis6.x.cluster.on`; `None` for a group of the user's own.
    #[must_use]
    pub fn of_default_group(name: &str) -> Option<Self> {
        let rest = name.strip_prefix("default.")?;
        let rest = rest.strip_suffix(".cluster.on").unwrap_or(rest);
        let digit = rest.find(|letter: char| letter.is_ascii_digit())?;
        let (name, numbers) = rest.split_at(digit);
        let (major, minor) = numbers.split_once('.').unwrap_or((numbers, "0"));
        let minor = minor.parse().unwrap_or(0);
        Some(Self { engine: engine(name)?, major: major.parse().ok()?, minor })
    }
}
