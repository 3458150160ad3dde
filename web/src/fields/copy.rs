//! Buttons that copy a text.

use yew::prelude::*;

use crate::dom::{Attrs, El, at, el, text};
use crate::events::word;

/// What was just copied, and whether the browser allowed it.
pub(crate) type Copied<'a> = Option<&'a (AttrValue, bool)>;

/// The button of a text; `what` says what it is for, for those who hear the button alone.
pub(crate) fn copy_button(copy: &AttrValue, what: &str, copied: Copied<'_>) -> Html {
    let says = said(copy, "Copy", copied);
    el("button", at!("type" = "button", "class" = "copy quiet"))
        .set("data-copies", copy.clone())
        .made("aria-label", [says, " for: ", what].concat())
        .press(word::COPY)
        .with(text("span", LIVE, says))
        .html()
}

/// A button with what it says: what it is for, or what came of it if `key` is what was just copied.
pub(crate) fn copy_labelled(button: El, key: &str, before: &'static str, copied: Copied<'_>) -> El {
    button.with(text("span", LIVE, said(key, before, copied)))
}

const LIVE: Attrs = at!("aria-live" = "polite");

fn said(key: &str, before: &'static str, copied: Copied<'_>) -> &'static str {
    match copied {
        Some((what, true)) if *what == key => "Copied",
        Some((what, false)) if *what == key => "The browser doesn’t allow it here",
        _ => before,
    }
}
