//! Taking the answer away. What the buttons do stands in a script of its own, which is loaded when one of them is first
//! pressed: `web/export`. Nothing but the form that is answered is needed for it.

use yew::prelude::*;

use crate::dom::{at, el, text};
use crate::judge::Judged;
use crate::link;

/// What each button says, and what it asks the script for.
const BUTTONS: [(&str, &str); 5] = [
    ("Copy Markdown", "copy md"),
    ("Copy JSON", "copy json"),
    ("Save .md", "save md"),
    ("Save .json", "save json"),
    ("Print", "print"),
];

/// The buttons, and where the script says what came of them.
pub(crate) fn export(judged: &Judged) -> Html {
    let mut row = el(
        "div",
        at!(
            "id" = "export",
            "class" = "row source",
            "role" = "group",
            "aria-label" = "For a ticket"
        ),
    )
    .made("data-form", link::write(&judged.draft))
    .with(text("span", at!(), "For a ticket:"));
    for (says, what) in BUTTONS {
        let button = el("button", at!("type" = "button", "class" = "link"));
        row = row.put(button.word("data-export", what).text(says));
    }
    row.put(el("span", at!("role" = "status"))).html()
}
