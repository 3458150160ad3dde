//! A row's whole answer, in a dialog: the report is made when it is opened.

mod findings;
mod ways;

use upgrade_check_core::{Report, Request};
use upgrade_check_fleet::{Cause, Outcome, Row};
use yew::prelude::*;

use crate::icon::icon;
use crate::link::address;
use crate::phrase::{asked, basis, because, means, word};
use crate::state::{Msg, State};
use crate::view::Link;

/// The dialog. It is there from the beginning, so that the script can open it.
pub(crate) fn dialog(state: &State, link: &Link) -> Html {
    let row = state.open.and_then(|open| state.rows.get(open));
    html! {
        <dialog id="answer" aria-labelledby="answer-title" onclose={link.callback(|_| Msg::Open(None))}>
            if let Some(row) = row {
                { answer(state, link, row) }
            }
        </dialog>
    }
}

fn answer(state: &State, link: &Link, row: &Row) -> Html {
    let id = row.id().map_or_else(|| row.place.to_string(), ToOwned::to_owned);
    html! {
        <>
            <div class="answer-head">
                <h2 id="answer-title" tabindex="-1" autofocus=true>{ id }</h2>
                <form method="dialog"><button class="plain" id="close">{ "Close" }</button></form>
            </div>
            <p class="line hint from">{ format!("From {}", row.place) }</p>
            { match row.report() {
                Some((request, report)) => judged(state, link, row, &request, &report),
                None => verdict(row.outcome, "Nothing is known of it".to_owned(), whole(row), None),
            } }
            if !row.notes.is_empty() {
                <section class="panel">
                    <h3 class="title">{ "How it was read" }</h3>
                    <ul class="notes">{ for row.notes.iter().map(|note| html! { <li>{ note.clone() }</li> }) }</ul>
                </section>
            }
        </>
    }
}

fn verdict(outcome: Outcome, asked: String, because: String, source: Option<&'static str>) -> Html {
    html! {
        <section class="verdict" data-verdict={outcome.as_str()} data-outcome={outcome.as_str()} aria-label="The answer">
            <p class="asked-line">{ asked }</p>
            <h3 class="word">{ icon(outcome) }<span>{ word(outcome) }</span></h3>
            <p class="because">{ because }</p>
            if let Some(source) = source {
                <p class="source">{ source }</p>
            }
        </section>
    }
}

/// What there is to say of a row that isn't judged by rules alone.
fn whole(row: &Row) -> String {
    match (&row.fault, row.outcome) {
        (Some(fault), _) => fault.message.clone(),
        (None, Outcome::Replaced) => {
            format!("{}. {}", Cause::of(row).title(), means(Outcome::Replaced))
        }
        (None, other) => means(other).to_owned(),
    }
}

fn judged(state: &State, link: &Link, row: &Row, request: &Request, report: &Report) -> Html {
    let outcome = Outcome::from(report.verdict);
    let said = because(request, report);
    let runs = [Some(row.engine()), row.version(), row.node_type()];
    let runs: Vec<&str> = runs.into_iter().flatten().collect();
    let asks = format!("{}: {}", runs.join(" "), asked(request));
    // What a plan does may be something else than what AWS says to the same change.
    let differs = row.outcome != outcome;
    html! {
        <>
            if differs {
                { verdict(row.outcome, asks, whole(row), None) }
                <p class="note">{ format!("Sent to AWS by itself, the change is: {}. {said}", word(outcome)) }</p>
            } else {
                { verdict(outcome, asks, said, Some(basis(report.basis))) }
            }
            if let Some(otherwise) = row.otherwise {
                <p class="note otherwise">
                    { format!("Whether the change is applied at once isn’t known. Applied otherwise it is: {}.", word(otherwise)) }
                </p>
            }
            <p class="to-checker">
                <a href={address(&row.draft)} target="_blank" rel="noopener" id="to-checker">{ "Open it in the checker" }</a>
                <span class="hint">{ " with everything that is known of it, to change and try" }</span>
            </p>
            { ways::questions(state, link, request, report) }
            { ways::ways(state, link, request, report) }
            { findings::findings(state, link, row, request, report) }
        </>
    }
}
