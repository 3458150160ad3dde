//! The ways out: the best first, the others its equals, each saying where it leads before it is taken.

use std::rc::Rc;

use upgrade_check_core::{LeadsTo, Remedy, Verdict};
use yew::prelude::*;

use super::icon::icon;
use super::steps::{self, Told};
use crate::fields::press;
use crate::judge::{Answer, Judged};
use crate::phrase;
use crate::state::Action;

/// The ways out of a block.
pub(super) fn list(judged: &Judged, answer: &Answer, told: &Told<'_>) -> Html {
    let remedies = &answer.report.remedies;
    let blocked = answer.verdict() == Verdict::Blocked;
    if remedies.is_empty() {
        if !blocked {
            return Html::default();
        }
        return html! {
            <section class="panel" id="ways" aria-labelledby="ways-title">
                <h3 id="ways-title" class="title">{ "No way out is written" }</h3>
                <p>{ "AWS’s guide gives no way to this change on this cluster." }</p>
            </section>
        };
    }
    let title = match (blocked, remedies.len()) {
        (true, 1) => "One way out".to_owned(),
        (true, several) => format!("{several} ways out, the best first"),
        (false, _) => "Whatever the answer is".to_owned(),
    };
    html! {
        <section class="panel" id="ways" aria-labelledby="ways-title">
            <h3 id="ways-title" class="title">{ title }</h3>
            for (place, remedy) in remedies.iter().enumerate() {
                { way(judged, answer, remedy, place, told) }
            }
        </section>
    }
}

fn way(judged: &Judged, answer: &Answer, remedy: &Remedy, place: usize, told: &Told<'_>) -> Html {
    let Answer { request, .. } = answer;
    let title = AttrValue::from(remedy.title(request));
    let (verdict, leads) = phrase::leads(judged, answer, remedy);
    let steps = remedy.steps(request);
    let number = steps.len();
    let irreversible = steps.iter().any(|step| step.irreversible);
    let class = if place == 0 { "apply primary" } else { "apply plain" };
    html! {
        <article key={format!("{} {place}", remedy.way.id)} class="remedy" data-remedy={remedy.way.id} data-leads-to={remedy.leads_to.as_str()}>
            <h4>{ title.clone() }</h4>
            <p class="leads">
                if verdict.is_some() {
                    { icon(verdict) }
                }
                <span>
                    if let Some(verdict) = verdict {
                        <strong>{ phrase::word(verdict) }</strong>{ ". " }
                    }
                    { leads }
                </span>
            </p>
            if !remedy.remaining.is_empty() {
                <p class="note">
                    { "Still in the way: " }
                    { remedy.remaining.iter().map(|rule| rule.title).collect::<Vec<_>>().join("; ") }{ "." }
                </p>
            }
            <div class="row">
                if !remedy.edits.is_empty() && remedy.leads_to != LeadsTo::Elsewhere {
                    <button
                        type="button"
                        {class}
                        onclick={press(told.send, Action::Apply(Rc::new(judged.applied(answer, remedy)), title.clone()))}
                    >{ "Apply to the form" }</button>
                }
                <span class="source">{ phrase::basis(remedy.way.basis) }</span>
            </div>
            <details open={place == 0}>
                <summary>
                    { phrase::count(number, "step") }
                    if irreversible {
                        { ", one of them can’t be undone" }
                    }
                </summary>
                { steps::list(&format!("way-{}", place + 1), steps, told) }
            </details>
        </article>
    }
}
