//! A place to paste or drop text, and files as another way.

use std::rc::Rc;

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, FileList, HtmlInputElement, HtmlTextAreaElement};
use yew::html::{ondragover, ondrop};
use yew::prelude::*;

use crate::dom::{Attrs, at, el};
use crate::state::{Action, Send};

/// The area. Files may be dropped on it.
pub(crate) fn area(text: AttrValue, wrong: bool, send: &Send) -> Html {
    let typed = send.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        typed.emit(Action::Paste(event.target_unchecked_into::<HtmlTextAreaElement>().value()));
    });
    let dropped = send.clone();
    let dropping = Callback::from(move |event: DragEvent| {
        let files = event.data_transfer().and_then(|data| data.files());
        let Some(files) = files.filter(|files| files.length() > 0) else { return };
        event.prevent_default();
        read(&files, dropped.clone());
    });
    let over = Callback::from(|event: DragEvent| event.prevent_default());
    let area = el("textarea", AREA).value(text).typed(oninput);
    let area = area.on(Rc::new(ondrop::Wrapper::new(dropping)));
    let area = area.on(Rc::new(ondragover::Wrapper::new(over)));
    if wrong { area.word("aria-invalid", "true").html() } else { area.html() }
}

const AREA: Attrs = at!(
    "id" = "paste",
    "rows" = "6",
    "autocomplete" = "off",
    "autocapitalize" = "none",
    "spellcheck" = "false",
    "aria-describedby" = "paste-result paste-hint",
);

/// A button to choose files.
pub(crate) fn files(send: &Send) -> Html {
    let chosen = send.clone();
    let onchange = Callback::from(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        if let Some(files) = input.files() {
            read(&files, chosen.clone());
        }
        // So that the same file can be chosen again.
        input.set_value("");
    });
    let input = el("input", FILES).change(onchange);
    el("label", at!("class" = "files")).text("Or choose files ").put(input).html()
}

const FILES: Attrs = at!(
    "id" = "paste-files",
    "type" = "file",
    "multiple" = "multiple",
    "accept" = ".json,.txt,application/json,text/plain",
);

/// Reads files, one after the other, and gives their text together.
fn read(files: &FileList, to: Send) {
    let files: Vec<_> = (0..files.length()).filter_map(|place| files.get(place)).collect();
    spawn_local(async move {
        let mut all = String::new();
        for file in files {
            if let Ok(text) = JsFuture::from(file.text()).await {
                all.push_str(&text.as_string().unwrap_or_default());
                all.push('\n');
            }
        }
        to.emit(Action::Paste(all));
    });
}
