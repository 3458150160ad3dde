//! One of a few words, or not known.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{Look, id};
use crate::dom::{El, at, el, words};
use crate::state::{Action, Send};

/// What the control shows and where a choice goes.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ChoiceProps {
    /// The field as it stands.
    pub(crate) look: Look,
    /// What leaving it out is called.
    pub(crate) unknown: &'static str,
    /// The values, and what they are called; where it is empty, yes and no.
    pub(crate) words: &'static [(&'static str, &'static str)],
    /// Takes what is chosen.
    pub(crate) send: Send,
}

const FLAGS: &[(&str, &str)] = &[("true", "Yes"), ("false", "No")];

/// A field with a few possible values. A value that is none of them is shown as it came.
#[component(Choice)]
pub(crate) fn choice(props: &ChoiceProps) -> Html {
    let look = &props.look;
    let field = look.field;
    let node = use_node_ref();
    {
        // Yew sets no value on a select; and what a person chose before stays chosen there.
        let node = node.clone();
        use_effect_with(look.value.clone(), move |value| {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(value);
            }
        });
    }
    let send = props.send.clone();
    let onchange = Callback::from(move |event: Event| {
        let text = event.target_unchecked_into::<HtmlSelectElement>().value();
        send.emit(Action::Type(field, text));
    });
    let options = if props.words.is_empty() { FLAGS } else { props.words };
    let value = look.value.as_str();
    let strange = !value.is_empty() && options.iter().all(|(it, _)| *it != value);
    let mut select = el("select", at!()).made("id", id(field)).node(node).change(onchange);
    select = select.put(option("".into(), value.is_empty()).text(props.unknown));
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
