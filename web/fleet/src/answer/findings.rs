//! Why, and what to know: every rule that fires. A warning can be acknowledged here.

use upgrade_check_core::{Basis, Effect, Finding, Report, Request};
use upgrade_check_fleet::Row;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::phrase::count;
use crate::state::{Draught, Msg, State};
use crate::view::Link;

/// The rules that fire, those that decide first.
pub(super) fn findings(
    state: &State,
    link: &Link,
    row: &Row,
    request: &Request,
    report: &Report,
) -> Html {
    let of = |effects: &[Effect]| -> Vec<&Finding> {
        report.findings.iter().filter(|it| effects.contains(&it.effect)).collect()
    };
    let part = |title: String, id: &'static str, found: Vec<&Finding>| {
        if found.is_empty() {
            return Html::default();
        }
        html! {
            <section class="panel" {id}>
                <h3 class="title">{ title }</h3>
                <ul class="findings">{ for found.into_iter().map(|it| one(state, link, row, request, it)) }</ul>
            </section>
        }
    };
    let (warnings, notes) = (of(&[Effect::Warn]), of(&[Effect::Note]));
    html! {
        <>
            { part("Why".to_owned(), "why", of(&[Effect::Block, Effect::Ask, Effect::Defer])) }
            { part(count(warnings.len(), "warning"), "warnings", warnings) }
            { part(count(notes.len(), "note"), "notes", notes) }
        </>
    }
}

fn one(state: &State, link: &Link, row: &Row, request: &Request, finding: &Finding) -> Html {
    let view = finding.view(request);
    let who =
        if view.source.basis == Basis::Stated.as_str() { "AWS states it" } else { "We infer it" };
    let warning = row.warnings.iter().find(|it| it.rule == finding.rule);
    let place = warning.and_then(|it| it.acknowledged);
    let title = html! { <a href={format!("../rules/{}.html", finding.rule.id)} target="_blank" rel="noopener">{ finding.rule.title }</a> };
    html! {
        <li class="finding" key={finding.rule.id} data-rule={finding.rule.id} data-effect={finding.effect.as_str()}
            data-acknowledged={place.map(|_| "true")}>
            <h4>if place.is_some() { <s>{ title }</s> } else { { title } }</h4>
            if let Some(condition) = view.condition { <p class="if">{ format!("If {condition}.") }</p> }
            <p>{ view.because }</p>
            <p class="source">{ format!("{who} · {}", view.source.section) }</p>
            if warning.is_some() && row.id().is_some() {
                { acknowledging(state, link, finding.rule.id, place) }
            }
        </li>
    }
}

/// What was said of a warning, or what is to be said of it.
fn acknowledging(state: &State, link: &Link, rule: &'static str, place: Option<usize>) -> Html {
    if let Some(place) = place {
        let Some(given) = state.acknowledged.get(place) else { return Html::default() };
        return html! {
            <p class="acknowledged">
                { format!("Acknowledged until {}: {} ", given.until, given.reason) }
                <button type="button" class="link" onclick={link.callback(move |_| Msg::Withdraw(place))}>{ "Withdraw" }</button>
            </p>
        };
    }
    match &state.draught {
        Some(draught) if draught.rule == rule => form(link, draught),
        _ => html! {
            <button type="button" class="quiet acknowledge" onclick={link.callback(move |_| Msg::Draught(Some(rule)))}>
                { "Acknowledge this warning" }
            </button>
        },
    }
}

fn form(link: &Link, draught: &Draught) -> Html {
    let typed = |make: fn(String) -> Msg| {
        link.callback(move |event: InputEvent| {
            make(event.target_unchecked_into::<HtmlInputElement>().value())
        })
    };
    let sends = link.callback(|event: SubmitEvent| {
        event.prevent_default();
        Msg::Acknowledge
    });
    html! {
        <form class="acknowledging" onsubmit={sends}>
            <div class="field">
                <label for="reason">{ "Why the risk is taken" }</label>
                <input type="text" id="reason" value={draught.reason.clone()} oninput={typed(Msg::Reason)} autocomplete="off" />
            </div>
            <div class="field">
                <label for="until">{ "Until" }</label>
                <input type="date" id="until" value={draught.until.clone()} oninput={typed(Msg::Until)} />
            </div>
            <div role="status">{ for draught.wrong.iter().map(|text| html! { <p class="line error">{ text.clone() }</p> }) }</div>
            <div class="row">
                <button class="primary" id="acknowledge">{ "Acknowledge" }</button>
                <button type="button" class="plain" onclick={link.callback(|_| Msg::Draught(None))}>{ "Not after all" }</button>
            </div>
        </form>
    }
}
