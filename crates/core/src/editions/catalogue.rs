//! Every engine version that ElastiCache offered, with the days from when until when.

use time::Date;
use time::macros::date;

use super::{Span, When};
use crate::{Engine, EngineVersion};

/// An engine version.
#[derive(Clone, Copy, Debug)]
pub struct CatalogueVersion {
    /// Its engine.
    pub engine: Engine,
    /// The version, as a request names it.
    pub version: EngineVersion,
    /// From when until when it could be asked for.
    pub offered: Span,
    /// Whether it was ever listed as one to ask for; one is known only from AWS's table of ended versions.
    pub listed: bool,
    /// The day from which none runs any more, where AWS moved all that did.
    pub gone: Option<Date>,
}

impl CatalogueVersion {
    /// Whether it could be asked for on `date`; `None` where that isn't known.
    #[must_use]
    pub fn is_offered(&self, date: Date) -> Option<bool> {
        if self.listed { self.offered.holds_on(date) } else { Some(false) }
    }

    /// Whether a cluster could run it on `date`; where it isn't known, it counts as possible.
    #[must_use]
    pub fn may_run(&self, date: Date) -> bool {
        let had_come = self.offered.since.is_none_or(|since| since.had_come(date) != Some(false));
        had_come && self.gone.is_none_or(|gone| date < gone)
    }
}

const fn version(engine: Engine, version: EngineVersion, offered: Span) -> CatalogueVersion {
    CatalogueVersion { engine, version, offered, listed: true, gone: None }
}

/// A Redis version of three numbers with the day it came.
const fn redis(major: u16, minor: u16, patch: u16, since: Date) -> CatalogueVersion {
    version(Engine::Redis, EngineVersion::full(major, minor, patch), Span::since(since))
}

/// The same, up to the day on which the line ended.
const fn ended(entry: CatalogueVersion, until: When) -> CatalogueVersion {
    CatalogueVersion { offered: Span { until: Some(until), ..entry.offered }, ..entry }
}

const fn two(engine: Engine, major: u16, minor: u16, since: When) -> CatalogueVersion {
    let offered = Span { since: Some(since), until: None };
    version(engine, EngineVersion::of_two(major, minor), offered)
}

const fn memcached(minor: u16, patch: u16, since: Date) -> CatalogueVersion {
    version(Engine::Memcached, EngineVersion::full(1, minor, patch), Span::since(since))
}

/// The end of Redis 2.
const END_2: When = When::on(date!(2023 - 01 - 13));
/// The end of Redis 3.
const END_3: When = When::on(date!(2023 - 07 - 31));
/// The first versions of Redis 5 were withdrawn after 5.0.6 came; by 2024-12 AWS's API listed them no more.
const END_EARLY_5: When = When::between(date!(2019 - 12 - 18), date!(2024 - 12 - 01));

/// Early Redis 5: AWS moved all that still ran to 5.0.6.
const fn early_five(patch: u16, since: Date) -> CatalogueVersion {
    let entry = ended(redis(5, 0, patch, since), END_EARLY_5);
    CatalogueVersion { gone: Some(date!(2026 - 02 - 01)), ..entry }
}

