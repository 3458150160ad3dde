//! The state in the address bar, in the browser's history and in its storage.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use upgrade_check_core::Draft;
use wasm_bindgen::JsValue;
use web_sys::Event;

use super::{clock, storage};
use crate::app::send;
use crate::examples;
use crate::host::{enter, here};
use crate::link::{self, Link};
use crate::state::{Action, Notice, Origin, State};

thread_local! {
    /// What typing left to be written into the address bar.
    static UNWRITTEN: Cell<Option<String>> = const { Cell::new(None) };
}

/// The state that the page opens with: the link's, or the last one, or the first visit's.
pub(crate) fn first_state() -> State {
    let notice = match link::read(&fragment()) {
        Link::Draft(draft, problems) => return opened(*draft, broken(problems)),
        Link::None => None,
        Link::Broken(problem) => Some(Notice::BrokenLink(vec![problem])),
    };
    match storage::state().map(|fragment| link::read(&fragment)) {
        Some(Link::Draft(draft, _)) => opened(*draft, notice),
        _ => opened(examples::first(), notice),
    }
}

fn opened(draft: Draft, notice: Option<Notice>) -> State {
    State { now: clock::now(), ..State::new(draft, notice) }
}

/// The whole address of what the form holds.
pub(crate) fn address(draft: &Draft) -> String {
    let own = &here().page;
    if !own.is_empty() {
        return format!("{own}#{}", link::write(draft));
    }
    let href = window().location().href().unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}#{}", link::write(draft))
}

/// One step back. An element has no history of its own.
pub(crate) fn back() {
    if here().embeds() {
        return send(Action::Undo);
    }
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

/// Listens to back and forward, and writes down what typing left when the page is left.
pub(crate) fn listen() {
    let host = here();
    let come = move |_: &Event| {
        enter(&host);
        came();
    };
    EventListener::new(&window(), "popstate", come).forget();
    EventListener::new(&window(), "pagehide", |_| write_rest()).forget();
}

/// Takes what stands in the address bar.
fn came() {
    match link::read(&fragment()) {
        Link::Draft(draft, problems) => send(Action::Came(Rc::new(*draft), broken(problems))),
        Link::Broken(problem) => send(Action::Broken(problem)),
        Link::None => {}
    }
}

/// Keeps address, history and storage in step with a form. What typing changes is kept for [`write_rest`].
pub(crate) fn write_down(draft: &Draft, origin: Origin) {
    let new = link::write(draft);
    if origin == Origin::Typed {
        UNWRITTEN.set(Some(new));
        return;
    }
    let typed = UNWRITTEN.take().filter(|_| origin == Origin::Chosen);
    if let Some(typed) = typed {
        write(&typed, false);
    }
    write(&new, origin == Origin::Chosen);
}

/// Writes down what typing left.
pub(crate) fn write_rest() {
    if let Some(typed) = UNWRITTEN.take() {
        write(&typed, false);
    }
}

fn broken(problems: Vec<String>) -> Option<Notice> {
    (!problems.is_empty()).then_some(Notice::BrokenLink(problems))
}

fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Puts a fragment into storage and the address bar, as a new entry or in place of the one that is there.
fn write(new: &str, push: bool) {
    storage::keep_state(link::holds_more_than_an_edition(new).then_some(new));
    if fragment().strip_prefix('#') == Some(new) {
        return;
    }
    let Ok(history) = window().history() else { return };
    let url = format!("#{new}");
    // Refused where a browser counts too many of them, or in a frame: then the address stays behind.
    let _ = if push {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
    };
}
