//! What becomes of what was typed: the link, and the browser's own storage.

use std::rc::Rc;

use upgrade_check_core::Draft;
use yew::prelude::*;

use crate::fields::{CopyLink, press};

/// What is kept, and how to forget it.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct KeepProps {
    /// What was typed.
    pub(crate) draft: Rc<Draft>,
    /// Empties the form.
    pub(crate) on_clear: Callback<()>,
}

/// The link to what the form holds, and clearing it.
#[component(Keep)]
pub(crate) fn keep(props: &KeepProps) -> Html {
    html! {
        <section class="keep" aria-label="Keep or forget">
            <div class="row">
                <CopyLink draft={Rc::clone(&props.draft)} />
                <button type="button" id="clear" class="plain" onclick={press(&props.on_clear, ())}>{ "Clear" }</button>
            </div>
            <p class="line hint">
                { "The link holds what the form holds, names and region too; nothing that was pasted. This browser remembers it until you clear it." }
            </p>
        </section>
    }
}
