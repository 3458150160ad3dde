//! Where to begin: with an example, with what AWS prints, or with nothing.

use yew::prelude::*;

use crate::examples;
use crate::fields::{button, going, press};
use crate::state::{Action, Send};

/// The ways to begin. `is_first` says whether the form holds the first visit's example, untouched.
pub(crate) fn begin(is_first: bool, send: &Send) -> Html {
    let (mut rows, mut others) = (Vec::new(), Vec::new());
    for (place, example) in examples::all().enumerate() {
        let chip = html! {
            <li>
                <button type="button" class="quiet" data-example={example.id} onclick={press(send, Action::Example(place))}>
                    { example.name }
                </button>
            </li>
        };
        if example.in_table { rows.push(chip) } else { others.push(chip) }
    }
    html! {
        <section class="begin" aria-label="Where to begin">
            <p class="told">
                if is_first {
                    <strong>{ "An example is filled in. " }</strong>
                }
                { "Change any field and the answer follows, or begin with your own cluster." }
            </p>
            <div class="row">
                { button("plain", "open-paste", "Paste from AWS", going("paste".to_owned())) }
                { button("plain", "start-empty", "Start empty", press(send, Action::Empty)) }
            </div>
            <details id="examples">
                <summary>{ "Examples" }</summary>
                <h3>{ "Pending and blocked operations" }</h3>
                <ul class="chips">{ rows }</ul>
                <h3>{ "Others" }</h3>
                <ul class="chips">{ others }</ul>
            </details>
        </section>
    }
}
