//! The reasons, then what to know: warnings, and notes that are folded but counted.

use std::rc::Rc;

use upgrade_check_core::{Basis, Effect, Finding, Verdict};
use yew::prelude::*;

use crate::dom::{at, el, nodes, none, say, text};
use crate::judge::Answer;
use crate::page::Page;
use crate::phrase;

/// Every rule that fires.
pub(super) fn findings(page: &Rc<Page>, _: usize) -> Html {
    let Some(answer) = page.judged.answer() else { return none() };
    let of = |effects: &[Effect]| -> Vec<&Finding> {
        answer.report.findings.iter().filter(|it| effects.contains(&it.effect)).collect()
    };
    let why = of(&[Effect::Block, Effect::Ask, Effect::Defer]);
    let (warnings, notes) = (of(&[Effect::Warn]), of(&[Effect::Note]));
    let title = match answer.verdict() {
        Verdict::Undetermined => "What it may come to",
        _ => "Why",
    };
    let mut parts = Vec::new();
    if !why.is_empty() {
        parts.push(section("why", "why-title", title.to_owned(), &why, answer));
    }
    if !warnings.is_empty() {
        let title = phrase::count(warnings.len(), "warning");
        parts.push(section("warnings", "warnings-title", title, &warnings, answer));
    }
    if !notes.is_empty() {
        let title = say("h3", at!("class" = "title"), phrase::count(notes.len(), "note"));
        let details = el("details", at!("id" = "notes", "class" = "panel"));
        parts.push(details.put(el("summary", at!()).with(title)).with(list(&notes, answer)).html());
    }
    nodes(parts)
}

fn section(
    id: &'static str,
    title_id: &'static str,
    title: String,
    findings: &[&Finding],
    answer: &Answer,
) -> Html {
    el("section", at!("class" = "panel"))
        .word("id", id)
        .word("aria-labelledby", title_id)
        .put(el("h3", at!("class" = "title")).word("id", title_id).say(title))
        .with(list(findings, answer))
        .html()
}

fn list(findings: &[&Finding], answer: &Answer) -> Html {
    let mut list = el("ul", at!("class" = "findings"));
    for finding in findings {
        list = list.with(one(finding, answer));
    }
    list.html()
}

fn one(finding: &Finding, answer: &Answer) -> Html {
    let Answer { request, .. } = answer;
    let mut item = el("li", at!("class" = "finding"))
        .key(finding.rule.id.to_owned())
        .word("data-rule", finding.rule.id)
        .word("data-effect", finding.effect.as_str())
        .with(text("h4", at!(), finding.rule.title));
    if let Some(condition) = finding.condition(request) {
        item = item.with(say("p", at!("class" = "if"), format!("If {condition}.")));
    }
    let source = finding.view(request).source;
    let who = if source.basis == Basis::Stated.as_str() { "AWS states it" } else { "We infer it" };
    let line = format!("{who} · {} · {} edition", source.section, source.edition);
    item.with(say("p", at!(), finding.because(request)))
        .put(el("p", at!("class" = "source")).word("data-basis", source.basis).say(line))
        .html()
}
