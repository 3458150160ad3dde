//! The days from which the form knows more.

use time::Date;
use time::macros::date;

/// The 2018 guide no longer fits; Memcached is judged as well.
pub(crate) const AFTER_2018: Date = date!(2018 - 08 - 20);
/// Service updates.
pub(crate) const SERVICE_UPDATES: Date = date!(2019 - 06 - 04);
/// Automatic failover keeps a cluster online while it is changed.
pub(crate) const FAILOVER_COUNTS: Date = date!(2019 - 09 - 23);
/// Global Datastore; serverless caches are newer.
pub(crate) const GLOBAL_DATASTORE: Date = date!(2020 - 03 - 16);
/// Cluster mode is switched in place, and no new group need be seeded.
pub(crate) const MODE_SWITCH: Date = date!(2023 - 05 - 11);
/// Valkey.
pub(crate) const VALKEY: Date = date!(2024 - 10 - 08);
/// AWS's list of node types is known again.
pub(crate) const NODE_TYPES_READ: Date = date!(2026 - 10 - 20);
