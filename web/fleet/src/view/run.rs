//! The run: its button, how far it is, and how to stop it.

use yew::prelude::*;

use super::Link;
use crate::phrase::{count, grouped};
use crate::state::{Msg, Phase, State};

/// The bar.
pub(super) fn run(state: &State, link: &Link) -> Html {
    let ready = !state.given.is_empty();
    let runs = state.phase.runs();
    let again = !matches!(state.phase, Phase::Waiting) && !runs;
    let label = match (again, state.given.len()) {
        (true, _) => "Judge again".to_owned(),
        (false, 0) => "Judge".to_owned(),
        (false, number) => format!("Judge {}", count(number, "file")),
    };
    html! {
        <section class="run" aria-label="The run">
            <div class="row">
                if runs {
                    <button type="button" id="stop" class="plain" onclick={link.callback(|_| Msg::Stop)}>{ "Cancel" }</button>
                    <progress id="progress" max="100" value={state.progress().to_string()} aria-label="How far it is" />
                } else {
                    <button type="button" id="judge" class={if again && !state.stale { "plain" } else { "primary" }}
                        disabled={!ready} onclick={link.callback(|_| Msg::Judge)}>{ label }</button>
                }
                <p class="says" role="status" id="says">{ says(state) }</p>
            </div>
        </section>
    }
}

fn says(state: &State) -> String {
    let rows = state.rows.len();
    let changed = if state.stale && !state.given.is_empty() {
        " Something was changed since: judge again."
    } else {
        ""
    };
    match state.phase {
        Phase::Waiting if state.given.is_empty() => "Nothing is here yet.".to_owned(),
        Phase::Waiting => String::new(),
        Phase::Reading(read) => {
            format!("Reading: {} of {}", grouped(read), count(state.given.len(), "file"))
        }
        // Not told at every step: it would be read out without end.
        Phase::Judging => format!("Judging {}", count(state.expected, "cluster")),
        Phase::Done if rows == 0 => format!("No cluster was found in it.{changed}"),
        Phase::Done => format!("Done: {} judged.{changed}", count(rows, "row")),
        Phase::Stopped => format!(
            "Stopped after {} of {}. What is below is of these alone.{changed}",
            grouped(rows),
            count(state.expected, "row")
        ),
        Phase::Lost => "The part of the checker that judges has stopped: it ran out of memory, or didn’t load. Try again with fewer files at once.".to_owned(),
    }
}
