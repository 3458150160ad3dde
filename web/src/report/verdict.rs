//! The answer in a word and a sentence.

use upgrade_check_core::{Field, Verdict};
use yew::prelude::*;

use super::icon::icon;
use crate::dom::{Attrs, at, el, say, text};
use crate::events::{does, word};
use crate::fields::{button, id, label};
use crate::judge::{Answer, Judged};
use crate::{phrase, when};

/// The panel that stays in sight. While something can't be read it keeps its place and says for what it waits.
pub(crate) fn verdict_panel(judged: &Judged) -> Html {
    let answer = judged.answer();
    let word = answer.map_or("waiting", |it| it.verdict().as_str());
    let told = answer.map_or_else(|| waiting(judged), |answer| said(judged, answer));
    let status =
        el("div", at!("role" = "status", "aria-live" = "polite", "aria-atomic" = "true")).all(told);
    el(
        "section",
        at!("id" = "verdict", "class" = "verdict", "aria-label" = "The answer", "tabindex" = "-1"),
    )
    .word("data-verdict", word)
    .put(status)
    .html()
}

fn said(judged: &Judged, answer: &Answer) -> Vec<Html> {
    let edition = answer.edition();
    let verdict = answer.verdict();
    let mut because = phrase::because(answer);
    if let Some(run) = answer.report.runs_at
        && let (Some(start), Some(end)) = (when::local(run.start), when::local(run.end))
    {
        because = format!("{because} That is {start} to {end}.");
    }
    let basis = match verdict {
        Verdict::Undetermined => "What isn’t known decides",
        _ => phrase::basis(answer.report.basis),
    };
    let mut source = match edition.name() {
        Some(name) => format!("{basis} · {name} edition of the guide"),
        None => format!("{basis} · as of {}", when::date(edition.date())),
    };
    if let Some(until) = edition.until() {
        source = format!("{source}, in force until {}", when::date(until));
    }
    let age = phrase::age(edition, judged.now);
    if !age.is_empty() {
        source = format!("{source}.{age}");
    }
    let source = el("p", SOURCE).word("data-basis", answer.report.basis.as_str()).say(source);
    vec![
        say("p", ASKED, phrase::asked(judged, &answer.request)),
        heading(Some(verdict), phrase::word(verdict)),
        say("p", BECAUSE, because),
        source.html(),
    ]
}

fn waiting(judged: &Judged) -> Vec<Html> {
    let (asked, says, field) = match judged.waits_for() {
        Some(field) => ("No answer while a field can’t be read", label(field), field),
        None => ("Nothing is asked for yet", "what you ask for", Field::ToEngineVersion),
    };
    let because = el("p", BECAUSE)
        .text("The answer waits for ")
        .with(button("link", says, does(word::GO, &id(field))))
        .text(".");
    // As many parts as an answer has, so that each stays what it is when the answer comes.
    let source = text("p", SOURCE, "");
    vec![text("p", ASKED, asked), heading(None, "Waiting"), because.html(), source]
}

fn heading(verdict: Option<Verdict>, word: &'static str) -> Html {
    let word = text("span", at!("id" = "verdict-word"), word);
    el("h2", at!("class" = "word")).with(icon(verdict)).with(word).html()
}

const SOURCE: Attrs = at!("id" = "verdict-source", "class" = "source");
const ASKED: Attrs = at!("id" = "verdict-asked", "class" = "asked-line");
const BECAUSE: Attrs = at!("id" = "verdict-because", "class" = "because");
