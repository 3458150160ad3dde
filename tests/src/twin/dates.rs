//! Days, and what is known of when something came.

/// A day: year, month, day.
pub type Day = (u16, u8, u8);

/// The day by whose guide to judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Edition(pub Day);

impl Edition {
    /// The guide in force until August 2018.
    pub const E2018: Self = Self((2018, 8, 19));
    /// The guide of November 2026.
    pub const E2026: Self = Self((2026, 11, 22));
    /// The first day that can be asked about.
    pub const FIRST: Self = Self((2016, 3, 24));
}

impl Default for Edition {
    fn default() -> Self {
        Self::E2018
    }
}

/// The engine version of a group with cluster mode enabled can be changed; the 2018 guide ends.
pub const UPGRADES_ON_ENABLED: Day = (2018, 8, 20);
/// T2 gets Multi-AZ and snapshots.
pub const MULTI_AZ_ON_T2: Day = (2018, 11, 19);
/// AWS begins to offer service updates.
pub const SERVICE_UPDATES: Day = (2019, 6, 4);
/// With cluster mode enabled, node types can be changed, up and down.
pub const SCALING_ON_ENABLED: Day = (2019, 8, 20);
/// With cluster mode disabled, smaller node types can be had in place.
pub const SCALING_DOWN: When = When { first: SCALING_ON_ENABLED, last: (2025, 3, 11) };
/// Global Datastore.
pub const GLOBAL_DATASTORE: Day = (2020, 3, 16);
/// Redis 6: users don't choose patches any more.
pub const NO_PATCHES: Day = (2020, 10, 7);
/// Redis 6.2, data tiering, and versions of two parts instead of `6.x` alone.
pub const REDIS_6_2: Day = (2021, 11, 23);
/// Cluster mode can be switched in place, by way of `compatible`.
pub const SWITCHING: Day = (2023, 5, 11);
/// Redis 3 isn't offered any more.
pub const END_OF_REDIS_3: Day = (2023, 7, 31);
/// Valkey, and the way to it from Redis.
pub const VALKEY: When = When { first: (2024, 10, 8), last: (2024, 10, 10) };
/// The way back from Valkey 7.2 to Redis 7.1.
pub const ROLLBACK: When = When { first: (2024, 10, 10), last: (2026, 5, 1) };
/// The node type of a Memcached cluster can be changed.
pub const MEMCACHED_SCALING: Day = (2025, 4, 10);
/// AWS's list of node types was read on this day: later families in it, retired ones gone.
pub const NODE_TYPES_READ: Day = (2026, 10, 20);

/// When something came or went: on a day between two, both the same where the day is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// On no day before this one.
    pub first: Day,
    /// From this day on for certain.
    pub last: Day,
}

/// An answer with a middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Certainly.
    Yes,
    /// It can't be known.
    Maybe,
    /// Certainly not.
    No,
}

impl When {
    /// A day that is known.
    #[must_use]
    pub const fn on(day: Day) -> Self {
        Self { first: day, last: day }
    }

    /// Whether it had happened by `day`.
    #[must_use]
    pub fn by(self, day: Day) -> Known {
        if day < self.first {
            Known::No
        } else if day < self.last {
            Known::Maybe
        } else {
            Known::Yes
        }
    }
}
