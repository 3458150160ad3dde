//! One of a few words, or not known.

use upgrade_check_core::Kind;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{Look, id, label};
use crate::state::{Action, Send};

/// What the control shows and where a choice goes.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ChoiceProps {
    /// The field as it stands.
    pub(crate) look: Look,
    /// What leaving it out is called.
    #[prop_or("I don’t know")]
    pub(crate) unknown: &'static str,
    /// Other words for the values than their own, in the order of the field's own.
    #[prop_or_default]
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
    let options: Vec<(&str, &str)> = match field.record().kind {
        _ if !props.words.is_empty() => props.words.to_vec(),
        Kind::Flag => FLAGS.to_vec(),
        Kind::Choice(words) => words.iter().map(|word| (*word, *word)).collect(),
        _ => Vec::new(),
    };
    let value = look.value.as_str();
    let strange = !value.is_empty() && options.iter().all(|(it, _)| *it != value);
    html! {
        <div class={look.class()}>
            <label for={id(field)}>{ label(field) }</label>
            <select
                id={id(field)}
                ref={node}
                aria-invalid={look.error.is_some().then_some("true")}
                aria-describedby={look.described_by()}
                {onchange}
            >
                <option value="" selected={value.is_empty()}>{ props.unknown }</option>
                for (word, name) in options {
                    <option value={word} selected={word == value}>{ name }</option>
                }
                if strange {
                    <option value={look.value.clone()} selected=true>{ look.value.clone() }</option>
                }
            </select>
            { look.lines() }
        </div>
    }
}
