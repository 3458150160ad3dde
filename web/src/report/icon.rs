//! Signs that differ in shape, so that none needs its colour.

use upgrade_check_core::Verdict;
use yew::prelude::*;

/// The sign of a verdict; `None` while the answer waits for a field.
pub(super) fn icon(verdict: Option<Verdict>) -> Html {
    let shape = match verdict {
        Some(Verdict::Allowed) => html! {
            <><circle cx="12" cy="12" r="10" /><path d="M7 12.5l3.4 3.4L17 9" /></>
        },
        Some(Verdict::Deferred) => html! {
            <><circle cx="12" cy="12" r="10" /><path d="M12 6.5V12l4 2.5" /></>
        },
        Some(Verdict::Blocked) => html! {
            <><path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" /><path d="M7.5 12h9" /></>
        },
        Some(Verdict::Undetermined) => html! {
            <>
                <path d="M12 1.5L22.5 12 12 22.5 1.5 12z" />
                <path d="M9.6 9.8a2.5 2.5 0 1 1 3.5 2.2c-.8.4-1.1.9-1.1 1.7M12 16.4v.2" />
            </>
        },
        None => html! { <path d="M5 12h.01M12 12h.01M19 12h.01" class="dots" /> },
    };
    html! {
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            { shape }
        </svg>
    }
}
