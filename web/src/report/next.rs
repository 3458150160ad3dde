//! What to do next: a way out, the steps of the request itself, or a question.

use std::rc::Rc;

use upgrade_check_core::{Draft, Verdict};
use yew::prelude::*;

use super::{questions, steps, ways};
use crate::judge::Judged;
use crate::state::Face;

/// The answer, and how its steps are told.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct NextProps {
    /// What was typed, and what came of it.
    pub(crate) judged: Rc<Judged>,
    /// In which way steps are told.
    pub(crate) face: Face,
    /// Takes another way to tell them.
    pub(crate) on_face: Callback<Face>,
    /// Takes a form with what to say of it.
    pub(crate) on_apply: Callback<(Draft, AttrValue)>,
}

/// The next step.
#[component(Next)]
pub(crate) fn next(props: &NextProps) -> Html {
    let Some(answer) = props.judged.answer() else { return Html::default() };
    let told = steps::Told { face: props.face, on_face: &props.on_face };
    match answer.verdict() {
        Verdict::Undetermined => html! {
            <>
                { questions::list(&props.judged, answer) }
                { ways::list(&props.judged, answer, &told, &props.on_apply) }
            </>
        },
        Verdict::Blocked => ways::list(&props.judged, answer, &told, &props.on_apply),
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
