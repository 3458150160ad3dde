//! The days on which ElastiCache's rules changed.

use time::Date;
use time::macros::date;

use super::catalogue::CATALOGUE;
use super::when::When;
use crate::rules::RULES;

/// The first day that can be answered for: engine upgrades and scale-ups both exist.
pub(crate) const FIRST: Date = date!(2016 - 03 - 24);
/// Engine changes with cluster mode enabled: the first day that the 2018 guide no longer fits.
pub(crate) const AFTER_SEED: Date = date!(2018 - 08 - 20);
/// T2 node types get Multi-AZ and snapshots with cluster mode disabled.
pub(crate) const T2_FAILOVER: Date = date!(2018 - 11 - 19);
/// Service updates.
pub(crate) const SERVICE_UPDATES: Date = date!(2019 - 06 - 04);
/// Node types can be changed up and down with cluster mode enabled.
pub(crate) const ONLINE_SCALING: Date = date!(2019 - 08 - 20);
/// Upgrades and scaling stay online with automatic failover.
pub(crate) const ONLINE_CHANGES: Date = date!(2019 - 09 - 23);
/// Global Datastore.
pub(crate) const GLOBAL_DATASTORE: Date = date!(2020 - 03 - 16);
/// Redis 6: a patch can't be asked for any more.
pub(crate) const NO_PATCHES: Date = date!(2020 - 10 - 07);
/// Redis 6.2, versions of two numbers, and data tiering.
pub(crate) const TWO_NUMBERS: Date = date!(2021 - 11 - 23);
/// Switching cluster mode in place.
pub(crate) const MODE_SWITCH: Date = date!(2023 - 05 - 11);
/// The end of Redis 3.
pub(crate) const END_OF_3: Date = date!(2023 - 07 - 31);
/// Memcached's node types can be changed.
pub(crate) const MEMCACHED_SCALING: Date = date!(2025 - 04 - 10);
/// The list of node types that AWS accepts, as it was last read.
pub(crate) const NODE_TYPES_READ: Date = date!(2026 - 10 - 20);

/// Scaling down in place with cluster mode disabled came on one of these days.
pub(crate) const SCALE_DOWN: When = When::between(ONLINE_SCALING, date!(2025 - 03 - 11));
/// The way back from Valkey 7.2 to Redis 7.1 came on one of these days.
pub(crate) const ROLLBACK: When = When::between(date!(2024 - 10 - 10), date!(2026 - 05 - 01));

/// Every day on which a rule or the catalogue changed, in no order.
pub(crate) fn changes() -> impl Iterator<Item = Date> {
    let spans =
        RULES.iter().map(|rule| rule.in_force).chain(CATALOGUE.iter().map(|entry| entry.offered));
    spans
        .flat_map(|span| [span.since, span.until])
        .flatten()
        .chain([SCALE_DOWN, ROLLBACK])
        .flat_map(|when| [when.first, when.last])
}

/// The last change on or before a day, or the first day there is.
pub(super) fn last_change(date: Date) -> Date {
    changes().filter(|change| *change <= date).max().map_or(FIRST, |change| change.max(FIRST))
}

/// The next change after a day.
pub(crate) fn next_change(date: Date) -> Option<Date> {
    changes().filter(|change| *change > date).min()
}
