//! Signs that differ in shape, so that none needs its colour: the checker's own, and three more.

use upgrade_check_fleet::Outcome;
use yew::prelude::*;

const ROUND: &str = "M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20z";

/// The sign of an outcome.
pub(crate) fn icon(outcome: Outcome) -> Html {
    let (shape, inner) = match outcome {
        Outcome::Allowed => (ROUND, "M7 12.5l3.4 3.4L17 9"),
        Outcome::Deferred => (ROUND, "M12 6.5V12l4 2.5"),
        Outcome::Blocked => ("M8 2h8l6 6v8l-6 6H8l-6-6V8z", "M7.5 12h9"),
        Outcome::Undetermined => (
            "M12 1.5L22.5 12 12 22.5 1.5 12z",
            "M9.6 9.8a2.5 2.5 0 1 1 3.5 2.2c-.8.4-1.1.9-1.1 1.7M12 16.4v.2",
        ),
        Outcome::Replaced => ("M12 2.5L22.5 21h-21z", "M9.5 11.5l5 6m0-6l-5 6"),
        Outcome::Untouched => (ROUND, "M8 10h8M8 14h8"),
        Outcome::Unreadable => ("M4 3h16v18H4z", "M9 9l6 6m0-6l-6 6"),
    };
    html! {
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <path d={shape} /><path d={inner} />
        </svg>
    }
}
