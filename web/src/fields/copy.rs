//! Buttons that copy a text.

use std::rc::Rc;

use upgrade_check_core::Draft;
use yew::prelude::*;

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
    let (class, id, before, what) = match &props.source {
        Source::Text(_, what) => ("copy quiet", None, "Copy", what.clone()),
        Source::Link(_) => ("plain", Some("copy-link"), "Copy link", AttrValue::default()),
        Source::Report(_) => (
            "link",
            Some("report-wrong"),
            "This answer is wrong: copy a report",
            AttrValue::default(),
        ),
    };
    let copies = match &props.source {
        Source::Text(text, _) => Some(text.clone()),
        _ => None,
    };
    let says = match copied {
        Copied::Not => before,
        Copied::Yes => "Copied",
        Copied::Refused => "The browser doesn’t allow it here",
    };
    html! {
        <button type="button" {class} {id} data-copies={copies} {onclick}>
            <span aria-live="polite">{ says }</span>
            <span class="unseen">{ what }</span>
        </button>
    }
}
