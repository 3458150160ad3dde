//! Commands and other text to copy.

use yew::prelude::*;

use super::Copies;
use crate::dom::{at, el};

/// A whole command, with a button that copies it. Lines break between words only, and before an option rather than
/// after it; the text stays the command.
pub(crate) fn command(command: &str, what: &str, copies: Copies<'_>) -> Html {
    let mut shown = el("code", at!());
    let mut part = el("span", at!());
    // Each word in an element of its own, since browsers would break lines at its hyphens.
    for (place, word) in command.split(' ').enumerate() {
        if word.starts_with("--") {
            shown = shown.put(part).text(" ");
            part = el("span", at!());
        } else if place > 0 {
            part = part.text(" ");
        }
        part = part.put(el("span", at!()).say(word.to_owned()));
    }
    code(shown.put(part).html(), command.to_owned(), what, copies)
}

/// Text as it is, with a button that copies it.
pub(crate) fn code(shown: Html, text: String, what: &str, copies: Copies<'_>) -> Html {
    let pre = el("pre", at!("tabindex" = "0")).with(shown);
    el("div", at!("class" = "code")).put(pre).with(copies.text(text.into(), what)).html()
}
