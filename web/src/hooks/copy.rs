//! The clipboard.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

/// How long a button says that it has copied, in milliseconds.
const SAID: u32 = 2_500;

/// What came of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Copied {
    /// Nothing was copied, or that is a while ago.
    Not,
    /// It is on the clipboard.
    Yes,
    /// The browser doesn't allow it here.
    Refused,
}

/// Puts a text on the clipboard and tells what came of it for a while.
#[hook]
pub(crate) fn use_copy() -> (Copied, Callback<String>) {
    let copied = use_state_eq(|| Copied::Not);
    let setter = copied.setter();
    let copy = use_callback((), move |text: String, ()| {
        let setter = setter.clone();
        spawn_local(async move {
            setter.set(if put(&text).await { Copied::Yes } else { Copied::Refused });
        });
    });
    let setter = Rc::new(copied.setter());
    use_effect_with(*copied, move |copied| {
        let over =
            (*copied != Copied::Not).then(|| Timeout::new(SAID, move || setter.set(Copied::Not)));
        move || drop(over)
    });
    (*copied, copy)
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
