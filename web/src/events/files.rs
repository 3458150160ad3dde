//! Files that are chosen or dropped.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, Element, Event, FileList, HtmlInputElement};

use crate::app::send;
use crate::host::{enter, here};
use crate::state::Action;

/// Pastes the files that were dropped, or chosen with this button.
pub(super) fn take(event: &Event, owner: &Element) {
    let dropped = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    let Some(dropped) = dropped else {
        let button = owner.unchecked_ref::<HtmlInputElement>();
        if let Some(files) = button.files() {
            read(&files);
        }
        // So that the same file can be chosen again.
        button.set_value("");
        return;
    };
    if let Some(files) = dropped.files().filter(|files| files.length() > 0) {
        event.prevent_default();
        read(&files);
    }
}

/// Reads files, one after the other, and pastes their text together.
fn read(files: &FileList) {
    let files: Vec<_> = (0..files.length()).filter_map(|place| files.get(place)).collect();
    let host = here();
    spawn_local(async move {
        let mut all = String::new();
        for file in files {
            if let Ok(text) = JsFuture::from(file.text()).await {
                all.push_str(&text.as_string().unwrap_or_default());
                all.push('\n');
            }
        }
        enter(&host);
        send(Action::Paste(all));
    });
}
