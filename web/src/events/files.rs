//! Files that are chosen or dropped.

use upgrade_check_documents::Limits;
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

/// The most bytes that are taken of all files together: enough for the reader to find it too much, with marks that are no
/// part of the text. A few hundred MB would end the page.
const MOST: usize = Limits::PAGE.bytes + 100;

/// Reads files, one after the other, and pastes their text together.
fn read(files: &FileList) {
    let files: Vec<_> = (0..files.length()).filter_map(|place| files.get(place)).collect();
    let host = here();
    spawn_local(async move {
        let mut all = String::new();
        for file in files {
            let left = i32::try_from(MOST.saturating_sub(all.len())).unwrap_or_default();
            let Ok(part) = file.slice_with_i32_and_i32(0, left) else { continue };
            if let Ok(text) = JsFuture::from(part.text()).await {
                all.push_str(&text.as_string().unwrap_or_default());
                all.push('\n');
            }
        }
        enter(&host);
        send(Action::Paste(all));
    });
}
