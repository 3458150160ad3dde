//! The guide's table of pending and blocked operations, with the user's own cell lit.

use std::rc::Rc;

use upgrade_check_core::{
    Answer as Told, Asked, Basis, Cell, ClusterMode, Engine, Field, PendingKind, TABLE, Verdict,
};
use yew::prelude::*;

use super::icon::icon;
use crate::dom::{at, el, none, say, text};
use crate::eras::AFTER_2018;
use crate::events::{does, word};
use crate::fields::button;
use crate::host::{Show, here};
use crate::judge::{Answer, Judged, judge};
use crate::page::Page;
use crate::part::part;
use crate::phrase;
use crate::situation::{id, situation};

/// What the table depends on.
pub(super) fn shows(page: &Page, _: usize) -> String {
    format!("{} {}", page.answers, cells_show(page))
}

/// What its cells depend on.
fn cells_show(page: &Page) -> String {
    let id = |cell: Option<Cell>| cell.map(id).unwrap_or_default();
    format!("{} {}", id(own(&page.judged)), id(page.state.preview))
}

fn own(judged: &Judged) -> Option<Cell> {
    judged.answer().and_then(|answer| answer.report.cell.copied())
}

/// The table, and what the clicked cell would be.
pub(super) fn table(page: &Rc<Page>, _: usize) -> Html {
    if !fits(&page.judged) {
        return match page.host.show {
            Show::Table => text("p", at!(), OF_OTHERS),
            _ => none(),
        };
    }
    let hint = el("p", at!("class" = "line hint"))
        .text("Cluster mode disabled, a newer version, a larger node type. ")
        .text(if own(&page.judged).is_some() {
            "Your case is marked. "
        } else {
            "Your case is in none of its cells, or what isn’t known decides in which. "
        })
        .text("Choose a cell to look at it.");
    let section =
        el("section", at!("id" = "table", "class" = "panel", "aria-labelledby" = "table-title"))
            .with(text(
                "h3",
                at!("id" = "table-title", "class" = "title"),
                "Pending and blocked operations",
            ))
            .put(hint)
            .with(part(page, cells, 0, cells_show(page)));
    match page.state.preview {
        Some(cell) => section.with(preview(&page.judged, cell)).html(),
        None => section.html(),
    }
}

/// What stands in place of the table where it stands alone.
const OF_OTHERS: &str = "The table tells of clusters without cluster mode, and not of Memcached.";

/// Whether the situation is one of which the table can tell: since the 2018 guide, one without cluster mode and without
/// Memcached.
fn fits(judged: &Judged) -> bool {
    let Some(Answer { request, .. }) = judged.answer() else { return true };
    let others = [request.engine(), request.to_engine()].contains(&Engine::Memcached)
        || request.mode().is_some_and(|mode| mode != ClusterMode::Disabled)
        || judged.draft.get(Field::ToClusterMode).is_some()
        || judged.draft.get(Field::Serverless) == Some("true");
    !others || !request.edition().is_since(AFTER_2018)
}

fn cells(page: &Rc<Page>, _: usize) -> Html {
    let (own, looked_at) = (own(&page.judged), page.state.preview);
    let mut row = el("tr", at!());
    for title in ["Pending", "Asked for", "Immediately", "In the window"] {
        row = row.with(text("th", at!("scope" = "col"), title));
    }
    let mut table = el("table", at!("class" = "cells")).put(el("thead", at!()).put(row));
    for rows in TABLE.chunks(3) {
        let mut body = el("tbody", at!());
        for (place, [now, window]) in rows.iter().enumerate() {
            let mut row = el("tr", at!());
            if place == 0 {
                row = row.with(text(
                    "th",
                    at!("scope" = "rowgroup", "rowspan" = "3"),
                    pending(now.pending),
                ));
            }
            body = body.put(
                row.with(text("th", at!("scope" = "row"), asked(now.asked)))
                    .with(cell_view(*now, own, looked_at))
                    .with(cell_view(*window, own, looked_at)),
            );
        }
        table = table.put(body);
    }
    table.html()
}

fn cell_view(cell: Cell, own: Option<Cell>, looked_at: Option<Cell>) -> Html {
    let verdict = verdict(cell);
    let looked_at = looked_at == Some(cell);
    let mut button = el("button", at!("type" = "button"))
        .made("data-cell", id(cell))
        .word("aria-pressed", if looked_at { "true" } else { "false" })
        .press(if looked_at { word::LOOK.to_owned() } else { does(word::LOOK, &id(cell)) })
        .with(icon(Some(verdict)))
        .with(text("span", at!("class" = "word"), phrase::word(verdict)));
    if cell.basis == Basis::Inferred {
        button = button.with(text("span", at!("class" = "basis"), " inferred"));
    }
    if own == Some(cell) {
        button = button.word("aria-current", "true").with(text(
            "span",
            at!("class" = "here"),
            " your case",
        ));
    }
    el("td", at!()).word("data-verdict", verdict.as_str()).put(button).html()
}

/// What a cell would be, judged, and in words.
pub(crate) fn look_at(judged: &Judged, cell: Cell) -> Option<(Judged, String)> {
    let seen = judge(&Rc::new(situation(&judged.draft, cell)), judged.now);
    let asked = phrase::asked(&seen, &seen.answer()?.request);
    let asked = format!("{}. {asked}", pending(cell.pending));
    Some((seen, asked))
}

fn preview(judged: &Judged, cell: Cell) -> Html {
    let Some((seen, asked)) = look_at(judged, cell) else { return none() };
    let Some(answer) = seen.answer() else { return none() };
    let host = here();
    let can_apply = host.show == Show::Whole && !host.locks.are_broken(&judged.draft, &seen.draft);
    let verdict = answer.verdict();
    let source = format!("{} · {}", phrase::basis(cell.basis), cell.section.title());
    let word = el("p", at!("class" = "word")).with(icon(Some(verdict))).text(phrase::word(verdict));
    let mut row = el("div", at!("class" = "row"));
    if can_apply {
        row = row.with(button("apply plain", "Put it in the form", word::FILL));
    }
    let row = row.with(button("close quiet", "Close", word::LOOK));
    el("div", at!("id" = "preview", "class" = "preview", "role" = "status", "aria-live" = "polite"))
        .word("data-verdict", verdict.as_str())
        .with(say("p", at!("class" = "asked-line"), format!("A look at: {asked}")))
        .put(word)
        .with(say("p", at!(), phrase::because(answer)))
        .with(say("p", at!("class" = "source"), source))
        .put(row)
        .html()
}

const fn verdict(cell: Cell) -> Verdict {
    match cell.answer {
        Told::Allowed => Verdict::Allowed,
        Told::Deferred => Verdict::Deferred,
        Told::ScaleUpPending | Told::UpgradePending => Verdict::Blocked,
    }
}

const fn pending(kind: PendingKind) -> &'static str {
    match kind {
        PendingKind::Nothing => "Nothing pending",
        PendingKind::ScaleUp => "A scale-up pending",
        PendingKind::Upgrade => "An upgrade pending",
        PendingKind::Both => "Both pending",
    }
}

const fn asked(asked: Asked) -> &'static str {
    match asked {
        Asked::Upgrade => "Upgrade",
        Asked::ScaleUp => "Scale-up",
        Asked::Both => "Both",
    }
}
