//! Small pieces of wording.

use time::{Date, Month, OffsetDateTime};

/// The text with its first letter as a capital. Our own words begin with ASCII letters, and the tables
/// for all others would weigh some KB in the page.
pub(crate) fn capital(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// Reads a day as `2021-06-01`.
pub(crate) fn parse_date(text: &str) -> Option<Date> {
    let digits = |part: &str, count: usize| {
        (part.len() == count && part.bytes().all(|c| c.is_ascii_digit()))
            .then(|| part.parse().ok())?
    };
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let year: u16 = digits(year, 4)?;
    let month = Month::try_from(u8::try_from(digits(month, 2)?).ok()?).ok()?;
    Date::from_calendar_date(i32::from(year), month, u8::try_from(digits(day, 2)?).ok()?).ok()
}

/// `Sun 29 Nov 2026 05:00 UTC`.
pub(crate) fn moment(at: OffsetDateTime) -> String {
    let name = |name: String| name.chars().take(3).collect::<String>();
    format!(
        "{} {} {} {} {:02}:{:02} UTC",
        name(at.weekday().to_string()),
        at.day(),
        name(at.month().to_string()),
        at.year(),
        at.hour(),
        at.minute()
    )
}

/// `Sun 29 Nov 2026, 05:00 to 06:00 UTC`, or both moments whole where they are on two days.
pub(crate) fn span(start: OffsetDateTime, end: OffsetDateTime) -> String {
    let (from, to) = (moment(start), moment(end));
    // The last ten characters are the time of day: ` 05:00 UTC`.
    match (from.split_at_checked(from.len() - 10), to.split_at_checked(to.len() - 10)) {
        (Some((day, at)), Some((same, until))) if day == same => {
            let at = at.trim_start().trim_end_matches(" UTC");
            format!("{day}, {at} to {}", until.trim_start())
        }
        _ => format!("from {from} to {to}"),
    }
}

/// `a`, `a or b`, `a, b or c`.
pub(crate) fn any_of(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn words_things() {
        assert_eq!(capital("the cluster"), "The cluster");
        assert_eq!(capital(""), "");
        assert_eq!(moment(datetime!(2026-11-29 05:00 UTC)), "Sun 29 Nov 2026 05:00 UTC");
        assert_eq!(
            span(datetime!(2026-11-29 05:00 UTC), datetime!(2026-11-29 06:00 UTC)),
            "Sun 29 Nov 2026, 05:00 to 06:00 UTC"
        );
        assert_eq!(
            span(datetime!(2026-11-28 23:00 UTC), datetime!(2026-11-29 01:00 UTC)),
            "from Sat 28 Nov 2026 23:00 UTC to Sun 29 Nov 2026 01:00 UTC"
        );
        assert_eq!(any_of(&["a".into(), "b".into(), "c".into()]), "a, b or c");
    }
}
