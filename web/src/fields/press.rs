//! What a press of a button does.

use yew::prelude::*;

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

/// A plain button.
pub(crate) fn button(
    class: &'static str,
    id: &'static str,
    says: &'static str,
    onclick: Callback<MouseEvent>,
) -> Html {
    let id = (!id.is_empty()).then_some(id);
    html! { <button type="button" {class} {id} {onclick}>{ says }</button> }
}

/// Keeps a form from being sent by the Enter key.
pub(crate) fn without_sending() -> Callback<SubmitEvent> {
    Callback::from(|event: SubmitEvent| event.prevent_default())
}

/// A press that goes one step back.
pub(crate) fn undo() -> Callback<MouseEvent> {
    Callback::from(|_| history::back())
}
