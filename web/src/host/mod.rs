//! Who shows a checker, and what they want of it: the page, or an element that embeds it in a page of somebody else's.
//!
//! Several checkers can run at once. Whatever is drawn, heard or waited for belongs to one of them: [`here`] says which.

mod attributes;
mod locks;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

pub(crate) use attributes::presets;
pub(crate) use locks::Locks;

/// What shows a checker.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Host {
    /// Which checker it is.
    pub(crate) id: u32,
    /// How often its wishes changed: whatever was drawn before is drawn anew.
    pub(crate) changes: u32,
    /// The mount point; there is none where a test draws.
    pub(crate) root: Option<Element>,
    /// What reads what is pasted; there is none where a test draws.
    pub(crate) reader: Option<Function>,
    /// What an element is told by; the page has none.
    pub(crate) ear: Option<Function>,
    /// Where the whole page is, for links to it; the page itself knows.
    pub(crate) page: String,
    /// The fields that can't be changed.
    pub(crate) locks: Locks,
    /// What is shown.
    pub(crate) show: Show,
}

/// What is shown of a checker.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Show {
    /// Everything.
    #[default]
    Whole,
    /// The answer in a word and a sentence.
    Verdict,
    /// The table of pending and blocked operations.
    Table,
}

thread_local! {
    static HERE: RefCell<Rc<Host>> = RefCell::default();
}

/// The host of the checker that is being drawn, or that something happened in.
pub(crate) fn here() -> Rc<Host> {
    HERE.with_borrow(Rc::clone)
}

/// What follows belongs to this host's checker.
pub(crate) fn enter(host: &Rc<Host>) {
    HERE.set(Rc::clone(host));
}

/// Where the rules' pages are, for links to them: the mount point says so in `data-rules`. What begins with `#` are sections
/// of the same document.
pub(crate) fn rules() -> String {
    let said = here().root.as_ref().and_then(|root| root.get_attribute("data-rules"));
    said.unwrap_or_else(|| "rules/".to_owned())
}

impl Host {
    /// Whether it is an element in somebody else's page. Then neither address, history nor storage is ours.
    pub(crate) const fn embeds(&self) -> bool {
        self.ear.is_some()
    }

    /// Has a text read. `None` where what reads can't be loaded.
    pub(crate) async fn read(&self, text: &str) -> Option<String> {
        let promise = self.reader.as_ref()?.call1(&JsValue::NULL, &JsValue::from_str(text)).ok()?;
        JsFuture::from(Promise::resolve(&promise)).await.ok()?.as_string()
    }

    /// Tells an element something, and gives the text that it answers.
    pub(crate) fn tell(&self, what: &str, text: &str) -> Option<String> {
        let ear = self.ear.as_ref()?;
        let (what, text) = (JsValue::from_str(what), JsValue::from_str(text));
        ear.call2(&JsValue::NULL, &what, &text).ok()?.as_string()
    }
}
