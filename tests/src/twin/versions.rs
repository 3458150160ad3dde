//! The catalogue: which version of which engine was offered from when until when.

use super::dates::{Day, END_OF_REDIS_3, Edition, Known, When};
use super::engines::{Engine, Version};
use Engine::{Memcached, Redis, Valkey};

/// A version of the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The engine.
    pub engine: Engine,
    /// The version; from Redis 6 and in Valkey the last part is 0.
    pub version: Version,
    /// When it came.
    pub since: When,
    /// When it was offered no more; `None` where it still is.
    pub until: Option<When>,
    /// From when on no cluster runs it; `None` where clusters may.
    pub gone: Option<Day>,
}

const fn row(engine: Engine, version: Version, since: Day) -> Row {
    Row { engine, version, since: When::on(since), until: None, gone: None }
}

const fn between(engine: Engine, version: Version, first: Day, last: Day) -> Row {
    Row { engine, version, since: When { first, last }, until: None, gone: None }
}

/// Redis 2.x.
const fn two(version: Version, since: Day) -> Row {
    Row { until: Some(When::on((2023, 1, 13))), ..row(Redis, version, since) }
}

/// Redis 3.x.
const fn three(version: Version, since: Day) -> Row {
    Row { until: Some(When::on(END_OF_REDIS_3)), ..row(Redis, version, since) }
}

/// Redis 5.0.0 to 5.0.5.
const fn five(version: Version, since: Day) -> Row {
    let until = Some(When { first: (2019, 12, 18), last: (2024, 12, 1) });
    Row { until, gone: Some((2026, 2, 1)), ..row(Redis, version, since) }
}

/// The catalogue. 2.8.12 was never offered, and may run all the same.
pub const ROWS: [Row; 38] = [
    two((2, 6, 13), (2013, 9, 3)),
    two((2, 8, 6), (2014, 3, 13)),
    Row { until: Some(When::on((2014, 3, 13))), ..row(Redis, (2, 8, 12), (2014, 3, 13)) },
    two((2, 8, 19), (2015, 3, 11)),
    two((2, 8, 21), (2015, 7, 29)),
    two((2, 8, 22), (2015, 9, 28)),
    two((2, 8, 23), (2015, 11, 13)),
    two((2, 8, 24), (2016, 1, 20)),
    three((3, 2, 4), (2016, 10, 12)),
    three((3, 2, 6), (2017, 10, 25)),
    three((3, 2, 10), (2017, 11, 9)),
    row(Redis, (4, 0, 10), (2018, 6, 14)),
    five((5, 0, 0), (2018, 11, 9)),
    five((5, 0, 3), (2019, 2, 28)),
    five((5, 0, 4), (2019, 5, 15)),
    five((5, 0, 5), (2019, 9, 23)),
    row(Redis, (5, 0, 6), (2019, 12, 18)),
    row(Redis, (6, 0, 0), (2020, 10, 7)),
    row(Redis, (6, 2, 0), (2021, 11, 23)),
    row(Redis, (7, 0, 0), (2022, 11, 8)),
    between(Redis, (7, 1, 0), (2023, 11, 1), (2023, 12, 1)),
    between(Valkey, (7, 2, 0), (2024, 10, 8), (2024, 10, 10)),
    between(Valkey, (8, 0, 0), (2024, 11, 1), (2024, 12, 1)),
    row(Valkey, (8, 1, 0), (2025, 7, 24)),
    row(Valkey, (8, 2, 0), (2025, 10, 13)),
    row(Valkey, (9, 0, 0), (2026, 5, 5)),
    between(Valkey, (9, 1, 0), (2026, 6, 23), (2026, 6, 30)),
    row(Memcached, (1, 4, 5), (2011, 8, 22)),
    row(Memcached, (1, 4, 14), (2012, 11, 28)),
    row(Memcached, (1, 4, 24), (2015, 8, 27)),
    row(Memcached, (1, 4, 33), (2016, 12, 20)),
    row(Memcached, (1, 4, 34), (2017, 4, 10)),
    row(Memcached, (1, 5, 10), (2018, 11, 14)),
    row(Memcached, (1, 5, 16), (2019, 9, 6)),
    row(Memcached, (1, 6, 6), (2020, 11, 12)),
    row(Memcached, (1, 6, 12), (2022, 5, 26)),
    row(Memcached, (1, 6, 17), (2023, 1, 18)),
    row(Memcached, (1, 6, 22), (2024, 1, 10)),
];

/// The versions that a cluster of this engine may run on `day`.
#[must_use]
pub fn running(engine: Engine, day: Day) -> Vec<Version> {
    let here = |row: &&Row| row.engine == engine && row.since.by(day) != Known::No;
    let stays = |row: &&Row| row.gone.is_none_or(|gone| day < gone);
    ROWS.iter().filter(here).filter(stays).map(|row| row.version).collect()
}

/// The newest version of this engine that may be there on `day`.
#[must_use]
pub fn newest(engine: Engine, day: Day) -> Option<Version> {
    let here = |row: &&Row| row.engine == engine && row.since.by(day) != Known::No;
    ROWS.iter().filter(here).map(|row| row.version).max()
}

/// Whether a version is above the newest that may be there on `day`, or its engine hadn't come.
#[must_use]
pub fn newer_than_newest(engine: Engine, version: Version, day: Day) -> bool {
    newest(engine, day).is_none_or(|newest| version > newest)
}

/// AWS doesn't say of which engine a pending version is; Redis never came to 7.2, where Valkey begins.
#[must_use]
pub fn engine_of_pending(runs: Engine, version: Version) -> Engine {
    match runs {
        Memcached => Memcached,
        Redis | Valkey if version >= (7, 2, 0) => Valkey,
        Redis | Valkey => Redis,
    }
}

/// Whether a version may be asked for on `day`. AWS's own list, where it was given, takes the catalogue's place today,
/// for the engines that it names.
#[must_use]
pub fn offered(
    engine: Engine,
    version: Version,
    day: Day,
    list: Option<&[(Engine, Version)]>,
) -> Known {
    let list = list.filter(|list| day == Edition::E2026.0 && list.iter().any(|it| it.0 == engine));
    if let Some(list) = list {
        return if list.contains(&(engine, version)) { Known::Yes } else { Known::No };
    }
    let Some(row) = ROWS.iter().find(|row| row.engine == engine && row.version == version) else {
        return Known::No;
    };
    let over = row.until.map_or(Known::No, |until| until.by(day));
    match (row.since.by(day), over) {
        (Known::No, _) | (_, Known::Yes) => Known::No,
        (Known::Yes, Known::No) => Known::Yes,
        _ => Known::Maybe,
    }
}
