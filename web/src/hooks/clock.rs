//! The browser's clock, to the minute, and the reader's time zone.

use std::cell::Cell;

use gloo::timers::callback::Interval;
use time::OffsetDateTime;

use crate::app::send_all;
use crate::state::Action;

/// How often to look whether the minute has changed, in milliseconds.
const LOOK: u32 = 5_000;

/// The browser's clock, cut to the minute.
pub(crate) fn now() -> Option<OffsetDateTime> {
    let seconds = js_sys::Date::now() / 60_000.0;
    #[expect(clippy::cast_possible_truncation, reason = "minutes since 1970 fit in 64 bits")]
    let minutes = seconds.floor() as i64;
    OffsetDateTime::from_unix_timestamp(minutes.checked_mul(60)?).ok()
}

thread_local! {
    static TICKS: Cell<bool> = const { Cell::new(false) };
}

/// Tells all checkers from now on when it is another minute.
pub(crate) fn tick() {
    if TICKS.replace(true) {
        return;
    }
    let mut last = now();
    let look = move || {
        let next = now();
        if next != last {
            last = next;
            send_all(&Action::Now(next));
        }
    };
    Interval::new(LOOK, look).forget();
}

/// How many minutes the reader's time is ahead of UTC at a moment; `None` where there is no browser to ask.
#[cfg(target_arch = "wasm32")]
pub(crate) fn offset(at: OffsetDateTime) -> Option<i64> {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of any calendar year are exact")]
    let date = js_sys::Date::new(&(at.unix_timestamp() as f64 * 1000.0).into());
    #[expect(clippy::cast_possible_truncation, reason = "at most 15 hours, in minutes")]
    Some(-date.get_timezone_offset() as i64)
}

/// How many minutes the reader's time is ahead of UTC at a moment; `None` where there is no browser to ask.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const fn offset(_: OffsetDateTime) -> Option<i64> {
    None
}
