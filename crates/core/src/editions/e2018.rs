//! The 2018 edition: the Redis guide between its first print and the end of the ban on engine
//! changes with cluster mode enabled.

use time::macros::date;

use super::{CatalogueVersion, Edition};
use crate::EngineVersion;
use crate::facts::ClusterMode;

/// The guide with API version 2015-02-02, as it stood on the day before 2018-08-20.
pub(crate) static EDITION: Edition = Edition {
    id: "2018",
    document: "ElastiCache for Redis User Guide (API Version 2015-02-02)",
    date: date!(2018 - 08 - 19),
    from: date!(2018 - 04 - 20),
    until: Some(date!(2018 - 08 - 20)),
    checked: date!(2026 - 11 - 22),
    redis_versions: REDIS,
    modes: &[ClusterMode::Disabled, ClusterMode::Enabled],
    first_sharded: EngineVersion::full(3, 2, 4),
    first_multi_az: EngineVersion::full(2, 8, 6),
};

const fn offered(major: u16, minor: u16, patch: u16) -> CatalogueVersion {
    CatalogueVersion {
        version: EngineVersion::full(major, minor, patch),
        offered: true,
        encryption: false,
    }
}

const fn encrypting(major: u16, minor: u16, patch: u16) -> CatalogueVersion {
    CatalogueVersion { encryption: true, ..offered(major, minor, patch) }
}

const REDIS: &[CatalogueVersion] = &[
    offered(2, 6, 13),
    offered(2, 8, 6),
    // Known only from AWS's table of ended versions: it may still run, but was not to be had.
    CatalogueVersion { offered: false, ..offered(2, 8, 12) },
    offered(2, 8, 19),
    offered(2, 8, 21),
    offered(2, 8, 22),
    offered(2, 8, 23),
    offered(2, 8, 24),
    offered(3, 2, 4),
    encrypting(3, 2, 6),
    offered(3, 2, 10),
    encrypting(4, 0, 10),
];
