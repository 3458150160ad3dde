//! The guide's table of pending and blocked operations, with the user's own cell lit.

use std::rc::Rc;

use upgrade_check_core::{Answer as Told, Asked, Basis, Cell, PendingKind, TABLE, Verdict};
use yew::prelude::*;

use super::icon::icon;
use crate::fields::press;
use crate::judge::{Judged, judge};
use crate::phrase;
use crate::situation::{id, situation};
use crate::state::{Action, Send};

/// The table, and what the clicked cell would be.
pub(crate) fn table(judged: &Judged, looked_at: Option<&'static Cell>, send: &Send) -> Html {
    let own = judged.answer().and_then(|answer| answer.report.cell);
    html! {
        <section id="table" class="panel" aria-labelledby="table-title">
            <h3 id="table-title" class="title">{ "Pending and blocked operations" }</h3>
            <p class="line hint">
                { "Cluster mode disabled, a newer version, a larger node type. " }
                if own.is_some() {
                    { "Your case is marked. " }
                } else {
                    { "Your case is in none of its cells, or what isn’t known decides in which. " }
                }
                { "Choose a cell to look at it." }
            </p>
            <Cells {own} {looked_at} {send} />
            if let Some(cell) = looked_at {
                { preview(judged, cell, send) }
            }
        </section>
    }
}

/// What the cells need: little, so that typing seldom draws them anew.
#[derive(Clone, PartialEq, Properties)]
struct CellsProps {
    own: Option<&'static Cell>,
    looked_at: Option<&'static Cell>,
    send: Send,
}

#[component(Cells)]
fn cells(props: &CellsProps) -> Html {
    html! {
        <table class="cells">
            <thead>
                <tr>
                    <th scope="col">{ "Pending" }</th>
                    <th scope="col">{ "Asked for" }</th>
                    <th scope="col">{ "Immediately" }</th>
                    <th scope="col">{ "In the window" }</th>
                </tr>
            </thead>
            for rows in TABLE.chunks(3) {
                <tbody>
                    for (place, [now, window]) in rows.iter().enumerate() {
                        <tr>
                            if place == 0 {
                                <th scope="rowgroup" rowspan="3">{ pending(now.pending) }</th>
                            }
                            <th scope="row">{ asked(now.asked) }</th>
                            { cell_view(props, now) }
                            { cell_view(props, window) }
                        </tr>
                    }
                </tbody>
            }
        </table>
    }
}

fn cell_view(props: &CellsProps, cell: &'static Cell) -> Html {
    let verdict = verdict(cell);
    let own = props.own == Some(cell);
    let looked_at = props.looked_at == Some(cell);
    html! {
        <td data-verdict={verdict.as_str()}>
            <button
                type="button"
                data-cell={id(cell)}
                aria-current={own.then_some("true")}
                aria-pressed={if looked_at { "true" } else { "false" }}
                onclick={press(&props.send, Action::Preview((!looked_at).then_some(cell)))}
            >
                { icon(Some(verdict)) }
                <span class="word">{ phrase::word(verdict) }</span>
                if cell.basis == Basis::Inferred {
                    <span class="basis">{ "inferred" }</span>
                }
                if own {
                    <span class="here">{ "your case" }</span>
                }
            </button>
        </td>
    }
}

fn preview(judged: &Judged, cell: &'static Cell, send: &Send) -> Html {
    let draft = Rc::new(situation(&judged.draft, cell));
    let judged = judge(&draft, judged.now);
    let Some(answer) = judged.answer() else { return Html::default() };
    let asked = phrase::asked(&judged, &answer.request);
    let said = AttrValue::from(format!("{}, {}", pending(cell.pending), asked));
    html! {
        <div id="preview" class="preview" data-verdict={answer.verdict().as_str()} role="status" aria-live="polite">
            <p class="asked-line">{ format!("A look at: {}. {asked}", pending(cell.pending)) }</p>
            <p class="word">{ icon(Some(answer.verdict())) }{ phrase::word(answer.verdict()) }</p>
            <p>{ phrase::because(answer) }</p>
            <p class="source">
                { format!("{} · {}", phrase::basis(cell.basis), cell.section.title()) }
            </p>
            <div class="row">
                <button type="button" class="apply plain" onclick={press(send, Action::Apply(draft, said))}>{ "Put it in the form" }</button>
                <button type="button" class="close quiet" onclick={press(send, Action::Preview(None))}>{ "Close" }</button>
            </div>
        </div>
    }
}

const fn verdict(cell: &Cell) -> Verdict {
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
