//! The days that are looked at.

use crate::twin::Edition;
use crate::twin::dates::Day;

/// Days on which much changed, and a day inside each span in which something can't be known.
pub(super) const DAYS: [Edition; 15] = [
    Edition::FIRST,
    Edition::E2018,
    Edition((2018, 8, 20)),
    Edition((2019, 8, 20)),
    // Inside that of Redis 5.0.0 to 5.0.5 being offered, and of scaling down.
    Edition((2019, 12, 20)),
    Edition((2020, 10, 7)),
    Edition((2021, 11, 23)),
    Edition((2023, 5, 11)),
    // Redis 7.1; Valkey; Valkey 8.0.
    Edition((2023, 11, 15)),
    Edition((2024, 10, 9)),
    Edition((2024, 11, 15)),
    // The way back from Valkey, with scaling down in place.
    Edition((2025, 12, 1)),
    // Valkey 9.1.
    Edition((2026, 6, 25)),
    // Node types are known again.
    Edition((2026, 10, 20)),
    Edition::E2026,
];

/// Every day on which something changed, with the day before it.
pub(super) const BOUNDARIES: [(Day, Day); 46] = [
    ((2016, 10, 11), (2016, 10, 12)),
    ((2016, 12, 19), (2016, 12, 20)),
    ((2017, 4, 9), (2017, 4, 10)),
    ((2017, 10, 24), (2017, 10, 25)),
    ((2017, 11, 8), (2017, 11, 9)),
    ((2018, 6, 13), (2018, 6, 14)),
    ((2018, 8, 19), (2018, 8, 20)),
    ((2018, 11, 8), (2018, 11, 9)),
    ((2018, 11, 13), (2018, 11, 14)),
    ((2018, 11, 18), (2018, 11, 19)),
    ((2019, 2, 27), (2019, 2, 28)),
    ((2019, 5, 14), (2019, 5, 15)),
    ((2019, 6, 3), (2019, 6, 4)),
    ((2019, 8, 19), (2019, 8, 20)),
    ((2019, 9, 5), (2019, 9, 6)),
    ((2019, 9, 22), (2019, 9, 23)),
    ((2019, 12, 17), (2019, 12, 18)),
    ((2020, 3, 15), (2020, 3, 16)),
    ((2020, 10, 6), (2020, 10, 7)),
    ((2020, 11, 11), (2020, 11, 12)),
    ((2021, 11, 22), (2021, 11, 23)),
    ((2022, 5, 25), (2022, 5, 26)),
    ((2022, 11, 7), (2022, 11, 8)),
    ((2023, 1, 12), (2023, 1, 13)),
    ((2023, 1, 17), (2023, 1, 18)),
    ((2023, 5, 10), (2023, 5, 11)),
    ((2023, 7, 30), (2023, 7, 31)),
    ((2023, 10, 31), (2023, 11, 1)),
    ((2023, 11, 30), (2023, 12, 1)),
    ((2024, 1, 9), (2024, 1, 10)),
    ((2024, 10, 7), (2024, 10, 8)),
    ((2024, 10, 9), (2024, 10, 10)),
    ((2024, 10, 31), (2024, 11, 1)),
    ((2024, 11, 30), (2024, 12, 1)),
    ((2025, 3, 10), (2025, 3, 11)),
    ((2025, 4, 9), (2025, 4, 10)),
    ((2025, 7, 23), (2025, 7, 24)),
    ((2025, 10, 12), (2025, 10, 13)),
    ((2026, 1, 31), (2026, 2, 1)),
    ((2026, 4, 30), (2026, 5, 1)),
    ((2026, 5, 4), (2026, 5, 5)),
    ((2026, 6, 22), (2026, 6, 23)),
    ((2026, 6, 29), (2026, 6, 30)),
    ((2026, 10, 19), (2026, 10, 20)),
    // The first day and the last.
    ((2016, 3, 24), (2016, 3, 25)),
    ((2026, 11, 21), (2026, 11, 22)),
];

/// Both sides of every boundary.
pub(super) fn both_sides() -> impl Iterator<Item = Edition> + Clone {
    BOUNDARIES.iter().flat_map(|(before, after)| [Edition(*before), Edition(*after)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::twin::dates;
    use crate::twin::versions::ROWS;

    #[test]
    fn no_boundary_is_left_out() {
        let sides: Vec<_> = BOUNDARIES.iter().map(|(_, after)| *after).collect();
        let of_rows = ROWS.iter().flat_map(|row| {
            let days = [Some(row.since), row.until].into_iter().flatten();
            days.flat_map(|when| [when.first, when.last]).chain(row.gone)
        });
        let spans = [dates::SCALING_DOWN, dates::VALKEY, dates::ROLLBACK];
        let of_rules = [
            dates::UPGRADES_ON_ENABLED,
            dates::MULTI_AZ_ON_T2,
            dates::SERVICE_UPDATES,
            dates::SCALING_ON_ENABLED,
            dates::GLOBAL_DATASTORE,
            dates::NO_PATCHES,
            dates::REDIS_6_2,
            dates::SWITCHING,
            dates::MEMCACHED_SCALING,
            dates::NODE_TYPES_READ,
        ];
        let all = of_rows.chain(spans.iter().flat_map(|it| [it.first, it.last])).chain(of_rules);
        for day in all.filter(|day| *day > Edition::FIRST.0) {
            assert!(sides.contains(&day), "{day:?}");
        }
    }

    #[test]
    fn every_span_is_looked_into() {
        let rows = ROWS.iter().flat_map(|row| [Some(row.since), row.until].into_iter().flatten());
        let spans = [dates::SCALING_DOWN, dates::VALKEY, dates::ROLLBACK];
        for span in rows.chain(spans).filter(|span| span.first < span.last) {
            let inside = |day: &Edition| span.first <= day.0 && day.0 < span.last;
            assert!(DAYS.iter().any(inside), "{span:?}");
        }
    }
}
