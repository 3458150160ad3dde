//! Where to begin: with an example, with what AWS prints, or with nothing.

use yew::prelude::*;

use crate::examples::{self, Example};
use crate::fields::press;
use crate::hooks::page;

/// Whether the first visit's example is in the form, and where a choice goes.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct BeginProps {
    /// Whether the form holds the first visit's example, untouched.
    pub(crate) is_first: bool,
    /// Takes an example.
    pub(crate) on_example: Callback<Example>,
    /// Empties the form.
    pub(crate) on_empty: Callback<()>,
}

/// The ways to begin.
#[component(Begin)]
pub(crate) fn begin(props: &BeginProps) -> Html {
    let all = use_memo((), |()| examples::all());
    let on_paste = use_callback((), |(), ()| page::go_to("paste"));
    let list = |in_table: bool| {
        let some = all.iter().filter(move |example| example.in_table == in_table);
        some.map(|example| {
            html! {
                <li key={example.id.clone()}>
                    <button
                        type="button"
                        class="quiet"
                        data-example={example.id.clone()}
                        onclick={press(&props.on_example, example.clone())}
                    >{ &example.name }</button>
                </li>
            }
        })
        .collect::<Html>()
    };
    html! {
        <section class="begin" aria-label="Where to begin">
            <p class="told">
                if props.is_first {
                    <strong>{ "An example is filled in. " }</strong>
                    { "Change any field and the answer follows, or begin with your own cluster." }
                } else {
                    { "Change any field and the answer follows." }
                }
            </p>
            <div class="row">
                <button type="button" id="open-paste" class="plain" onclick={press(&on_paste, ())}>{ "Paste from AWS" }</button>
                <button type="button" id="start-empty" class="plain" onclick={press(&props.on_empty, ())}>{ "Start empty" }</button>
            </div>
            <details id="examples">
                <summary>{ format!("Examples ({})", all.len()) }</summary>
                <h3>{ "Pending and blocked operations" }</h3>
                <ul class="chips">{ list(true) }</ul>
                <h3>{ "Others" }</h3>
                <ul class="chips">{ list(false) }</ul>
            </details>
        </section>
    }
}
