//! What the page listens to, and what follows. All elements share this one listener; a closure for each of them would
//! cost its own code.

use std::rc::Rc;

use upgrade_check_core::{Edition, Field};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, Event, FileList, HtmlInputElement, KeyboardEvent};
use yew::AttrValue;
use yew::virtual_dom::{Listener, ListenerKind};

use crate::app::{current, send};
use crate::fields::{next_tab, tab_id};
use crate::hooks::{copy, history, page};
use crate::host::{Host, enter, here};
use crate::state::{Action, Face};
use crate::wrong;

/// What follows an event.
#[derive(Clone, Debug)]
pub(crate) enum Does {
    /// This happens.
    Send(Action),
    /// The field holds what stands in the control.
    Type(Field),
    /// The edition is the day that stands in the control, once it is one.
    Day,
    /// Changes are listed between these days, but that the one at this place stands in the control.
    Between([AttrValue; 2], usize),
    /// Changes are listed between these days.
    Open([AttrValue; 2]),
    /// Today's edition answers.
    Today,
    /// The paste area holds what stands in it.
    Paste,
    /// The files that were chosen or dropped are pasted.
    Files,
    /// What hides the place with this id opens, and the page goes there.
    Go(String),
    /// One step back in the browser's history.
    Back,
    /// This text is copied.
    Copy(AttrValue),
    /// The link to the form is copied.
    CopyLink,
    /// The report of a wrong answer is copied.
    CopyReport,
    /// The tabs with this id go on from this one, as the key says.
    Tab(String, Face),
    /// Nothing, not even what the browser would do.
    Nothing,
}

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

/// What is listened to, and what follows.
struct Hears {
    on: On,
    does: Does,
    /// Where it is listened to.
    host: Rc<Host>,
}

impl Listener for Hears {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Press => ListenerKind::onclick,
            On::Choose => ListenerKind::onchange,
            On::Type => ListenerKind::oninput,
            On::Open => ListenerKind::ontoggle,
            On::Key => ListenerKind::onkeydown,
            On::Submit => ListenerKind::onsubmit,
            On::Drag => ListenerKind::ondragover,
            On::Drop => ListenerKind::ondrop,
        }
    }

    fn passive(&self) -> bool {
        false
    }

    fn handle(&self, event: Event) {
        enter(&self.host);
        match &self.does {
            Does::Send(action) => send(action.clone()),
            Does::Type(field) => send(Action::Type(*field, control(&event).value())),
            Does::Day => {
                // A browser gives no text for a day that is half typed.
                let day = control(&event).value();
                if !day.is_empty() {
                    send(Action::Type(Field::Edition, day));
                }
            }
            Does::Between(days, place) => {
                let (mut days, value) = (days.clone(), control(&event).value());
                if let Some(day) = days.get_mut(*place).filter(|_| !value.is_empty()) {
                    *day = value.into();
                    send(Action::Between(days));
                }
            }
            Does::Open(days) => send(Action::Between(days.clone())),
            Does::Today => {
                send(Action::Edition(Edition::today().to_string()));
                page::focus("verdict");
            }
            Does::Paste => send(Action::Paste(control(&event).value())),
            Does::Files => take_files(&event),
            Does::Go(id) => page::go_to(id),
            Does::Back => history::back(),
            Does::Copy(text) => copy::copy(text.clone(), text.to_string()),
            Does::CopyLink => {
                if let Some(page) = current() {
                    copy::copy(LINK.into(), history::address(&page.state.draft));
                }
            }
            Does::CopyReport => {
                if let Some(page) = current() {
                    copy::copy(REPORT.into(), wrong::report(&page.judged));
                }
            }
            Does::Tab(id, open) => {
                let key = event.unchecked_ref::<KeyboardEvent>().key();
                if let Some(next) = next_tab(*open, &key) {
                    event.prevent_default();
                    send(Action::Show(next));
                    page::focus(&tab_id(id, next));
                }
            }
            Does::Nothing => event.prevent_default(),
        }
    }
}

/// By which the link is known among what was copied.
pub(crate) const LINK: &str = "link";
/// By which the report is known among what was copied.
pub(crate) const REPORT: &str = "report";

/// The control of an event. All kinds of controls have their text in `value`.
fn control(event: &Event) -> HtmlInputElement {
    event.target().unwrap_or_else(|| event.clone().unchecked_into()).unchecked_into()
}

/// Pastes the files that were dropped, or chosen with a button.
fn take_files(event: &Event) {
    let dropped = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    let Some(dropped) = dropped else {
        let button = control(event);
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

/// A listener, as elements take it.
pub(crate) fn hears(on: On, does: Does) -> Rc<dyn Listener> {
    Rc::new(Hears { on, does, host: here() })
}
