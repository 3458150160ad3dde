//! What a press of a button does.

use yew::prelude::*;

use crate::dom::{at, el};
use crate::hooks::{history, page};
use crate::state::{Action, Send};

/// A press that sends this action.
pub(crate) fn press(send: &Send, action: Action) -> Callback<MouseEvent> {
    let send = send.clone();
    Callback::from(move |_| send.emit(action.clone()))
}

/// A press that opens what hides a place in the page, and goes there.
pub(crate) fn going(id: String) -> Callback<MouseEvent> {
    Callback::from(move |_| page::go_to(&id))
}

/// A press that goes one step back.
pub(crate) fn undo() -> Callback<MouseEvent> {
    Callback::from(|_| history::back())
}

/// A plain button.
pub(crate) fn button(
    class: &'static str,
    id: &'static str,
    says: &'static str,
    to: Callback<MouseEvent>,
) -> Html {
    let button = el("button", at!("type" = "button")).word("class", class);
    let button = if id.is_empty() { button } else { button.word("id", id) };
    button.press(to).text(says).html()
}

/// Keeps a form from being sent by the Enter key.
pub(crate) fn without_sending() -> Callback<SubmitEvent> {
    Callback::from(|event: SubmitEvent| event.prevent_default())
}
