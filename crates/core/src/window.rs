//! The weekly maintenance window: `ddd:hh24:mi-ddd:hh24:mi`, in UTC.

use std::fmt;

use time::{Duration, OffsetDateTime, Time, Weekday};

/// A maintenance window: 60 minutes to 24 hours, once a week, possibly over midnight or the end of
/// the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaintenanceWindow {
    start: Moment,
    end: Moment,
}

/// A minute of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Moment {
    day: Weekday,
    time: Time,
}

/// One run of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// When it opens, UTC.
    pub start: OffsetDateTime,
    /// When it closes, UTC.
    pub end: OffsetDateTime,
    /// Whether it was open at the moment asked about.
    pub open: bool,
}

/// Why a window can't be read, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WindowError {
    /// Characters from the start of the text.
    pub position: usize,
    /// What is wrong there.
    pub problem: &'static str,
}

impl fmt::Display for WindowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at character {}", self.problem, self.position + 1)
    }
}

impl std::error::Error for WindowError {}

const DAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

impl Moment {
    /// Reads `sun:05:00`, the nine characters from `at` on.
    fn parse(text: &str, at: usize) -> Result<Self, WindowError> {
        let fail = |offset: usize, problem| {
            // Where something is missing, its place is the end.
            let position = at + offset.min(text.chars().count());
            Err(WindowError { position, problem })
        };
        let mut parts = text.splitn(3, ':');
        let (day, hour, minute) = (
            parts.next().unwrap_or_default(),
            parts.next().unwrap_or_default(),
            parts.next().unwrap_or_default(),
        );
        let day = match DAYS.iter().find(|(name, _)| day.eq_ignore_ascii_case(name)) {
            Some((_, day)) => *day,
            None => return fail(0, "not a day (mon tue wed thu fri sat sun)"),
        };
        let two_digits = |part: &str| match part.as_bytes() {
            [b'0'..=b'9', b'0'..=b'9'] => part.parse::<u8>().ok(),
            _ => None,
        };
        let Some(hour) = two_digits(hour).filter(|hour| *hour < 24) else {
            return fail(4, "not an hour from 00 to 23");
        };
        let Some(time) = two_digits(minute).and_then(|m| Time::from_hms(hour, m, 0).ok()) else {
            return fail(7, "not a minute from 00 to 59");
        };
        Ok(Self { day, time })
    }

    /// The first time after `start` that it is this minute of the week.
    fn first_after(self, start: OffsetDateTime) -> Option<OffsetDateTime> {
        (0..=7)
            .filter_map(|days| start.date().checked_add(Duration::days(days)))
            .map(|date| date.with_time(self.time).assume_utc())
            .find(|it| it.weekday() == self.day && it.unix_timestamp() > start.unix_timestamp())
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = DAYS.iter().find(|(_, day)| *day == self.day).map_or("", |(name, _)| name);
        write!(f, "{day}:{:02}:{:02}", self.time.hour(), self.time.minute())
    }
}

impl MaintenanceWindow {
    /// Reads `sun:05:00-sun:06:00`; capitals are read as AWS reads them, as small letters.
    ///
    /// # Errors
    /// Says what is wrong and at which character, also for a window under 60 minutes or over 24 hours.
    pub fn parse(text: &str) -> Result<Self, WindowError> {
        let Some((start, end)) = text.split_once('-') else {
            return Err(WindowError {
                position: text.chars().count(),
                problem: "the end of the window is missing",
            });
        };
        let end_at = start.chars().count() + 1;
        let window = Self { start: Moment::parse(start, 0)?, end: Moment::parse(end, end_at)? };
        let length = window.length();
        let fail = |problem| Err(WindowError { position: end_at, problem });
        if length < Duration::HOUR {
            return fail("an end less than 60 minutes after the start");
        }
        if length > Duration::DAY {
            return fail("an end more than 24 hours after the start");
        }
        Ok(window)
    }

    /// How long it is open: 60 minutes to 24 hours.
    #[must_use]
    pub fn length(&self) -> Duration {
        let any_week = OffsetDateTime::UNIX_EPOCH;
        self.start
            .first_after(any_week)
            .and_then(|start| Some(self.end.first_after(start)? - start))
            .unwrap_or_default()
    }

