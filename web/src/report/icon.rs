//! Signs that differ in shape, so that none needs its colour.

use upgrade_check_core::Verdict;
use yew::prelude::*;

use crate::dom::{Attrs, at, el};

/// The sign of a verdict; `None` while the answer waits for a field.
pub(super) fn icon(verdict: Option<Verdict>) -> Html {
    let (shape, inner) = match verdict {
        Some(Verdict::Allowed) => (ROUND, "M7 12.5l3.4 3.4L17 9"),
        Some(Verdict::Deferred) => (ROUND, "M12 6.5V12l4 2.5"),
        Some(Verdict::Blocked) => ("M8 2h8l6 6v8l-6 6H8l-6-6V8z", "M7.5 12h9"),
        Some(Verdict::Undetermined) => (
            "M12 1.5L22.5 12 12 22.5 1.5 12z",
            "M9.6 9.8a2.5 2.5 0 1 1 3.5 2.2c-.8.4-1.1.9-1.1 1.7M12 16.4v.2",
        ),
        None => ("", "M5 12h.02M12 12h.02M19 12h.02"),
    };
    let path = |d| el("path", at!()).word("d", d);
    el("svg", ICON).put(path(shape)).put(path(inner)).html()
}

const ROUND: &str = "M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20z";

const ICON: Attrs = at!(
    "class" = "icon",
    "viewBox" = "0 0 24 24",
    "width" = "24",
    "height" = "24",
    "aria-hidden" = "true",
    "focusable" = "false",
);
