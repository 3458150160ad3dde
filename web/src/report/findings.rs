//! The reasons, then what to know: warnings, and notes that are folded but counted.

use std::rc::Rc;

use upgrade_check_core::{Basis, Effect, Finding, Verdict};
use yew::prelude::*;

use super::rule_link::rule_link;
use crate::dom::{at, el, nodes, none, say, text};
use crate::fields::{Copied, code};
use crate::judge::Answer;
use crate::page::Page;
use crate::{host, link, phrase};

/// What the reasons depend on.
pub(super) fn shows(page: &Page, _: usize) -> String {
    format!("{} {}", page.answers, page.copied())
}

/// Every rule that fires.
pub(super) fn findings(page: &Rc<Page>, _: usize) -> Html {
    let Some(answer) = page.judged.answer() else { return none() };
    let told = Told {
        answer,
        copied: page.state.copied.as_ref(),
        rules: host::rules(),
        form: link::write(&page.judged.draft),
    };
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
        parts.push(section("why", "why-title", title.to_owned(), &why, &told));
    }
    if !warnings.is_empty() {
        let title = phrase::count(warnings.len(), "warning");
        parts.push(section("warnings", "warnings-title", title, &warnings, &told));
    }
    if !notes.is_empty() {
        let title = say("h3", at!("class" = "title"), phrase::count(notes.len(), "note"));
        let details = el("details", at!("id" = "notes", "class" = "panel"));
        parts.push(details.put(el("summary", at!()).with(title)).with(list(&notes, &told)).html());
    }
    nodes(parts)
}

/// What findings are told with.
struct Told<'a> {
    answer: &'a Answer,
    copied: Copied<'a>,
    /// Where the rules' pages are.
    rules: String,
    /// The form, which a rule's page leads back to.
    form: String,
}

fn section(
    id: &'static str,
    title_id: &'static str,
    title: String,
    findings: &[&Finding],
    told: &Told<'_>,
) -> Html {
    el("section", at!("class" = "panel"))
        .word("id", id)
        .word("aria-labelledby", title_id)
        .put(el("h3", at!("class" = "title")).word("id", title_id).say(title))
        .with(list(findings, told))
        .html()
}

fn list(findings: &[&Finding], told: &Told<'_>) -> Html {
    let mut list = el("ul", at!("class" = "findings"));
    for finding in findings {
        list = list.with(one(finding, told));
    }
    list.html()
}

fn one(finding: &Finding, told: &Told<'_>) -> Html {
    let request = &told.answer.request;
    let title = rule_link(&told.rules, finding.rule.id, &told.form).text(finding.rule.title);
    let mut item = el("li", at!("class" = "finding"))
        .key(finding.rule.id.to_owned())
        .word("data-rule", finding.rule.id)
        .word("data-effect", finding.effect.as_str())
        .put(el("h4", at!()).put(title));
    let view = finding.view(request);
    if let Some(condition) = view.condition {
        item = item.with(say("p", at!("class" = "if"), format!("If {condition}.")));
    }
    let basis = view.source.basis;
    let who = if basis == Basis::Stated.as_str() { "AWS states it" } else { "We infer it" };
    let line = format!("{who} · {}", view.source.section);
    item = item
        .with(say("p", at!(), view.because))
        .put(el("p", at!("class" = "source")).word("data-basis", basis).say(line));
    if let Some(error) = view.aws_error {
        let whole = match error.code {
            Some(code) => format!("{code}: {}", error.message),
            None => error.message,
        };
        let shown = say("code", at!(), whole.clone());
        item = item.with(text("p", at!("class" = "line hint"), "AWS’s error:")).with(code(
            shown,
            whole,
            "AWS’s error",
            told.copied,
        ));
    }
    item.html()
}
