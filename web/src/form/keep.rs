//! What becomes of what was typed: the link, and the browser's own storage.

use std::rc::Rc;

use upgrade_check_core::Draft;
use yew::prelude::*;

use crate::fields::{Copy, Source, button, press};
use crate::state::{Action, Send};

/// The link to what the form holds, and clearing it.
pub(crate) fn keep(draft: &Rc<Draft>, send: &Send) -> Html {
    html! {
        <section class="keep" aria-label="Keep or forget">
            <div class="row">
                <Copy source={Source::Link(Rc::clone(draft))} />
                { button("plain", "clear", "Clear", press(send, Action::Empty)) }
            </div>
            <p class="line hint">
                { "The link holds what the form holds, names and region too; nothing that was pasted. This browser remembers it until you clear it." }
            </p>
        </section>
    }
}
