//! What becomes of what was typed: the link, and the browser's own storage.

use std::rc::Rc;

use upgrade_check_core::Draft;
use yew::prelude::*;

use crate::dom::{at, el, text};
use crate::fields::{Copies, button, press};
use crate::state::Action;

/// The link to what the form holds, and clearing it.
pub(crate) fn keep(draft: &Rc<Draft>, copies: Copies<'_>) -> Html {
    let buttons = el("div", at!("class" = "row")).with(copies.link(draft)).with(button(
        "plain",
        "clear",
        "Clear",
        press(copies.send, Action::Empty),
    ));
    let hint = "The link holds what the form holds, names and region too; nothing that was pasted. This browser remembers it until you clear it.";
    el("section", at!("class" = "keep", "aria-label" = "Keep or forget"))
        .put(buttons)
        .with(text("p", at!("class" = "line hint"), hint))
        .html()
}
