//! Acknowledged warnings: all of them, those that do nothing, and the file to keep them in.

use upgrade_check_fleet::Acknowledgement;
use yew::prelude::*;

use super::Link;
use crate::phrase::count;
use crate::state::{Msg, State};

/// The list, and its file.
pub(super) fn acknowledged(state: &State, link: &Link) -> Html {
    let given = &state.given_acknowledgements;
    let idle: Vec<String> =
        state.acknowledged.unapplied(state.rows.iter()).iter().map(ToString::to_string).collect();
    let title = if given.is_empty() {
        "Acknowledged warnings".to_owned()
    } else {
        format!("{} acknowledged", count(given.len(), "warning"))
    };
    html! {
        <details class="panel" id="acknowledged" open={!state.wrong_file.is_empty() || !idle.is_empty()}>
            <summary><h3 class="title">{ title }</h3></summary>
            <p class="note">
                { "A warning that somebody answers for is struck through and still counted; the answer stays as it is. Open a row to acknowledge one of its warnings. What blocks can’t be acknowledged. This page forgets them when it is closed: save the file, and take it again." }
            </p>
            if !given.is_empty() {
                <ul class="given-list">
                    { for given.iter().enumerate().map(|(place, it)| one(place, it, link)) }
                </ul>
            }
            <div role="status" id="wrong-acknowledgements">
                { for state.wrong_file.iter().map(|text| html! { <p class="line error">{ text.clone() }</p> }) }
                { for idle.into_iter().map(|text| html! { <p class="line idle">{ text }</p> }) }
            </div>
            <div class="row">
                <label class="choose">
                    { "Take a file" }
                    <input type="file" accept=".json,application/json" data-acknowledgements="" />
                </label>
                <button type="button" class="plain" id="save-acknowledgements" disabled={given.is_empty()}
                    onclick={link.callback(|_| Msg::SaveAcknowledgements)}>{ "Save the file" }</button>
            </div>
        </details>
    }
}

fn one(place: usize, given: &Acknowledgement, link: &Link) -> Html {
    let Acknowledgement { rule, cluster, reason, until } = given;
    html! {
        <li key={format!("{rule} {cluster}")}>
            <s>{ rule.clone() }</s>
            { format!(" for {cluster}, until {until}: {reason} ") }
            <button type="button" class="link" aria-label={format!("Withdraw {rule} for {cluster}")}
                onclick={link.callback(move |_| Msg::Withdraw(place))}>{ "Withdraw" }</button>
        </li>
    }
}
