//! The families of node types: which engines they go with, and whether AWS accepts them.

use crate::EngineVersion;

/// A family: `m3` of `cache.m3.medium`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Family {
    /// Its name.
    pub(crate) name: &'static str,
    /// In which years it could be had.
    pub(crate) age: Age,
    /// The lowest Redis version that it goes with; `None` where it goes with Valkey alone.
    pub(crate) redis_from: Option<EngineVersion>,
    /// Whether a Global Datastore can have it, in size large and up.
    pub(crate) global: bool,
}

/// In which years a family could be had, as far as the sources tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Age {
    /// In 2018, and not any more by the list that was last read.
    Retired,
    /// In 2018 and today.
    Lasting,
    /// Since some day after the 2018 guide.
    Later,
}

const V4_0_10: Option<EngineVersion> = Some(EngineVersion::full(4, 0, 10));
const V5_0_6: Option<EngineVersion> = Some(EngineVersion::full(5, 0, 6));
const V6_2: Option<EngineVersion> = Some(EngineVersion::of_two(6, 2));
const ANY: Option<EngineVersion> = Some(EngineVersion::full(0, 0, 0));

const fn family(name: &'static str, age: Age, redis_from: Option<EngineVersion>) -> Family {
    Family { name, age, redis_from, global: false }
}

const fn global(name: &'static str, redis_from: Option<EngineVersion>) -> Family {
    Family { global: true, ..family(name, Age::Later, redis_from) }
}

pub(crate) static T1: Family = family("t1", Age::Retired, ANY);
pub(crate) static M1: Family = family("m1", Age::Retired, ANY);
pub(crate) static M2: Family = family("m2", Age::Retired, ANY);
pub(crate) static M3: Family = family("m3", Age::Retired, ANY);
pub(crate) static C1: Family = family("c1", Age::Retired, ANY);
pub(crate) static R3: Family = family("r3", Age::Retired, ANY);
pub(crate) static T2: Family = family("t2", Age::Lasting, V4_0_10);
pub(crate) static M4: Family = family("m4", Age::Lasting, V4_0_10);
pub(crate) static R4: Family = family("r4", Age::Lasting, V4_0_10);
pub(crate) static T3: Family = family("t3", Age::Later, V4_0_10);
pub(crate) static T4G: Family = family("t4g", Age::Later, V5_0_6);
pub(crate) static M5: Family = global("m5", V4_0_10);
pub(crate) static R5: Family = global("r5", V4_0_10);
pub(crate) static M6G: Family = global("m6g", V5_0_6);
pub(crate) static R6G: Family = global("r6g", V5_0_6);
pub(crate) static R6GD: Family = global("r6gd", V6_2);
pub(crate) static M7G: Family = global("m7g", V6_2);
pub(crate) static R7G: Family = global("r7g", V6_2);
pub(crate) static C7GN: Family = global("c7gn", V6_2);
pub(crate) static M8G: Family = global("m8g", None);
pub(crate) static R8G: Family = global("r8g", None);
pub(crate) static C8GN: Family = global("c8gn", None);

/// Every family, for names of which the size isn't known.
pub(crate) static FAMILIES: &[&Family] = &[
    &T1, &M1, &M2, &M3, &C1, &R3, &T2, &M4, &R4, &T3, &T4G, &M5, &R5, &M6G, &R6G, &R6GD, &M7G,
    &R7G, &C7GN, &M8G, &R8G, &C8GN,
];
