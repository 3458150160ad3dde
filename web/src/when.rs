//! Moments in words: UTC first, as AWS counts, then the reader's own time.

use time::OffsetDateTime;
use upgrade_check_core::Occurrence;

use crate::hooks::clock;
use crate::host::here;

/// `Sun 29 Nov 05:00 UTC`.
pub(crate) fn moment(at: OffsetDateTime) -> String {
    format!("{} {} UTC", day(at), hours(at))
}

/// `Sun 29 Nov 05:00–06:00 UTC`, with both days where they differ.
pub(crate) fn run(run: &Occurrence) -> String {
    if run.start.date() == run.end.date() {
        format!("{} {}–{} UTC", day(run.start), hours(run.start), hours(run.end))
    } else {
        format!("{} {} – {} {} UTC", day(run.start), hours(run.start), day(run.end), hours(run.end))
    }
}

/// `06:00 your time`, with the day where it is another; nothing where the reader's time is UTC or isn't known.
pub(crate) fn local(at: OffsetDateTime) -> Option<String> {
    local_at(at, clock::offset(at)?)
}

/// The same on a clock that is so many minutes ahead of UTC.
fn local_at(at: OffsetDateTime, ahead: i64) -> Option<String> {
    if ahead == 0 {
        return None;
    }
    let own = OffsetDateTime::from_unix_timestamp(at.unix_timestamp() + ahead * 60).ok()?;
    Some(if own.date() == at.date() {
        format!("{} your time", hours(own))
    } else {
        format!("{} {} your time", day(own), hours(own))
    })
}

/// `Sun 29 Nov 05:00 UTC, 06:00 your time`.
pub(crate) fn both(at: OffsetDateTime) -> String {
    match local(at) {
        Some(own) => format!("{}, {own}", moment(at)),
        None => moment(at),
    }
}

/// `in 6 days`, `in 3 hours`, `in 20 minutes`.
pub(crate) fn until(now: OffsetDateTime, at: OffsetDateTime) -> String {
    let wait = at - now;
    let (count, unit) = match (wait.whole_days(), wait.whole_hours(), wait.whole_minutes()) {
        (2.., _, _) => (wait.whole_days(), "day"),
        (_, 2.., _) => (wait.whole_hours(), "hour"),
        (_, _, minutes) => (minutes.max(0), "minute"),
    };
    format!("in {count} {unit}{}", if count == 1 { "" } else { "s" })
}

/// `20 Aug 2018`, or as the host writes it.
pub(crate) fn date(date: time::Date) -> String {
    written("date", date.midnight().assume_utc())
        .unwrap_or_else(|| format!("{} {} {}", date.day(), month(date), date.year()))
}

/// How the host writes a moment, if it wants to.
fn written(how: &str, at: OffsetDateTime) -> Option<String> {
    here().tell(how, &(at.unix_timestamp() * 1000).to_string())
}

fn day(at: OffsetDateTime) -> String {
    if let Some(written) = written("day", at) {
        return written;
    }
    let weekday = three("MonTueWedThuFriSatSun", at.weekday().number_days_from_monday());
    format!("{weekday} {} {}", at.day(), month(at.date()))
}

/// `05:00`.
pub(crate) fn hours(at: OffsetDateTime) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

fn month(date: time::Date) -> &'static str {
    three("JanFebMarAprMayJunJulAugSepOctNovDec", u8::from(date.month()) - 1)
}

/// The name at a place among names of three letters.
fn three(names: &'static str, place: u8) -> &'static str {
    let start = usize::from(place) * 3;
    names.get(start..start + 3).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn says_moments_in_utc_and_in_the_readers_time() {
        let at = datetime!(2026-11-29 05:00 UTC);
        assert_eq!(moment(at), "Sun 29 Nov 05:00 UTC");
        assert_eq!(local_at(at, 60).as_deref(), Some("06:00 your time"));
        assert_eq!(local_at(at, -480).as_deref(), Some("Sat 28 Nov 21:00 your time"));
        assert_eq!(local_at(at, 0), None);
    }

    #[test]
    fn says_a_run_and_how_far_it_is() {
        let (start, end) = (datetime!(2026-11-28 23:00 UTC), datetime!(2026-11-29 01:30 UTC));
        let over = Occurrence { start, end, open: false };
        assert_eq!(run(&over), "Sat 28 Nov 23:00 – Sun 29 Nov 01:30 UTC");
        let within = Occurrence { start: datetime!(2026-11-29 00:00 UTC), end, open: false };
        assert_eq!(run(&within), "Sun 29 Nov 00:00–01:30 UTC");
        for (now, text) in [
            (datetime!(2026-11-22 10:00 UTC), "in 6 days"),
            (datetime!(2026-11-27 10:00 UTC), "in 37 hours"),
            (datetime!(2026-11-28 22:00 UTC), "in 60 minutes"),
            (datetime!(2026-11-28 22:59 UTC), "in 1 minute"),
        ] {
            assert_eq!(until(now, start), text);
        }
    }
}
