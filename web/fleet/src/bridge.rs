//! What the page and its script say to each other.

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::html::Scope;

use crate::app::App;
use crate::state::{Given, Msg};

/// Stands between the texts of a record.
pub(crate) const TEXT: char = '\u{1f}';

/// Stands between records.
const RECORD: char = '\u{1e}';

thread_local! {
    static TELL: RefCell<Option<Function>> = const { RefCell::new(None) };
    static PAGE: RefCell<Option<Scope<App>>> = const { RefCell::new(None) };
}

/// Starts the page at an element. `tell` is called with what is to be done, and a text that goes with it:
///
/// | what | text |
/// |---|---|
/// | `judge` | how to judge, for [`begin`](crate::begin) |
/// | `stop` | |
/// | `export` | which, for [`exported`](crate::exported) |
/// | `forget` | the number of what was given; all where it is empty |
/// | `copy` | what is to be copied |
/// | `save` | the file's name, its type, and what it holds |
/// | `show`, `focus` | the id of a dialog, or of what is to have the focus |
#[wasm_bindgen]
pub fn mount(root: Element, tell: Function) {
    TELL.set(Some(tell));
    let ready = root.clone();
    let app = yew::Renderer::<App>::with_root(root).render();
    PAGE.set(Some((*app).clone()));
    let _ = ready.set_attribute("data-ready", "");
}

/// Has the script do something.
pub(crate) fn tell(what: &str, text: &str) {
    let tell = TELL.with_borrow(Clone::clone);
    if let Some(tell) = tell {
        // What it does later fails later, where the script hears of it.
        let _ = tell.call2(&JsValue::NULL, &what.into(), &text.into());
    }
}

/// Has a text saved to a file.
pub(crate) fn save(name: &str, kind: &str, text: &str) {
    tell("save", &[name, kind, text].join(&TEXT.to_string()));
}

/// Hears what came about: from files, the worker, or the clipboard.
///
/// | what | text |
/// |---|---|
/// | `gave` | what was given: a record of number, size and name for each |
/// | `took` | how many clusters an input held |
/// | `rows` | rows, as JSON |
/// | `done`, `lost` | |
/// | `exported` | what was asked for, as [`exported`](crate::exported) gives it |
/// | `copied` | `true` where it is on the clipboard now |
/// | `acknowledgements` | a file of them |
#[wasm_bindgen]
pub fn heard(what: &str, text: &str) {
    let Some(page) = PAGE.with_borrow(Clone::clone) else { return };
    let msg = match what {
        "gave" => Msg::Gave(text.split(RECORD).filter_map(given).collect()),
        "took" => Msg::Took(text.parse().unwrap_or(0)),
        "rows" => Msg::Rows(serde_json::from_str(text).unwrap_or_default()),
        "done" => Msg::Done,
        "lost" => Msg::Lost,
        "exported" => Msg::Exported(text.to_owned()),
        "copied" => Msg::Copied(!text.is_empty()),
        "acknowledgements" => Msg::Import(text.to_owned()),
        _ => return,
    };
    page.send_message(msg);
}

fn given(record: &str) -> Option<Given> {
    let mut texts = record.splitn(3, TEXT);
    let (number, size) = (texts.next()?.parse().ok()?, texts.next()?.parse().ok()?);
    Some(Given { number, size, name: texts.next()?.into() })
}

/// The browser's clock, to the minute, as an input has it; empty where there is no browser.
#[cfg(target_arch = "wasm32")]
pub(crate) fn clock() -> String {
    let text = String::from(js_sys::Date::new_0().to_iso_string());
    // `2026-11-25T21:55:03.123Z`
    text.get(..16).map(|minute| [minute, ":00Z"].concat()).unwrap_or_default()
}

/// The browser's clock, to the minute, as an input has it; empty where there is no browser.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const fn clock() -> String {
    String::new()
}
