//! The clipboard.

use gloo::utils::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::AttrValue;

use crate::app::{later, send};
use crate::host::{enter, here};
use crate::state::Action;

/// How long a button says that it has copied, in milliseconds.
const SAID: u32 = 2_500;

/// Puts a text on the clipboard, and tells what came of it for a while; `key` says whose text it was.
pub(crate) fn copy(key: AttrValue, text: String) {
    let host = here();
    spawn_local(async move {
        let copied = put(&text).await;
        enter(&host);
        send(Action::Copied(Some((key, copied))));
        later(SAID, || send(Action::Copied(None)));
    });
}

/// Whether the text is on the clipboard now.
async fn put(text: &str) -> bool {
    let navigator = window().navigator();
    // Not there on pages that didn't come over HTTPS.
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if clipboard.is_ok_and(|it| it.is_undefined()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
