//! Buttons that copy a text.

use std::rc::Rc;

use upgrade_check_core::Draft;
use yew::prelude::*;

use crate::dom::{at, el, text, words};
use crate::hooks::copy::{Copied, use_copy};
use crate::hooks::history;
use crate::judge::Judged;
use crate::wrong;

/// What is copied.
#[derive(Clone, PartialEq)]
pub(crate) enum Source {
    /// This text; and what it is for, for those who hear the button alone.
    Text(AttrValue, AttrValue),
    /// The link to a form.
    Link(Rc<Draft>),
    /// The report of an answer that looks wrong.
    Report(Rc<Judged>),
}

/// What a button copies.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CopyProps {
    /// What is copied.
    pub(crate) source: Source,
}

/// A copy button. It says what came of it; where the browser doesn't allow copying, that.
#[component(Copy)]
pub(crate) fn copy(props: &CopyProps) -> Html {
    let (copied, copy) = use_copy();
    let source = props.source.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        copy.emit(match &source {
            Source::Text(text, _) => text.to_string(),
            Source::Link(draft) => history::address(draft),
            Source::Report(judged) => wrong::report(judged),
        });
    });
    let button = el("button", at!("type" = "button")).press(onclick);
    let (button, before, what) = match &props.source {
        Source::Text(text, what) => (
            button.word("class", "copy quiet").set("data-copies", text.clone()),
            "Copy",
            what.clone(),
        ),
        Source::Link(_) => (
            button.word("class", "plain").word("id", "copy-link"),
            "Copy link",
            AttrValue::default(),
        ),
        Source::Report(_) => (
            button.word("class", "link").word("id", "report-wrong"),
            "This answer is wrong: copy a report",
            AttrValue::default(),
        ),
    };
    let says = match copied {
        Copied::Not => before,
        Copied::Yes => "Copied",
        Copied::Refused => "The browser doesn’t allow it here",
    };
    let button = button.with(text("span", at!("aria-live" = "polite"), says));
    button.put(el("span", at!("class" = "unseen")).with(words(what))).html()
}
