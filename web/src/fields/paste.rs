//! A place to paste or drop text, and files as another way.

use yew::prelude::*;

use crate::dom::{Attrs, at, el};
use crate::events::{On, word};

/// The area. Files may be dropped on it.
pub(crate) fn area(text: AttrValue, wrong: bool) -> Html {
    let area = el("textarea", AREA)
        .value(text)
        .on(On::Type, word::PASTE)
        .on(On::Drop, word::FILES)
        .on(On::Drag, word::NOTHING);
    if wrong { area.word("aria-invalid", "true").html() } else { area.html() }
}

const AREA: Attrs = at!(
    "id" = "paste",
    "rows" = "6",
    "autocomplete" = "off",
    "autocapitalize" = "none",
    "spellcheck" = "false",
    "aria-describedby" = "paste-result paste-hint",
);

/// A button to choose files.
pub(crate) fn files() -> Html {
    let input = el("input", FILES).on(On::Choose, word::FILES);
    el("label", at!("class" = "files")).text("Or choose files ").put(input).html()
}

const FILES: Attrs = at!(
    "id" = "paste-files",
    "type" = "file",
    "multiple" = "multiple",
    "accept" = ".json,.txt,application/json,text/plain",
);
