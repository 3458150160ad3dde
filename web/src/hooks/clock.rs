//! The browser's clock, to the minute, and the reader's time zone.

use gloo::timers::callback::Interval;
use time::{OffsetDateTime, UtcOffset};
use yew::prelude::*;

/// How often to look whether the minute has changed, in milliseconds.
const LOOK: u32 = 5_000;

/// The browser's clock, cut to the minute.
pub(crate) fn now() -> Option<OffsetDateTime> {
    let seconds = js_sys::Date::now() / 60_000.0;
    #[expect(clippy::cast_possible_truncation, reason = "minutes since 1970 fit in 64 bits")]
    let minutes = seconds.floor() as i64;
    OffsetDateTime::from_unix_timestamp(minutes.checked_mul(60)?).ok()
}

/// The minute that it is; a new one renders anew.
#[hook]
pub(crate) fn use_now(first: Option<OffsetDateTime>) -> Option<OffsetDateTime> {
    let minute = use_state_eq(|| first);
    let setter = minute.setter();
    use_effect_with((), move |()| {
        let looking = Interval::new(LOOK, move || setter.set(now()));
        move || drop(looking)
    });
    *minute
}

/// How far the reader's time is from UTC at a moment; `None` where there is no browser to ask.
#[cfg(target_arch = "wasm32")]
pub(crate) fn offset(at: OffsetDateTime) -> Option<UtcOffset> {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of any calendar year are exact")]
    let date = js_sys::Date::new(&(at.unix_timestamp() as f64 * 1000.0).into());
    #[expect(clippy::cast_possible_truncation, reason = "at most 15 hours, in minutes")]
    let minutes = -date.get_timezone_offset() as i32;
    UtcOffset::from_whole_seconds(minutes.checked_mul(60)?).ok()
}

/// How far the reader's time is from UTC at a moment; `None` where there is no browser to ask.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const fn offset(_: OffsetDateTime) -> Option<UtcOffset> {
    None
}
