//! What is to be seen: plain functions of the state.

mod acknowledged;
mod export;
mod given;
mod groups;
mod picture;
mod rows;
mod run;
mod totals;
mod wish;

use yew::html::Scope;
use yew::prelude::*;

use crate::answer;
use crate::app::App;
use crate::state::{Phase, State};

/// Where what happens is sent to.
pub(crate) type Link = Scope<App>;

/// The whole page.
pub(crate) fn page(state: &State, link: &Link) -> Html {
    html! {
        <div id="state" data-phase={state.word()}>
            <div class="setup">
                { given::given(state, link) }
                { wish::wish(state, link) }
            </div>
            { run::run(state, link) }
            { results(state, link) }
            { foot() }
            { answer::dialog(state, link) }
        </div>
    }
}

/// What came of the run: its totals while it goes on, and all the rest once it is over.
fn results(state: &State, link: &Link) -> Html {
    if state.phase == Phase::Waiting || (state.rows.is_empty() && !is_over(state)) {
        return Html::default();
    }
    let rest = is_over(state) && !state.rows.is_empty();
    html! {
        <section class="results" aria-labelledby="results-title">
            <h2 id="results-title" class="unseen" tabindex="-1">{ "What came of it" }</h2>
            { totals::totals(state, link) }
            if rest {
                { picture::picture(state) }
                { groups::groups(state, link) }
                { rows::rows(state, link) }
                { acknowledged::acknowledged(state, link) }
                { export::export(state, link) }
            }
        </section>
    }
}

fn is_over(state: &State) -> bool {
    matches!(state.phase, Phase::Done | Phase::Stopped)
}

fn foot() -> Html {
    html! {
        <footer class="foot">
            <ul>
                <li>{ "What you drop here is read and judged in this browser. No part of it leaves the page, and nothing of it is kept." }</li>
                <li>{ "Not made by AWS, whose own word is final." }</li>
            </ul>
        </footer>
    }
}
