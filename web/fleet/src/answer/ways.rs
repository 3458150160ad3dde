//! What to do: the ways out of a block, the steps of what is allowed, and what to find out.

use upgrade_check_core::{Remedy, Report, Request, Step};
use yew::prelude::*;

use crate::code::copy;
use crate::icon::icon;
use crate::phrase::{basis, count, leads, word};
use crate::state::State;
use crate::view::Link;

/// What to find out, the question that decides most first.
pub(super) fn questions(state: &State, link: &Link, request: &Request, report: &Report) -> Html {
    if report.ask.is_empty() {
        return Html::default();
    }
    html! {
        <section class="panel" aria-labelledby="ask-title">
            <h3 class="title" id="ask-title">{ "What to find out" }</h3>
            { for report.ask.iter().map(|question| html! {
                <div class="question" key={question.field.path()}>
                    <p>{ question.because(request) }</p>
                    if let Some(command) = question.command(request) {
                        { copy(state, link, &command, "what answers it") }
                    }
                </div>
            }) }
        </section>
    }
}

/// The ways out, or how to carry out what is allowed.
pub(super) fn ways(state: &State, link: &Link, request: &Request, report: &Report) -> Html {
    let how = report.how(request).filter(|steps| !steps.is_empty());
    html! {
        <>
            if let Some(steps) = how {
                <section class="panel" aria-labelledby="how-title">
                    <h3 class="title" id="how-title">{ "How to carry it out" }</h3>
                    <div class="remedy">{ list(state, link, &steps) }</div>
                </section>
            }
            if !report.remedies.is_empty() {
                <section class="panel" aria-labelledby="ways-title">
                    <h3 class="title" id="ways-title">
                        { if report.remedies.len() == 1 { "One way out".to_owned() } else { format!("{} ways out, the best first", report.remedies.len()) } }
                    </h3>
                    { for report.remedies.iter().enumerate().map(|(place, remedy)| way(state, link, request, place, remedy)) }
                </section>
            }
        </>
    }
}

fn way(state: &State, link: &Link, request: &Request, place: usize, remedy: &Remedy) -> Html {
    let steps = remedy.steps(request);
    let (leads_to, says) = leads(remedy);
    let still: Vec<&str> = remedy.remaining.iter().map(|rule| rule.title).collect();
    html! {
        <article class="remedy" key={place} data-remedy={remedy.way.id}>
            <h4>{ remedy.title(request) }</h4>
            <p class="leads">
                if let Some(outcome) = leads_to { { icon(outcome) } }
                <span>
                    if let Some(outcome) = leads_to { <strong>{ word(outcome) }</strong>{ ". " } }
                    { says }
                </span>
            </p>
            if !still.is_empty() {
                <p class="note">{ format!("Still in the way: {}.", still.join("; ")) }</p>
            }
            <p class="source">{ basis(remedy.way.basis) }</p>
            <details open={place == 0}>
                <summary>{ count(steps.len(), "step") }</summary>
                { list(state, link, &steps) }
            </details>
        </article>
    }
}

fn list(state: &State, link: &Link, steps: &[Step]) -> Html {
    html! {
        <ol class="steps">
            { for steps.iter().map(|step| html! {
                <li>
                    <p class="do">
                        { step.title.clone() }
                        if step.irreversible { <strong class="badge">{ "Can’t be undone" }</strong> }
                    </p>
                    if let Some(command) = step.cli() {
                        { copy(state, link, &command, &step.title) }
                    } else {
                        <ul class="console">{ for step.console.iter().map(|line| html! { <li>{ line.clone() }</li> }) }</ul>
                    }
                    if let Some(note) = &step.note { <p class="note">{ note.clone() }</p> }
                </li>
            }) }
        </ol>
    }
}
