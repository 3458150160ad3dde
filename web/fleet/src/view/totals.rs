//! How many there are of each outcome. A press shows these alone in the table.

use upgrade_check_fleet::Outcome;
use yew::prelude::*;

use super::Link;
use crate::icon::icon;
use crate::phrase::{count, grouped, word};
use crate::state::{Msg, OUTCOMES, State};

/// The row of numbers.
pub(super) fn totals(state: &State, link: &Link) -> Html {
    let warnings = match (state.totals.warnings, state.totals.acknowledged) {
        (0, _) => String::new(),
        (all, 0) => count(all, "warning"),
        (all, struck) => {
            format!("{}, {} of them acknowledged", count(all, "warning"), grouped(struck))
        }
    };
    let shown = OUTCOMES.into_iter().filter(|it| {
        let is_common = !matches!(it, Outcome::Replaced | Outcome::Untouched | Outcome::Unreadable);
        is_common || state.totals.get(*it) > 0
    });
    html! {
        <div class="totals-box">
            <ul class="totals" id="totals">
                { for shown.map(|outcome| one(state, link, outcome)) }
            </ul>
            <p class="line" id="sum">
                <strong>{ count(state.totals.rows, "row") }</strong>
                if !warnings.is_empty() { { format!(" · {warnings}") } }
                if state.totals.replaced > 0 {
                    <span class="alarm">{ " · A plan here destroys data: see Destroyed first." }</span>
                }
            </p>
        </div>
    }
}

fn one(state: &State, link: &Link, outcome: Outcome) -> Html {
    let number = state.totals.get(outcome);
    let pressed = state.outcome == Some(outcome);
    let press = link.callback(move |_| Msg::Outcome(Some(outcome)));
    html! {
        <li>
            <button type="button" class="total" data-outcome={outcome.as_str()} data-count={number.to_string()}
                aria-pressed={if pressed { "true" } else { "false" }} disabled={number == 0} onclick={press}>
                { icon(outcome) }
                <span class="number">{ grouped(number) }</span>
                <span class="what">{ word(outcome) }</span>
            </button>
        </li>
    }
}
