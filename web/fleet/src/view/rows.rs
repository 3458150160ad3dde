//! All rows: searched, filtered, sorted, in a table of which only what is in sight is drawn.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Link;
use crate::phrase::{count, grouped, word};
use crate::state::{Msg, State};
use crate::table::Table;

/// The table with what is above it.
pub(super) fn rows(state: &State, link: &Link) -> Html {
    let search = link.callback(|event: InputEvent| {
        Msg::Search(event.target_unchecked_into::<HtmlInputElement>().value())
    });
    let (shown, all) = (state.order.len(), state.rows.len());
    let told = if shown == all {
        count(all, "row")
    } else {
        format!("{} of {}", grouped(shown), count(all, "row"))
    };
    html! {
        <section class="panel" id="rows" aria-labelledby="rows-title">
            <h3 class="title" id="rows-title">{ "All rows" }</h3>
            <div class="tools">
                <div class="field">
                    <label for="search">{ "Search" }</label>
                    <input type="text" id="search" value={state.search.clone()} autocomplete="off" spellcheck="false"
                        placeholder="A name, a version, a file, a rule" oninput={search} />
                </div>
                <p class="line" role="status" id="shown">{ told }{ " · Enter opens one" }</p>
                { chosen(state, link) }
            </div>
            <Table rows={state.rows.clone()} order={state.order.clone()} sort={state.sort}
                sorts={link.callback(Msg::Sort)} opens={link.callback(|place| Msg::Open(Some(place)))} />
        </section>
    }
}

/// What the table is narrowed to, and how to see all again.
fn chosen(state: &State, link: &Link) -> Html {
    let group = state.group.and_then(|place| state.groups.get(place));
    let one = |text: String, msg: fn() -> Msg| {
        html! {
            <button type="button" class="quiet chosen" onclick={link.callback(move |_| msg())}
                aria-label={format!("No longer only: {text}")}>{ text }<span aria-hidden="true">{ " ×" }</span></button>
        }
    };
    html! {
        <div class="row">
            if let Some(outcome) = state.outcome {
                { one(word(outcome).to_owned(), || Msg::Outcome(None)) }
            }
            if let Some(group) = group {
                { one(group.title.clone(), || Msg::Group(None)) }
            }
        </div>
    }
}
