//! One of a few words, or not known.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{Look, id};
use crate::dom::{El, at, el, words};
use crate::state::{Action, Send};

/// Values, and what they are called.
pub(crate) type Words = &'static [(&'static str, &'static str)];

/// A field with a few possible values; `unknown` is what leaving it out is called. A value that is none of them is
/// shown as it came.
pub(crate) fn choice(look: &Look, unknown: &'static str, options: Words, send: &Send) -> Html {
    let field = look.field;
    let send = send.clone();
    let value = look.value.as_str();
    let strange = !value.is_empty() && options.iter().all(|(it, _)| *it != value);
    let mut select = el("select", at!())
        .made("id", id(field))
        .set("data-value", look.value.clone())
        .change(Callback::from(move |event: Event| {
            let text = event.target_unchecked_into::<HtmlSelectElement>().value();
            send.emit(Action::Type(field, text));
        }))
        .put(option("".into(), value.is_empty()).text(unknown));
    for (word, name) in options {
        select = select.put(option((*word).into(), *word == value).text(name));
    }
    if strange {
        select = select.put(option(look.value.clone(), true).with(words(look.value.clone())));
    }
    look.around(select)
}

fn option(value: AttrValue, selected: bool) -> El {
    el("option", at!()).set("value", value).flag("selected", selected)
}
