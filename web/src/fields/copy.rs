//! Buttons that copy a text.

use std::rc::Rc;

use upgrade_check_core::Draft;
use yew::prelude::*;

use crate::hooks::copy::{Copied, use_copy};
use crate::hooks::history;
use crate::judge::Judged;
use crate::wrong;

/// What is copied, and what the button says.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CopyProps {
    /// What is copied.
    pub(crate) text: AttrValue,
    /// What it copies, for those who hear the button alone.
    pub(crate) what: AttrValue,
}

/// A copy button.
#[component(Copy)]
pub(crate) fn copy(props: &CopyProps) -> Html {
    let (copied, copy) = use_copy();
    let text = props.text.clone();
    let onclick = copy.reform(move |_: MouseEvent| text.to_string());
    html! {
        <button type="button" class="copy quiet" data-copies={props.text.clone()} {onclick}>
            <span aria-live="polite">{ said(copied, "Copy") }</span>
            <span class="unseen">{ " " }{ props.what.clone() }</span>
        </button>
    }
}

/// What a link is made of.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CopyLinkProps {
    /// What was typed.
    pub(crate) draft: Rc<Draft>,
}

/// The button that copies the link.
#[component(CopyLink)]
pub(crate) fn copy_link(props: &CopyLinkProps) -> Html {
    let (copied, copy) = use_copy();
    let draft = Rc::clone(&props.draft);
    let onclick = copy.reform(move |_: MouseEvent| history::address(&draft));
    html! {
        <button type="button" id="copy-link" class="plain" {onclick}>
            <span aria-live="polite">{ said(copied, "Copy link") }</span>
        </button>
    }
}

/// What a report is made of.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CopyReportProps {
    /// The answer that looks wrong.
    pub(crate) judged: Rc<Judged>,
}

/// The button that copies a report of a wrong answer.
#[component(CopyReport)]
pub(crate) fn copy_report(props: &CopyReportProps) -> Html {
    let (copied, copy) = use_copy();
    let judged = Rc::clone(&props.judged);
    let onclick = copy.reform(move |_: MouseEvent| wrong::report(&judged));
    html! {
        <button type="button" id="report-wrong" class="link" {onclick}>
            <span aria-live="polite">{ said(copied, "This answer is wrong: copy a report") }</span>
        </button>
    }
}

/// What a button says. Where the browser doesn't allow copying, it says so.
const fn said(copied: Copied, before: &'static str) -> &'static str {
    match copied {
        Copied::Not => before,
        Copied::Yes => "Copied",
        Copied::Refused => "The browser doesn’t allow it here",
    }
}
