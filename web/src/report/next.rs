//! What to do next: a way out, the steps of the request itself, or a question.

use upgrade_check_core::Verdict;
use yew::prelude::*;

use super::{questions, steps, ways};
use crate::judge::Judged;
use crate::state::{Face, Send};

/// The next step.
pub(crate) fn next(judged: &Judged, face: Face, send: &Send) -> Html {
    let Some(answer) = judged.answer() else { return Html::default() };
    let told = steps::Told { face, send };
    match answer.verdict() {
        Verdict::Undetermined => html! {
            <>
                { questions::list(answer) }
                { ways::list(judged, answer, &told) }
            </>
        },
        Verdict::Blocked => ways::list(judged, answer, &told),
        Verdict::Allowed | Verdict::Deferred => {
            let Some(how) = answer.report.how(&answer.request) else { return Html::default() };
            html! {
                <section id="how" class="panel" aria-labelledby="how-title">
                    <h3 id="how-title" class="title">{ "How to carry it out" }</h3>
                    { steps::list("how", how, &told) }
                </section>
            }
        }
    }
}
