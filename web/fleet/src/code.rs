//! Text to copy.

use yew::prelude::*;

use crate::state::{Msg, State};
use crate::view::Link;

/// Commands or other text as it is, with a button that copies it. `what` says what it is for, for those who hear the button
/// alone.
pub(crate) fn copy(state: &State, link: &Link, text: &str, what: &str) -> Html {
    let text = AttrValue::from(text.to_owned());
    let says = match &state.said {
        Some((copied, says)) if *copied == text && !says.is_empty() => *says,
        _ => "Copy",
    };
    let label = [says, " for: ", what].concat();
    let take = {
        let text = text.clone();
        link.callback(move |_| Msg::Copy(text.clone()))
    };
    html! {
        <div class="code">
            <pre tabindex="0"><code>{ text }</code></pre>
            <button type="button" class="copy quiet" aria-label={label} onclick={take}>
                <span aria-live="polite">{ says }</span>
            </button>
        </div>
    }
}
