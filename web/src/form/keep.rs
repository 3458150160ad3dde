//! What becomes of what was typed: the link, and the browser's own storage.

use std::rc::Rc;

use yew::prelude::*;

use crate::dom::{at, el};
use crate::events::word;
use crate::fields::{copy_labelled, named};
use crate::host::{Locks, here};
use crate::page::Page;

/// The link to what the form holds, and clearing it.
pub(super) fn keep(page: &Rc<Page>, _: usize) -> Html {
    let link = el("button", at!("type" = "button", "class" = "plain", "id" = "copy-link"))
        .press(word::LINK);
    let host = here();
    let mut buttons = el("div", at!("class" = "row")).put(copy_labelled(
        link,
        word::LINK,
        "Copy link",
        page.state.copied.as_ref(),
    ));
    if host.locks != Locks::ALL {
        buttons = buttons.with(named("clear", "Clear", word::EMPTY));
    }
    let mut hint = el("p", at!("class" = "line hint")).text(
        "The link holds what the form holds, names and region too; nothing that was pasted. ",
    );
    if !host.embeds() {
        hint = hint.text("This browser remembers it until you clear it.");
    }
    let keep = el("section", at!("class" = "keep", "aria-label" = "Keep or forget"));
    keep.put(buttons).put(hint).html()
}
