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
            <pre tabindex="0"><code>{ words(&text) }</code></pre>
            <button type="button" class="copy quiet" aria-label={label} onclick={take}>
                <span aria-live="polite">{ says }</span>
            </button>
        </div>
    }
}

/// The text, its words with hyphens in elements of their own, since browsers would break lines within them.
fn words(text: &str) -> Html {
    let mut parts = Vec::new();
    let mut plain = String::new();
    for word in text.split_inclusive([' ', '\n']) {
        let (word, after) = match word.strip_suffix([' ', '\n']) {
            Some(bare) => (bare, word.get(bare.len()..).unwrap_or_default()),
            None => (word, ""),
        };
        if word.contains('-') {
            parts.push(html! { { std::mem::take(&mut plain) } });
            parts.push(html! { <span>{ word.to_owned() }</span> });
        } else {
            plain.push_str(word);
        }
        plain.push_str(after);
    }
    parts.push(html! { { plain } });
    parts.into_iter().collect()
}
