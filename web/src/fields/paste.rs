//! A place to paste or drop text, and files as another way.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, FileList, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What stands in the area, and where changes go.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PasteProps {
    /// The text.
    pub(crate) text: AttrValue,
    /// The ids of what describes it.
    pub(crate) described_by: AttrValue,
    /// Whether the text can't be read.
    pub(crate) wrong: bool,
    /// Takes the text.
    pub(crate) on_text: Callback<String>,
}

/// The area. Files may be dropped on it.
#[component(Paste)]
pub(crate) fn paste(props: &PasteProps) -> Html {
    let oninput = props
        .on_text
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let ondrop = {
        let on_text = props.on_text.clone();
        Callback::from(move |event: DragEvent| {
            let files = event.data_transfer().and_then(|data| data.files());
            let Some(files) = files.filter(|files| files.length() > 0) else { return };
            event.prevent_default();
            read(&files, on_text.clone());
        })
    };
    html! {
        <textarea
            id="paste"
            rows="6"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            value={props.text.clone()}
            aria-invalid={props.wrong.then_some("true")}
            aria-describedby={props.described_by.clone()}
            ondragover={Callback::from(|event: DragEvent| event.prevent_default())}
            {oninput}
            {ondrop}
        />
    }
}

/// Where the text of files goes.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FilesProps {
    /// Takes the text of all of them.
    pub(crate) on_text: Callback<String>,
}

/// A button to choose files.
#[component(Files)]
pub(crate) fn files(props: &FilesProps) -> Html {
    let onchange = {
        let on_text = props.on_text.clone();
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            if let Some(files) = input.files() {
                read(&files, on_text.clone());
            }
            // So that the same file can be chosen again.
            input.set_value("");
        })
    };
    html! {
        <label class="files">
            { "Or choose files " }
            <input id="paste-files" type="file" multiple=true accept=".json,.txt,application/json,text/plain" {onchange} />
        </label>
    }
}

/// Reads files, one after the other, and gives their text together.
fn read(files: &FileList, to: Callback<String>) {
    let files: Vec<_> = (0..files.length()).filter_map(|place| files.get(place)).collect();
    spawn_local(async move {
        let mut all = String::new();
        for file in files {
            if let Ok(text) = JsFuture::from(file.text()).await {
                all.push_str(&text.as_string().unwrap_or_default());
                all.push('\n');
            }
        }
        to.emit(all);
    });
}