    /// The window that is open at `now`, or else the next one; `None` only at the end of the calendar.
    #[must_use]
    pub fn next(&self, now: OffsetDateTime) -> Option<Occurrence> {
        // Cut to the second, at which no window opens or closes a part later: to compare moments whatever their offset weighs half
        // a KB in the page.
        let now = OffsetDateTime::from_unix_timestamp(now.unix_timestamp()).ok()?;
        let length = self.length();
        // Starting a window's length back finds one that has opened and not yet closed.
        let start = self.start.first_after(now.checked_sub(length)?)?;
        Some(Occurrence {
            start,
            end: start.checked_add(length)?,
            open: start.unix_timestamp() <= now.unix_timestamp(),
        })
    }
}

impl fmt::Display for MaintenanceWindow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.start, self.end)
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    fn window(text: &str) -> MaintenanceWindow {
        MaintenanceWindow::parse(text).unwrap()
    }

    #[test]
    fn finds_the_next_one() {
        // 2026-11-22 is a Sunday.
        let next = window("sun:05:00-sun:06:00").next(datetime!(2026-11-22 10:00 UTC)).unwrap();
        assert_eq!(next.start, datetime!(2026-11-29 05:00 UTC));
        assert_eq!(next.end, datetime!(2026-11-29 06:00 UTC));
        assert!(!next.open);
    }

    #[test]
    fn is_open_from_its_first_moment_until_before_its_last() {
        let window = window("sun:05:00-sun:06:00");
        for (now, start, open) in [
            (datetime!(2026-11-22 04:59:59 UTC), datetime!(2026-11-22 05:00 UTC), false),
            (datetime!(2026-11-22 05:00 UTC), datetime!(2026-11-22 05:00 UTC), true),
            (datetime!(2026-11-22 05:59:59 UTC), datetime!(2026-11-22 05:00 UTC), true),
            (datetime!(2026-11-22 06:00 UTC), datetime!(2026-11-29 05:00 UTC), false),
        ] {
            let next = window.next(now).unwrap();
            assert_eq!((next.start, next.open), (start, open), "{now}");
        }
    }

    #[test]
    fn wraps_the_day_the_week_the_year_and_reads_offsets() {
        let week = window("sat:23:00-sun:01:30").next(datetime!(2026-11-22 00:30 UTC)).unwrap();
        assert_eq!((week.start, week.open), (datetime!(2026-11-21 23:00 UTC), true));
        let year = window("thu:23:00-fri:01:00").next(datetime!(2027-01-01 00:30 UTC)).unwrap();
        assert_eq!((year.start, year.open), (datetime!(2026-12-31 23:00 UTC), true));
        let day = window("mon:09:00-tue:09:00").next(datetime!(2026-11-24 10:30 +02:00)).unwrap();
        assert_eq!((day.start, day.open), (datetime!(2026-11-23 09:00 UTC), true));
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        for (text, position, problem) in [
            ("", 0, "the end of the window is missing"),
            ("sun:05:00", 9, "the end of the window is missing"),
            ("son:05:00-sun:06:00", 0, "not a day (mon tue wed thu fri sat sun)"),
            ("sun:24:00-sun:06:00", 4, "not an hour from 00 to 23"),
            ("sun:5:00-sun:06:00", 4, "not an hour from 00 to 23"),
            ("sun:05:60-sun:06:00", 7, "not a minute from 00 to 59"),
            ("sun:05:00-sun:06:0", 17, "not a minute from 00 to 59"),
            ("sun:05:00-sun:06", 16, "not a minute from 00 to 59"),
            ("sun-mon", 3, "not an hour from 00 to 23"),
            ("sun:05:00-sun:05:59", 10, "an end less than 60 minutes after the start"),
            ("sun:05:00-mon:05:01", 10, "an end more than 24 hours after the start"),
            ("sun:05:00-sun:05:00", 10, "an end more than 24 hours after the start"),
        ] {
            let error = WindowError { position, problem };
            assert_eq!(MaintenanceWindow::parse(text), Err(error), "{text:?}");
        }
    }

    #[test]
    fn echoes_in_small_letters() {
        assert_eq!(window("Sun:23:00-MON:01:30").to_string(), "sun:23:00-mon:01:30");
        assert_eq!(window("sun:05:00-mon:05:00").length(), Duration::DAY);
    }

    #[test]
    fn ends_with_the_calendar_instead_of_panicking() {
        let last = datetime!(9999-12-31 23:59 UTC);
        assert_eq!(window("sun:05:00-sun:06:00").next(last), None);
        assert_eq!(window("sun:05:00-mon:05:00").next(datetime!(-9999-01-01 00:00 UTC)), None);
    }
}
