//! The ways out: the best first, the others its equals, each saying where it leads before it is taken.

use upgrade_check_core::{LeadsTo, Remedy, Verdict};
use yew::prelude::*;

use super::icon::icon;
use super::steps::{self, Told};
use crate::dom::{Attrs, at, el, none, say, text};
use crate::events::{at_place, word};
use crate::fields::button;
use crate::host::here;
use crate::judge::{Answer, Judged};
use crate::phrase;

/// The ways out of a block.
pub(super) fn list(judged: &Judged, answer: &Answer, told: &Told<'_>) -> Html {
    let remedies = &answer.report.remedies;
    let blocked = answer.verdict() == Verdict::Blocked;
    if remedies.is_empty() {
        return if blocked { no_way() } else { none() };
    }
    let title = match (blocked, remedies.len()) {
        (true, 1) => "One way out".to_owned(),
        (true, several) => format!("{several} ways out, the best first"),
        (false, _) => "Whatever the answer is".to_owned(),
    };
    let mut section = el("section", WAYS).with(say("h3", TITLE, title));
    for (place, remedy) in remedies.iter().enumerate() {
        section = section.with(way(judged, answer, remedy, place, told));
    }
    section.html()
}

fn no_way() -> Html {
    el("section", WAYS)
        .with(text("h3", TITLE, "No way out is written"))
        .with(text("p", at!(), "AWS’s guide gives no way to this change on this cluster."))
        .html()
}

const WAYS: Attrs = at!("class" = "panel", "id" = "ways", "aria-labelledby" = "ways-title");
const TITLE: Attrs = at!("id" = "ways-title", "class" = "title");

fn way(judged: &Judged, answer: &Answer, remedy: &Remedy, place: usize, told: &Told<'_>) -> Html {
    let Answer { request, .. } = answer;
    let title = remedy.title(request);
    let (verdict, leads) = phrase::leads(judged, answer, remedy);
    let steps = remedy.steps(request);
    let mut summary = phrase::count(steps.len(), "step");
    if steps.iter().any(|step| step.irreversible) {
        summary.push_str(", one of them can’t be undone");
    }
    let mut phrase_line = el("span", at!());
    if let Some(verdict) = verdict {
        phrase_line = phrase_line.with(text("strong", at!(), phrase::word(verdict))).text(". ");
    }
    let mut leads_line = el("p", at!("class" = "leads"));
    if verdict.is_some() {
        leads_line = leads_line.with(icon(verdict));
    }
    let mut article = el("article", at!("class" = "remedy"))
        .key(format!("{} {place}", remedy.way.id))
        .word("data-remedy", remedy.way.id)
        .word("data-leads-to", remedy.leads_to.as_str())
        .with(say("h4", at!(), title))
        .put(leads_line.put(phrase_line.say(leads)));
    if !remedy.remaining.is_empty() {
        let rules: Vec<&str> = remedy.remaining.iter().map(|rule| rule.title).collect();
        let still = format!("Still in the way: {}.", rules.join("; "));
        article = article.with(say("p", at!("class" = "note"), still));
    }
    let mut row = el("div", at!("class" = "row"));
    if !remedy.edits.is_empty() && remedy.leads_to != LeadsTo::Elsewhere {
        let first = place == 0 && answer.verdict() == Verdict::Blocked;
        let class = if first { "apply primary" } else { "apply plain" };
        let after = judged.applied(answer, remedy);
        if !here().locks.are_broken(&judged.draft, &after) {
            row = row.with(button(class, "Apply to the form", at_place(word::APPLY, place)));
        }
    }
    row = row.with(text("span", at!("class" = "source"), phrase::basis(remedy.way.basis)));
    let open = place == 0;
    let mut details = el("details", at!()).flag("open", open).with(say("summary", at!(), summary));
    if open || told.folded {
        details = details.with(steps::list(&format!("way-{}", place + 1), steps, told));
    }
    article.put(row).put(details).html()
}
