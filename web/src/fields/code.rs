//! Commands and other text to copy.

use yew::prelude::*;

use super::{Copy, Source};

/// A whole command, with a button that copies it. Lines break between words only, and before an option rather than
/// after it; the text stays the command.
pub(crate) fn command(command: &str, what: &str) -> Html {
    let mut parts = command.split(" --");
    let first = parts.next().unwrap_or_default();
    let shown = html! {
        <>
            <span>{ words(first) }</span>
            for part in parts {
                { " " }<span>{ words(&format!("--{part}")) }</span>
            }
        </>
    };
    code(shown, command.to_owned(), what)
}

/// Each word in an element of its own, since browsers would break lines at its hyphens.
fn words(part: &str) -> Html {
    let mut shown = Vec::new();
    for (place, word) in part.split(' ').enumerate() {
        if place > 0 {
            shown.push(html! { { " " } });
        }
        shown.push(html! { <span>{ word.to_owned() }</span> });
    }
    shown.into_iter().collect()
}

/// Text as it is, with a button that copies it.
pub(crate) fn code(shown: Html, text: String, what: &str) -> Html {
    html! {
        <div class="code">
            <pre tabindex="0"><code>{ shown }</code></pre>
            <Copy source={Source::Text(text.into(), format!(" for: {what}").into())} />
        </div>
    }
}
