//! The reasons, then what to know: warnings, and notes that are folded but counted.

use upgrade_check_core::{Basis, Effect, Finding, Verdict};
use yew::prelude::*;

use crate::judge::{Answer, Judged};
use crate::phrase;

/// Every rule that fires.
pub(crate) fn findings(judged: &Judged) -> Html {
    let Some(answer) = judged.answer() else { return Html::default() };
    let of = |effects: &[Effect]| -> Vec<&Finding> {
        answer.report.findings.iter().filter(|it| effects.contains(&it.effect)).collect()
    };
    let why = of(&[Effect::Block, Effect::Ask, Effect::Defer]);
    let (warnings, notes) = (of(&[Effect::Warn]), of(&[Effect::Note]));
    let title = match answer.verdict() {
        Verdict::Undetermined => "What it may come to",
        _ => "Why",
    };
    html! {
        <>
            if !why.is_empty() {
                { section("why", title, &why, answer) }
            }
            if !warnings.is_empty() {
                { section("warnings", &phrase::capital(&phrase::count(warnings.len(), "warning")), &warnings, answer) }
            }
            if !notes.is_empty() {
                <details id="notes" class="panel">
                    <summary><h3 class="title">{ phrase::count(notes.len(), "note") }</h3></summary>
                    { list(&notes, answer) }
                </details>
            }
        </>
    }
}

fn section(id: &'static str, title: &str, findings: &[&Finding], answer: &Answer) -> Html {
    html! {
        <section {id} class="panel" aria-labelledby={format!("{id}-title")}>
            <h3 id={format!("{id}-title")} class="title">{ title.to_owned() }</h3>
            { list(findings, answer) }
        </section>
    }
}

fn list(findings: &[&Finding], answer: &Answer) -> Html {
    let Answer { request, .. } = answer;
    html! {
        <ul class="findings">
            for finding in findings {
                <li key={finding.rule.id} class="finding" data-rule={finding.rule.id} data-effect={finding.effect.as_str()}>
                    <h4>{ finding.rule.title }</h4>
                    if let Some(condition) = finding.condition(request) {
                        <p class="if">{ format!("If {condition}.") }</p>
                    }
                    <p>{ finding.because(request) }</p>
                    { source(finding, answer) }
                </li>
            }
        </ul>
    }
}

fn source(finding: &Finding, answer: &Answer) -> Html {
    let view = finding.view(&answer.request).source;
    let who = if view.basis == Basis::Stated.as_str() { "AWS states it" } else { "We infer it" };
    html! {
        <p class="source" data-basis={view.basis}>
            { format!("{who} · {} · {} edition", view.section, view.edition) }
        </p>
    }
}
