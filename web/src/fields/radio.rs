//! One of a few answers that are all in sight.

use yew::prelude::*;

use super::{Look, id, label};
use crate::state::{Action, Send};

/// A few answers as radio buttons: the end of each one's id, what it says, whether it holds, and what choosing it does.
pub(crate) fn radios<const N: usize>(
    look: &Look,
    answers: [(&'static str, &'static str, bool, Action); N],
    send: &Send,
) -> Html {
    let name = id(look.field);
    let answers = answers.into_iter().map(|it| answer(&name, it, send)).collect();
    frame(look, name.clone(), answers)
}

fn answer(name: &str, answer: (&'static str, &'static str, bool, Action), send: &Send) -> Html {
    let (end, says, checked, action) = answer;
    let send = send.clone();
    let onchange = Callback::from(move |_: Event| send.emit(action.clone()));
    html! {
        <label key={end} class="segment">
            <input type="radio" id={format!("{name}-{end}")} name={name.to_owned()} {checked} {onchange} />
            <span>{ says }</span>
        </label>
    }
}

fn frame(look: &Look, name: String, answers: Vec<Html>) -> Html {
    html! {
        <fieldset id={name} class={look.class()} aria-describedby={look.described_by()}>
            <legend>{ label(look.field) }</legend>
            <div class="segments">{ answers }</div>
            { look.lines() }
        </fieldset>
    }
}
