//! Today's answer beside that of the chosen edition, and when it came to differ.

use std::rc::Rc;

use upgrade_check_core::{
    Edition, Effect, Field, Finding, Report, Request, Turn, Verdict, evaluate, verdict,
};
use yew::prelude::*;

use super::icon::icon;
use crate::dom::{at, el, nodes, none, say, text};
use crate::events::word;
use crate::fields::button;
use crate::host::here;
use crate::judge::{Answer, Judged, complete};
use crate::page::{Answered, Page};
use crate::part::part;
use crate::{phrase, when};

/// What today's answer depends on.
pub(super) fn shows(page: &Page, _: usize) -> String {
    format!("{} {} {}", page.answers, page.rests, reasons(page).map_or(0, |it| it.1))
}

fn reasons(page: &Page) -> Option<&Answered> {
    page.reasons.as_ref()
}

/// The answer of an edition that isn't today's.
fn earlier(judged: &Judged) -> Option<&Answer> {
    judged.answer().filter(|answer| answer.edition().date() != Edition::today().date())
}

/// What is typed, as today's edition reads it.
fn request(judged: &Judged) -> Option<Request> {
    let draft = complete(&judged.draft);
    Request::read_at(&draft.with(Field::Edition, &Edition::today().to_string()), judged.now).ok()
}

/// Today's answer at once; how it came about once typing rests, and until then its place.
pub(super) fn today(page: &Rc<Page>, _: usize) -> Html {
    let Some(answer) = earlier(&page.judged) else { return none() };
    let today = request(&page.judged).map(|request| verdict(&request).verdict);
    let same = today == Some(answer.verdict());
    let word = match today {
        Some(verdict) if same => format!("Today the answer is {} too", phrase::word(verdict)),
        Some(verdict) => format!("Today: {}", phrase::word(verdict)),
        None => "Today’s edition can’t read this".to_owned(),
    };
    let mut head = el("h3", at!("class" = "word"));
    if !same {
        head = head.with(icon(today));
    }
    let mut shown = el("section", at!("id" = "today"))
        .word("class", if same { "today same" } else { "today" })
        .word("data-verdict", today.map_or("waiting", Verdict::as_str))
        .put(head.say(word));
    if let Some(told) = reasons(page) {
        let turns = part(&page.of(told), turns, 0, told.1.to_string());
        let place = if page.rests {
            el("div", at!())
        } else {
            el("div", at!("class" = "unseen-but-there", "aria-hidden" = "true"))
        };
        shown = shown.put(place.with(turns));
    }
    if here().locks.hold(Field::Edition) {
        return shown.html();
    }
    let class = if same { "link" } else { "plain" };
    shown.with(button(class, "Show today’s answer", word::TODAY)).html()
}

/// How today's answer came about.
fn turns(page: &Rc<Page>, _: usize) -> Html {
    let judged = &page.judged;
    let Some((answer, request)) = earlier(judged).zip(request(judged)) else { return none() };
    let today = verdict(&request).verdict;
    if today == answer.verdict() {
        // What isn't known is told by the questions; they take long to find where much is open.
        if today != Verdict::Blocked {
            return none();
        }
        return match decisive(&evaluate(&request))
            .filter(|rule| decisive(&answer.report) != Some(*rule))
        {
            Some(rule) => say("p", at!(), format!("For another reason: {rule}.")),
            None => none(),
        };
    }
    let draft = complete(&judged.draft);
    let turns = answer.edition().turns_until_today(&draft);
    el("ol", at!("class" = "turns")).all(turns.iter().map(turn).collect()).html()
}

/// The title of the first rule that blocks.
fn decisive(report: &Report) -> Option<&'static str> {
    let blocks = |it: &&Finding| it.effect == Effect::Block && !it.sometimes;
    report.findings.iter().find(blocks).map(|it| it.rule.title)
}

fn turn(turn: &Turn) -> Html {
    let (before, after) = (phrase::word(turn.before), phrase::word(turn.after));
    let line = el("li", at!())
        .with(say("strong", at!(), when::date(turn.date)))
        .say(format!(" from {before} to {after}"));
    let Some(rule) = turn.rule else { return line.html() };
    let over = rule.in_force.holds_on(turn.date) == Some(false);
    let section = rule.sources.first().map_or("", |source| source.section.title());
    let why = [if over { "No longer: " } else { "" }, rule.title, "."].concat();
    line.with(nodes(vec![say("p", at!(), why), text("p", at!("class" = "source"), section)])).html()
}
