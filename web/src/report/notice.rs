//! What to tell above the form: a broken link, or what was just applied.

use yew::prelude::*;

use crate::fields::{button, press, undo};
use crate::state::{Action, Notice, Send};

/// The line, always there so that a change of it is read out.
pub(crate) fn notice_line(notice: Option<&Notice>, send: &Send) -> Html {
    let dismiss = || button("plain", "", "Close", press(send, Action::Dismiss));
    let told = match notice {
        None => Html::default(),
        Some(Notice::Applied(what)) => html! {
            <div class="notice">
                <p>{ "In the form now: " }<strong>{ what.clone() }</strong>{ "." }</p>
                <div class="row">
                    { button("plain", "undo", "Undo", undo()) }
                    { dismiss() }
                </div>
            </div>
        },
        Some(Notice::BrokenLink(problems)) => html! {
            <div class="notice broken">
                <p><strong>{ "The link is damaged." }</strong>{ " What could be read of it is in the form; nothing else was lost." }</p>
                <ul>
                    for problem in problems {
                        <li>{ problem.clone() }</li>
                    }
                </ul>
                <div class="row">{ dismiss() }</div>
            </div>
        },
    };
    html! { <div id="notice" role="status" aria-live="polite">{ told }</div> }
}
