//! A line of text, with suggestions that need not be taken.

use upgrade_check_core::Kind;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Look, id, labels};
use crate::dom::{Attrs, at, el};
use crate::state::{Action, Send};

/// A text field. Whatever is typed goes on at once and stays as it is, right or wrong. `suggestions` is the id of a
/// list.
pub(crate) fn text(look: &Look, suggestions: Option<&'static str>, send: &Send) -> Html {
    let field = look.field;
    let send = send.clone();
    let numeric = matches!(field.record().kind, Kind::Count);
    let input = el("input", INPUT)
        .made("id", id(field))
        .word("inputmode", if numeric { "numeric" } else { "text" })
        .word("placeholder", labels::empty(field))
        .value(look.value.clone())
        .typed(Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            send.emit(Action::Type(field, text));
        }));
    look.around(match suggestions {
        Some(list) => input.word("list", list),
        None => input,
    })
}

const INPUT: Attrs = at!(
    "type" = "text",
    "autocomplete" = "off",
    "autocapitalize" = "none",
    "spellcheck" = "false",
);
