//! What to do next: a way out, the steps of the request itself, or a question.

use std::rc::Rc;

use upgrade_check_core::Verdict;
use yew::prelude::*;

use super::{questions, steps, ways};
use crate::dom::{at, el, nodes, none, text};
use crate::page::{Page, STAGES};

/// What the next step depends on.
pub(super) fn shows(page: &Page, _: usize) -> String {
    let face = page.state.face.word();
    format!("{} {face} {} {}", page.answers, folded(page), page.copied())
}

/// Whether there is time for what is folded.
fn folded(page: &Page) -> bool {
    page.rests && page.stage >= STAGES
}

/// The next step.
pub(super) fn next(page: &Rc<Page>, _: usize) -> Html {
    let judged = &page.judged;
    let Some(answer) = judged.answer() else { return none() };
    let copied = page.state.copied.as_ref();
    let told = steps::Told { face: page.state.face, copied, folded: folded(page) };
    match answer.verdict() {
        Verdict::Undetermined => {
            nodes(vec![questions::list(answer, copied), ways::list(judged, answer, &told)])
        }
        Verdict::Blocked => ways::list(judged, answer, &told),
        Verdict::Allowed | Verdict::Deferred => {
            let Some(how) = answer.report.how(&answer.request) else { return none() };
            el("section", at!("id" = "how", "class" = "panel", "aria-labelledby" = "how-title"))
                .with(text("h3", at!("id" = "how-title", "class" = "title"), "How to carry it out"))
                .with(steps::list("how", how, &told))
                .html()
        }
    }
}
