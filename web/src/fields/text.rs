//! A line of text, with suggestions that need not be taken.

use upgrade_check_core::Kind;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Look, id, label, labels};
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
    html! {
        <div class={look.class()}>
            <label for={id(field)}>{ label(field) }</label>
            <input
                id={id(field)}
                type="text"
                inputmode={if numeric { "numeric" } else { "text" }}
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                value={look.value.clone()}
                list={props.suggestions}
                placeholder={labels::empty(field)}
                aria-invalid={look.error.is_some().then_some("true")}
                aria-describedby={look.described_by()}
                {oninput}
            />
            { look.lines() }
        </div>
    }
}
