//! What to do next: a way out, the steps of the request itself, or a question.

use upgrade_check_core::Verdict;
use yew::prelude::*;

use super::{questions, steps, ways};
use crate::dom::{at, el, nodes, none, text};
use crate::fields::Copies;
use crate::judge::Judged;
use crate::state::Face;

/// The next step.
pub(crate) fn next(judged: &Judged, face: Face, copies: Copies<'_>) -> Html {
    let Some(answer) = judged.answer() else { return none() };
    let told = steps::Told { face, copies };
    match answer.verdict() {
        Verdict::Undetermined => {
            nodes(vec![questions::list(answer, copies), ways::list(judged, answer, &told)])
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