/// Versions by engine, oldest first.
pub(crate) static CATALOGUE: &[CatalogueVersion] = &[
    ended(redis(2, 6, 13, date!(2013 - 09 - 03)), END_2),
    ended(redis(2, 8, 6, date!(2014 - 03 - 13)), END_2),
    // Known only from AWS's table of ended versions, without its day: it may still run, but was not to be had.
    CatalogueVersion {
        listed: false,
        ..ended(version(Engine::Redis, EngineVersion::full(2, 8, 12), Span::ALWAYS), END_2)
    },
    ended(redis(2, 8, 19, date!(2015 - 03 - 11)), END_2),
    ended(redis(2, 8, 21, date!(2015 - 07 - 29)), END_2),
    ended(redis(2, 8, 22, date!(2015 - 09 - 28)), END_2),
    ended(redis(2, 8, 23, date!(2015 - 11 - 13)), END_2),
    ended(redis(2, 8, 24, date!(2016 - 01 - 20)), END_2),
    ended(redis(3, 2, 4, date!(2016 - 10 - 12)), END_3),
    ended(redis(3, 2, 6, date!(2017 - 10 - 25)), END_3),
    ended(redis(3, 2, 10, date!(2017 - 11 - 09)), END_3),
    redis(4, 0, 10, date!(2018 - 06 - 14)),
    early_five(0, date!(2018 - 11 - 09)),
    early_five(3, date!(2019 - 02 - 28)),
    early_five(4, date!(2019 - 05 - 15)),
    early_five(5, date!(2019 - 09 - 23)),
    redis(5, 0, 6, date!(2019 - 12 - 18)),
    two(Engine::Redis, 6, 0, When::on(date!(2020 - 10 - 07))),
    two(Engine::Redis, 6, 2, When::on(date!(2021 - 11 - 23))),
    two(Engine::Redis, 7, 0, When::on(date!(2022 - 11 - 08))),
    // The month alone is told.
    two(Engine::Redis, 7, 1, When::between(date!(2023 - 11 - 01), date!(2023 - 12 - 01))),
    two(Engine::Valkey, 7, 2, VALKEY),
    two(Engine::Valkey, 8, 0, When::between(date!(2024 - 11 - 01), date!(2024 - 12 - 01))),
    two(Engine::Valkey, 8, 1, When::on(date!(2025 - 07 - 24))),
    two(Engine::Valkey, 8, 2, When::on(date!(2025 - 10 - 13))),
    two(Engine::Valkey, 9, 0, When::on(date!(2026 - 05 - 05))),
    // Sources give one of two days.
    two(Engine::Valkey, 9, 1, When::between(date!(2026 - 06 - 23), date!(2026 - 06 - 30))),
    version(Engine::Memcached, EngineVersion::full(1, 4, 5), Span::ALWAYS),
    memcached(4, 14, date!(2012 - 11 - 28)),
    memcached(4, 24, date!(2015 - 08 - 27)),
    memcached(4, 33, date!(2016 - 12 - 20)),
    memcached(4, 34, date!(2017 - 04 - 10)),
    memcached(5, 10, date!(2018 - 11 - 14)),
    memcached(5, 16, date!(2019 - 09 - 06)),
    memcached(6, 6, date!(2020 - 11 - 12)),
    memcached(6, 12, date!(2022 - 05 - 26)),
    memcached(6, 17, date!(2023 - 01 - 18)),
    memcached(6, 22, date!(2024 - 01 - 10)),
];

/// When Valkey came: AWS's pages give one of these days.
pub(crate) const VALKEY: When = When::between(date!(2024 - 10 - 08), date!(2024 - 10 - 10));

/// The versions of an engine, oldest first.
pub(crate) fn versions(engine: Engine) -> impl Iterator<Item = &'static CatalogueVersion> + Clone {
    CATALOGUE.iter().filter(move |entry| entry.engine == engine)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_an_engine_go_up() {
        for pair in CATALOGUE.windows(2) {
            if pair[0].engine == pair[1].engine {
                assert!(pair[0].version.is_below(pair[1].version), "{:?}", pair[1]);
            }
        }
    }

    #[test]
    fn what_could_be_asked_for_on_a_day() {
        let offered = |engine, date| -> Vec<String> {
            versions(engine)
                .filter(|entry| entry.is_offered(date) == Some(true))
                .map(|entry| entry.version.to_string())
                .collect()
        };
        let today = date!(2026 - 11 - 22);
        assert_eq!(offered(Engine::Redis, today), ["4.0.10", "5.0.6", "6.0", "6.2", "7.0", "7.1"]);
        assert_eq!(offered(Engine::Valkey, today), ["7.2", "8.0", "8.1", "8.2", "9.0", "9.1"]);
        assert_eq!(offered(Engine::Memcached, today).len(), 11);
        let seed = offered(Engine::Redis, date!(2018 - 08 - 19));
        assert_eq!(seed.len(), 11);
        assert!(!seed.contains(&"2.8.12".to_owned()));
    }
}
