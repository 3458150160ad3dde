//! What the page listens to, and what follows. A checker listens at its mount point alone: what is heard there is looked up
//! in the attributes of the element where it happened (`does.rs`).

mod does;
mod files;

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use upgrade_check_core::{Edition, Field};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use crate::app::{page_of, send};
use crate::fields::{next_tab, tab_id};
use crate::form::{found, reported};
use crate::hooks::{copy, history, page};
use crate::host::enter;
use crate::page::Page;
use crate::report::days;
use crate::situation::cell;
use crate::state::{Action, Face, PendingChoice};
use crate::wrong;

pub(crate) use does::{Does, at_place, does, types, word};

/// What is listened to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum On {
    /// A button is pressed.
    Press,
    /// Something is chosen.
    Choose,
    /// Text is typed.
    Type,
    /// Something folded is opened.
    Open,
    /// A key goes down.
    Key,
    /// A form is sent.
    Submit,
    /// Something is dragged over.
    Drag,
    /// It is dropped.
    Drop,
}

impl On {
    const ALL: [Self; 8] = [
        Self::Press,
        Self::Choose,
        Self::Type,
        Self::Open,
        Self::Key,
        Self::Submit,
        Self::Drag,
        Self::Drop,
    ];

    /// The attribute that says what follows, with the event's name behind `data-`.
    pub(crate) const fn attribute(self) -> &'static str {
        match self {
            Self::Press => "data-click",
            Self::Choose => "data-change",
            Self::Type => "data-input",
            Self::Open => "data-toggle",
            Self::Key => "data-keydown",
            Self::Submit => "data-submit",
            Self::Drag => "data-dragover",
            Self::Drop => "data-drop",
        }
    }
}

/// Listens to all that happens in a checker, for as long as what it gives is kept.
pub(crate) fn listen(checker: u32, root: &Element) -> Vec<EventListener> {
    // Opening rises to no element above; it is heard on its way down.
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    let listen = |on: On| {
        let attribute = on.attribute();
        let name = attribute.strip_prefix("data-").unwrap_or(attribute);
        EventListener::new_with_options(root, name, options, move |event| {
            if let Some(page) = page_of(checker) {
                enter(&page.host);
                hear(&page, attribute, event);
            }
        })
    };
    On::ALL.into_iter().map(listen).collect()
}

/// Looks up what follows an event, and does it.
fn hear(page: &Page, attribute: &str, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let owner = target.and_then(|it| it.closest(&["[", attribute, "]"].concat()).ok()?);
    let Some(owner) = owner else { return };
    let told = owner.get_attribute(attribute).unwrap_or_default();
    let (word, about) = told.split_once(' ').unwrap_or((&told, ""));
    if let Some(action) = follow(page, word, about, &owner, event) {
        send(action);
    }
}

/// What an event does to the page; `None` where it does something else, or nothing any longer.
fn follow(page: &Page, word: &str, about: &str, owner: &Element, event: &Event) -> Option<Action> {
    // All kinds of controls have their text in `value`.
    let value = || owner.unchecked_ref::<HtmlInputElement>().value();
    // A browser gives no text for a day that is half typed.
    let day = || Some(value()).filter(|day| !day.is_empty());
    let place = || about.parse().ok();
    Some(match word {
        word::TYPE => Action::Type(Field::from_path(about)?, value()),
        word::PUT => {
            let (path, text) = about.split_once(' ')?;
            Action::Type(Field::from_path(path)?, text.to_owned())
        }
        word::PENDING => Action::Pending(PendingChoice::named(about)?),
        word::EDITION => Action::Edition(about.to_owned()),
        word::DAY => Action::Type(Field::Edition, day()?),
        word::BETWEEN => {
            let mut days = days(page).0;
            *days.get_mut(place()?)? = day()?.into();
            Action::Between(days)
        }
        word::CHANGES => Action::Between(days(page).0),
        word::PASTE => Action::Paste(value()),
        word::AGAIN => {
            // The button goes.
            page::focus("paste");
            Action::Paste(page.state.pasted.to_string())
        }
        word::FOUND => found(page, place()?)?,
        word::REPORTED => Action::Reported(Rc::new(reported(page, place()?)?)),
        word::EXAMPLE => Action::Example(place()?),
        word::EMPTY => Action::Empty,
        word::APPLY => page.apply(place()?)?,
        word::FILL => page.fill()?,
        word::LOOK => Action::Preview(cell(about)),
        word::SHOW => Action::Show(Face::named(about)?),
        word::DISMISS => Action::Dismiss,
        other => {
            aside(page, other, about, owner, event);
            return None;
        }
    })
}

/// What happens around the page.
fn aside(page: &Page, word: &str, about: &str, owner: &Element, event: &Event) {
    match word {
        word::TODAY => {
            send(Action::Edition(Edition::today().to_string()));
            page::focus("verdict");
        }
        word::FILES => files::take(event, owner),
        word::GO => page::go_to(about),
        word::BACK => history::back(),
        word::COPY => {
            let text = owner.get_attribute("data-copies").unwrap_or_default();
            copy::copy(text.clone().into(), text);
        }
        word::LINK => copy::copy(word::LINK.into(), history::address(&page.state.draft)),
        word::REPORT => copy::copy(word::REPORT.into(), wrong::report(&page.judged)),
        word::TAB => {
            let key = event.unchecked_ref::<KeyboardEvent>().key();
            if let Some(next) = next_tab(page.state.face, &key) {
                event.prevent_default();
                send(Action::Show(next));
                page::focus(&tab_id(about, next));
            }
        }
        // What is left is the word for it.
        _ => event.prevent_default(),
    }
}
