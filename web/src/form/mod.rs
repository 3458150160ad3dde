//! The form, in the order in which people know their cluster.

mod ask;
mod examples;
mod keep;
mod more;
mod paste;
mod pending;
mod runs;
mod when;

use std::rc::Rc;

use upgrade_check_core::{Draft, Field};
use yew::prelude::*;

use crate::fields::Suggestions;
use crate::judge::Judged;
use crate::state::PendingChoice;

pub(crate) use examples::Begin;
pub(crate) use keep::Keep;
pub(crate) use paste::{PasteArea, merged};

/// What the form shows and where changes go.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FormProps {
    /// What was typed, and what came of it.
    pub(crate) judged: Rc<Judged>,
    /// Takes a field's text.
    pub(crate) on_type: Callback<(Field, String)>,
    /// Takes what is pending.
    pub(crate) on_pending: Callback<PendingChoice>,
}

/// The whole form. It is never sent: every change is judged at once.
#[component(Form)]
pub(crate) fn form(props: &FormProps) -> Html {
    let FormProps { judged, on_type, on_pending } = props;
    html! {
        <form id="form" aria-label="The cluster and the change" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
            { runs::group(judged, on_type) }
            { pending::group(judged, on_type, on_pending) }
            { ask::group(judged, on_type) }
            { when::group(judged, on_type) }
            <more::More judged={Rc::clone(judged)} on_type={on_type.clone()} />
            <Suggestions />
        </form>
    }
}

/// How many of some fields hold something.
fn filled(draft: &Draft, fields: &[Field]) -> usize {
    fields.iter().filter(|field| draft.get(**field).is_some()).count()
}
