//! The state in the address bar, in the browser's history and in its storage.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use upgrade_check_core::Draft;
use wasm_bindgen::JsValue;

use super::{clock, storage};
use crate::examples;
use crate::link::{self, Link};
use crate::state::{Action, Notice, Origin, Send, State, Theme};

/// How long typing must rest before it is written down, in milliseconds. Browsers refuse more than some hundred
/// entries in half a minute.
const REST: u32 = 300;

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
    let theme = Theme::of(&storage::theme().unwrap_or_default());
    State { theme, now: clock::now(), ..State::new(draft, notice) }
}

/// The whole address of what the form holds.
pub(crate) fn address(draft: &Draft) -> String {
    let href = window().location().href().unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}#{}", link::write(draft))
}

/// One step back.
pub(crate) fn back() {
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

/// Listens to back and forward, for as long as what it gives is kept.
pub(crate) fn listening(send: Send) -> EventListener {
    EventListener::new(&window(), "popstate", move |_| match link::read(&fragment()) {
        Link::Draft(draft, problems) => {
            send.emit(Action::Came(Rc::new(*draft), broken(problems)));
        }
        Link::Broken(problem) => send.emit(Action::Broken(problem)),
        Link::None => {}
    })
}

/// Writes down what typing left when the page is left, for as long as what it gives is kept.
pub(crate) fn leaving(unwritten: Unwritten) -> EventListener {
    EventListener::new(&window(), "pagehide", move |_| {
        if let Some(typed) = unwritten.take() {
            write(&typed, false);
        }
    })
}

/// What typing left to be written into the address bar.
pub(crate) type Unwritten = Rc<RefCell<Option<String>>>;

/// Keeps address, history and storage in step with a form. What typing changes is written once it rests; until then
/// what this gives must be kept.
pub(crate) fn write_down(draft: &Draft, origin: Origin, unwritten: &Unwritten) -> Option<Timeout> {
    let new = link::write(draft);
    let typed = unwritten.take();
    match origin {
        Origin::Chosen => {
            if let Some(typed) = typed {
                write(&typed, false);
            }
            write(&new, true);
            None
        }
        Origin::Came => {
            write(&new, false);
            None
        }
        Origin::Typed => {
            unwritten.replace(Some(new));
            let unwritten = Rc::clone(unwritten);
            Some(Timeout::new(REST, move || {
                if let Some(typed) = unwritten.take() {
                    write(&typed, false);
                }
            }))
        }
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
    storage::keep_state((new != link::EMPTY).then_some(new));
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
