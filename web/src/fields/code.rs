//! Commands and other text to copy.

use yew::prelude::*;

use super::{Copied, copy_button};
use crate::dom::{at, el};

/// A whole command, with a button that copies it. The text stays the command; words with hyphens stand in elements of
/// their own, since browsers would break lines within them.
pub(crate) fn command(command: &str, what: &str, copied: Copied<'_>) -> Html {
    let mut shown = el("code", at!());
    let mut plain = String::new();
    for word in command.split(' ') {
        if word.contains('-') {
            shown =
                shown.say(std::mem::take(&mut plain)).put(el("span", at!()).say(word.to_owned()));
        } else {
            plain.push_str(word);
        }
        plain.push(' ');
    }
    code(shown.say(plain.trim_end().to_owned()).html(), command.to_owned(), what, copied)
}

/// Text as it is, with a button that copies it.
pub(crate) fn code(shown: Html, text: String, what: &str, copied: Copied<'_>) -> Html {
    let pre = el("pre", at!("tabindex" = "0")).with(shown);
    el("div", at!("class" = "code")).put(pre).with(copy_button(&text.into(), what, copied)).html()
}
