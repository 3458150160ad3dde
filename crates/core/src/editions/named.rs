//! The editions that have a name.

use time::Date;
use time::macros::date;

/// An edition of AWS's guide.
#[derive(Debug, PartialEq, Eq)]
pub struct Named {
    /// Its name, such as `2018`.
    pub id: &'static str,
    /// The document, as AWS titles it.
    pub document: &'static str,
    /// The day it answers for.
    pub date: Date,
    /// The first day on which it was in force.
    pub from: Date,
    /// The day from which it no longer was; `None` while it is.
    pub until: Option<Date>,
    /// When its facts were last checked against their sources.
    pub checked: Date,
}

/// The Redis guide between its first print and the end of the ban on engine changes with cluster mode
/// enabled.
const SEED: Named = Named {
    id: "2018",
    document: "ElastiCache for Redis User Guide (API Version 2015-02-02)",
    date: date!(2018 - 08 - 19),
    from: date!(2018 - 04 - 20),
    until: Some(date!(2018 - 08 - 20)),
    checked: date!(2026 - 11 - 22),
};

/// Today's guide: its last change known here is the newest version.
pub(super) static LAST: Named = LAST_NAMED;

const LAST_NAMED: Named = Named {
    id: "2026",
    document: "Amazon ElastiCache User Guide",
    date: date!(2026 - 11 - 22),
    from: date!(2026 - 06 - 30),
    until: None,
    checked: date!(2026 - 11 - 22),
};

/// The editions with a name, oldest first.
pub static EDITIONS: &[Named] = &[SEED, LAST_NAMED];

/// The edition whose document tells of a day: the next one with a name.
pub(super) fn about(date: Date) -> &'static Named {
    EDITIONS.iter().find(|named| date <= named.date).unwrap_or(&LAST)
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;

    /// Facts age: this fails a year after they were checked, on whatever machine it runs then.
    #[test]
    fn facts_were_checked_within_a_year() {
        let since_1970 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
        let days = i64::try_from(since_1970.as_secs() / 86_400).unwrap();
        for named in EDITIONS {
            let age = days - (i64::from(named.checked.to_julian_day()) - 2_440_588);
            assert!(age < 365, "check the facts of {} anew, and put the day: {age} days", named.id);
        }
    }
}
