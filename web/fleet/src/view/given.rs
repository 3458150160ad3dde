//! What is to be judged: files, folders and pasted text.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Link;
use crate::phrase::{count, size};
use crate::state::{Given, Msg, State};

/// How many names are shown.
const SHOWN: usize = 6;

/// The place to drop, and what was dropped.
pub(super) fn given(state: &State, link: &Link) -> Html {
    html! {
        <section id="given" class="card" aria-labelledby="given-title">
            <h2 id="given-title">{ "Your clusters" }</h2>
            <div class="drop">
                <p class="told">
                    <strong>{ "Drop files or a folder anywhere on this page" }</strong>
                    { ", or choose:" }
                </p>
                <div class="row">
                    <label class="choose">
                        { "Files" }
                        <input type="file" multiple=true data-files="" />
                    </label>
                    <label class="choose">
                        { "A folder" }
                        // `webkitdirectory` is how every browser calls it.
                        <input type="file" multiple=true webkitdirectory=true data-files="" />
                    </label>
                </div>
                <label class="unseen" for="paste">{ "Or paste what the AWS CLI prints" }</label>
                <textarea id="paste" data-paste="" rows="1" placeholder="Or paste here" autocomplete="off"
                    autocapitalize="none" spellcheck="false" aria-describedby="given-hint" />
                <p id="given-hint" class="line hint">
                    { "What " }<code>{ "aws elasticache describe-…" }</code>{ " prints, modify commands, plans by " }
                    <code>{ "terraform show -json" }</code>{ ", CloudFormation templates and change sets." }
                </p>
            </div>
            <div aria-live="polite">{ list(&state.given, link) }</div>
            if state.given.len() > 1 {
                { together(state, link) }
            }
        </section>
    }
}

fn list(given: &[Given], link: &Link) -> Html {
    if given.is_empty() {
        return Html::default();
    }
    let bytes = given.iter().map(|it| it.size).sum();
    let more = given.len().saturating_sub(SHOWN);
    html! {
        <>
            <p class="line sum">
                <strong>{ count(given.len(), "file") }</strong>{ format!(", {}", size(bytes)) }
                <button type="button" class="link" id="forget" onclick={link.callback(|_| Msg::Forget(None))}>{ "Remove all" }</button>
            </p>
            <ul class="files-given">
                { for given.iter().take(SHOWN).map(|it| one(it, link)) }
            </ul>
            if more > 0 {
                <p class="line hint">{ format!("and {more} more") }</p>
            }
        </>
    }
}

/// Files may be of different accounts, whose clusters may have the same names: so they are read as one only if someone says so.
fn together(state: &State, link: &Link) -> Html {
    let choose = link.callback(|event: yew::Event| {
        Msg::Together(event.target_unchecked_into::<HtmlInputElement>().checked())
    });
    html! {
        <label class="together">
            <input type="checkbox" id="together" checked={state.together} onchange={choose} />
            <span>{ "They belong together: groups and their clusters are in different files, of one account" }</span>
        </label>
    }
}

fn one(given: &Given, link: &Link) -> Html {
    let number = given.number;
    let away = link.callback(move |_| Msg::Forget(Some(number)));
    html! {
        <li key={number}>
            <span class="name">{ given.name.clone() }</span>
            <span class="hint">{ size(given.size) }</span>
            <button type="button" class="link" aria-label={format!("Remove {}", given.name)} onclick={away}>{ "Remove" }</button>
        </li>
    }
}
