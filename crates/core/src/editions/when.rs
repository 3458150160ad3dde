//! When something came: on a day, or on one of several days.

use time::Date;

/// A day, or the days between which it lies where the sources give no single one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct When {
    /// It had not come before this day.
    pub first: Date,
    /// It had come by this day.
    pub last: Date,
}

impl When {
    /// On this day.
    #[must_use]
    pub const fn on(date: Date) -> Self {
        Self { first: date, last: date }
    }

    /// Not before `first`, and by `last` at the latest.
    #[must_use]
    pub const fn between(first: Date, last: Date) -> Self {
        Self { first, last }
    }

    /// Whether it had come on `date`; `None` where that isn't known.
    #[must_use]
    pub fn had_come(self, date: Date) -> Option<bool> {
        if date < self.first {
            Some(false)
        } else if date >= self.last {
            Some(true)
        } else {
            None
        }
    }

    /// Whether the day itself is known.
    #[must_use]
    pub fn is_known(self) -> bool {
        self.first == self.last
    }
}

/// The days on which something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day, where there is one.
    pub since: Option<When>,
    /// The first day on which it no longer holds, where there is one.
    pub until: Option<When>,
}

impl Span {
    /// On every day.
    pub const ALWAYS: Self = Self { since: None, until: None };

    /// From `date` on.
    #[must_use]
    pub const fn since(date: Date) -> Self {
        Self { since: Some(When::on(date)), until: None }
    }

    /// Up to the day before `date`.
    #[must_use]
    pub const fn until(date: Date) -> Self {
        Self { since: None, until: Some(When::on(date)) }
    }

    /// From `since` up to the day before `until`.
    #[must_use]
    pub const fn from_to(since: Date, until: Date) -> Self {
        Self { since: Some(When::on(since)), until: Some(When::on(until)) }
    }

    /// From one of several days on.
    #[must_use]
    pub const fn since_about(first: Date, last: Date) -> Self {
        Self { since: Some(When::between(first, last)), until: None }
    }

    /// Up to one of several days.
    #[must_use]
    pub const fn until_about(first: Date, last: Date) -> Self {
        Self { since: None, until: Some(When::between(first, last)) }
    }

    /// Whether it holds on `date`; `None` where that isn't known.
    #[must_use]
    pub fn holds_on(self, date: Date) -> Option<bool> {
        let begun = self.since.map_or(Some(true), |since| since.had_come(date));
        let ended = self.until.map_or(Some(false), |until| until.had_come(date));
        match (begun, ended) {
            (Some(false), _) | (_, Some(true)) => Some(false),
            (Some(true), Some(false)) => Some(true),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_range_is_not_known_inside_and_known_on_both_sides() {
        let span = Span::since_about(date!(2024 - 10 - 08), date!(2024 - 10 - 10));
        assert_eq!(span.holds_on(date!(2024 - 10 - 07)), Some(false));
        assert_eq!(span.holds_on(date!(2024 - 10 - 08)), None);
        assert_eq!(span.holds_on(date!(2024 - 10 - 09)), None);
        assert_eq!(span.holds_on(date!(2024 - 10 - 10)), Some(true));
    }

    #[test]
    fn a_span_holds_from_its_first_day_to_the_day_before_its_end() {
        let span = Span::from_to(date!(2018 - 08 - 20), date!(2019 - 08 - 20));
        for (day, holds) in [
            (date!(2018 - 08 - 19), false),
            (date!(2018 - 08 - 20), true),
            (date!(2019 - 08 - 19), true),
            (date!(2019 - 08 - 20), false),
        ] {
            assert_eq!(span.holds_on(day), Some(holds), "{day}");
        }
    }
}
