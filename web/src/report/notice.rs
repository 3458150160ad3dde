//! What to tell above the form: a broken link, or what was just applied.

use yew::prelude::*;

use crate::fields::press;
use crate::hooks::history;
use crate::state::Notice;

/// The notice, and how to put it away.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct NoticeProps {
    /// What to tell.
    pub(crate) notice: Option<Notice>,
    /// Puts it away.
    pub(crate) on_dismiss: Callback<()>,
}

/// The line, always there so that a change of it is read out.
#[component(NoticeLine)]
pub(crate) fn notice_line(props: &NoticeProps) -> Html {
    let undo = use_callback((), |(), ()| history::back());
    let dismiss = || {
        html! {
            <button type="button" class="plain" onclick={press(&props.on_dismiss, ())}>{ "Close" }</button>
        }
    };
    let told = match &props.notice {
        None => Html::default(),
        Some(Notice::Applied(what)) => html! {
            <div class="notice">
                <p>{ "In the form now: " }<strong>{ what.clone() }</strong>{ "." }</p>
                <div class="row">
                    <button type="button" id="undo" class="plain" onclick={press(&undo, ())}>{ "Undo" }</button>
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
