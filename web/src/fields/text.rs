//! A line of text, with suggestions that need not be taken.

use upgrade_check_core::Kind;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Look, id, labels};
use crate::dom::{Attrs, at, el};
use crate::state::{Action, Send};

/// What the control shows and where typing goes.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct TextProps {
    /// The field as it stands.
    pub(crate) look: Look,
    /// The id of a list of suggestions.
    #[prop_or_default]
    pub(crate) suggestions: Option<&'static str>,
    /// Takes what is typed.
    pub(crate) send: Send,
}

/// A text field. Whatever is typed goes on at once and stays as it is, right or wrong.
#[component(Text)]
pub(crate) fn text(props: &TextProps) -> Html {
    let look = &props.look;
    let field = look.field;
    let send = props.send.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        send.emit(Action::Type(field, text));
    });
    let numeric = matches!(field.record().kind, Kind::Count);
    let input = el("input", INPUT)
        .made("id", id(field))
        .word("inputmode", if numeric { "numeric" } else { "text" })
        .word("placeholder", labels::empty(field))
        .value(look.value.clone())
        .typed(oninput);
    let input = match props.suggestions {
        Some(list) => input.word("list", list),
        None => input,
    };
    look.around(input)
}

const INPUT: Attrs = at!(
    "type" = "text",
    "autocomplete" = "off",
    "autocapitalize" = "none",
    "spellcheck" = "false",
);
