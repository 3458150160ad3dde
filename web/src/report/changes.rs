//! What changed between two days.

use std::rc::Rc;

use time::Date;
use upgrade_check_core::{Change, Changed, EDITIONS, Edition, Section, changes};
use yew::prelude::*;

use crate::dom::{at, el, say, text};
use crate::events::{On, at_place, word};
use crate::judge::edition;
use crate::page::Page;
use crate::when;

/// What the list depends on.
pub(super) fn shows(page: &Page, _: usize) -> String {
    let (days, open) = days(page);
    format!("{} {} {open}", days[0], days[1])
}

/// The days between which changes are listed, and whether they are.
pub(crate) fn days(page: &Page) -> ([AttrValue; 2], bool) {
    if let Some(days) = &page.state.between {
        return (days.clone(), true);
    }
    let today = Edition::today();
    let chosen = edition(&page.state.draft);
    // From today to today nothing changes.
    let first = EDITIONS.first().filter(|_| chosen == today);
    let from = first.map_or(chosen.date(), |named| named.date);
    ([from, today.date()].map(|day| day.to_string().into()), false)
}

/// The list. It is made when it is opened.
pub(super) fn list(page: &Rc<Page>, _: usize) -> Html {
    let (days, open) = days(page);
    let field = |place: usize, label: &'static str, id: &'static str| {
        let day = days.get(place).cloned().unwrap_or_default();
        let input = el("input", at!("type" = "date", "min" = "2016-03-24"))
            .word("id", id)
            .value(day)
            .on(On::Type, at_place(word::BETWEEN, place));
        let label = el("label", at!()).word("for", id).text(label);
        el("div", at!("class" = "field")).put(label).put(input)
    };
    let title = days.each_ref().map(|day| day_of(day).map_or("…".to_owned(), when::date));
    let title = format!("What changed between {} and {}", title[0], title[1]);
    let summary = el("summary", at!()).with(say("h2", at!(), title));
    let mut shown = el("details", at!("id" = "changes", "class" = "changes"))
        .on(On::Open, word::CHANGES)
        .put(summary);
    if open {
        let fields = el("div", at!("class" = "row"))
            .put(field(0, "After", "changes-from"))
            .put(field(1, "Up to", "changes-to"));
        shown = shown.put(fields).with(between(&days));
    }
    shown.html()
}

/// The day, if it is one that can be answered for.
fn day_of(text: &AttrValue) -> Option<Date> {
    Edition::named(text).map(|it| it.date())
}

fn between(days: &[AttrValue; 2]) -> Html {
    let [Some(from), Some(to)] = days.each_ref().map(day_of) else {
        return text("p", at!("class" = "line error"), "Give two days from 24 Mar 2016 to today.");
    };
    let found = changes(from, to);
    if found.is_empty() {
        return text("p", at!(), "Nothing is known to have changed between these days.");
    }
    let mut list = el("dl", at!());
    let mut shown = None;
    for change in &found {
        if shown != Some(change.when) {
            shown = Some(change.when);
            list = list.with(say("dt", at!(), date(change)));
        }
        let (title, section) = match change.what {
            Changed::Rule(rule) => (rule.title.to_owned(), rule.sources.first()),
            Changed::Version(engine, version) => {
                (format!("{} {version} can be asked for", engine.title()), None)
            }
            Changed::ScaleDown => ("A smaller node type in place".to_owned(), None),
        };
        let section = section.map_or(Section::WhatsNew, |source| source.section).title();
        let what = if change.began { "Since then: " } else { "Until then: " };
        let line = el("dd", at!()).with(text("span", at!("class" = "source"), what)).say(title);
        list = list.put(line.with(say("span", at!("class" = "source"), [" · ", section].concat())));
    }
    list.html()
}

/// The day, or the days on one of which it was.
fn date(change: &Change) -> String {
    let first = when::date(change.when.first);
    if change.when.is_known() {
        return first;
    }
    format!("On a day from {first} to {}", when::date(change.when.last))
}
