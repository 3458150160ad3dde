//! The fleet by cause: rows that the same step unblocks are one group, with that step and its commands.

use upgrade_check_fleet::{Group, Outcome, Row};
use yew::prelude::*;

use super::Link;
use crate::code::copy;
use crate::icon::icon;
use crate::phrase::{count, grouped, word};
use crate::state::{Msg, State};

/// How many groups are shown at first, and how many of a group's commands.
const FIRST: usize = 8;
const COMMANDS: usize = 20;

/// The groups.
pub(super) fn groups(state: &State, link: &Link) -> Html {
    let all = state.groups.len();
    let shown = if state.all_groups { all } else { FIRST };
    html! {
        <section class="panel" id="groups" aria-labelledby="groups-title">
            <h3 class="title" id="groups-title">{ format!("{}, the worst first", count(all, "cause")) }</h3>
            <div class="causes">
                { for state.groups.iter().enumerate().take(shown).map(|(place, group)| one(state, link, place, group)) }
            </div>
            if all > shown {
                <button type="button" class="plain more-groups" onclick={link.callback(|_| Msg::AllGroups)}>
                    { format!("Show {} more", grouped(all - shown)) }
                </button>
            }
        </section>
    }
}

fn one(state: &State, link: &Link, place: usize, group: &Group) -> Html {
    let number = group.rows.len();
    let pressed = state.group == Some(place);
    let show = link.callback(move |_| Msg::Group((!pressed).then_some(place)));
    let label = match (pressed, number) {
        (true, _) => "Show all rows".to_owned(),
        (false, 1) => "Show it in the table".to_owned(),
        (false, _) => format!("Show these {} in the table", grouped(number)),
    };
    html! {
        <article class="cause" key={place} data-outcome={group.outcome.as_str()} data-count={number.to_string()}>
            <p class="word">{ icon(group.outcome) }<span>{ format!("{} {}", grouped(number), lower(group.outcome)) }</span></p>
            <h4>{ group.title.clone() }</h4>
            if let Some(step) = &group.step {
                <p class="same-step">
                    { unblocks(group.outcome, number) }
                    <strong>{ step.clone() }</strong>
                </p>
            }
            <p class="line rules">
                { for group.rules.iter().map(|rule| html! { <a href={format!("../rules/{rule}.html")}>{ *rule }</a> }) }
            </p>
            <div class="row">
                <button type="button" class="quiet" aria-pressed={if pressed { "true" } else { "false" }} onclick={show}>{ label }</button>
            </div>
            if group.step.is_some() {
                { commands(state, link, group, pressed) }
            }
        </article>
    }
}

/// What a step does to rows: it unblocks what is blocked, and helps the others whatever their answer will be.
fn unblocks(outcome: Outcome, number: usize) -> String {
    match (outcome, number) {
        (Outcome::Blocked, 1) => "It unblocks by this step: ".to_owned(),
        (Outcome::Blocked, _) => format!("These {} unblock by the same step: ", grouped(number)),
        (_, 1) => "Its first way: ".to_owned(),
        (..) => "The first way of them all: ".to_owned(),
    }
}

/// `blocked` within a sentence.
fn lower(outcome: Outcome) -> String {
    match outcome {
        Outcome::Undetermined => "can’t be told yet".to_owned(),
        other => word(other).to_lowercase(),
    }
}

/// The commands of a group that is looked at: those of all groups would be judged anew for nothing.
fn commands(state: &State, link: &Link, group: &Group, looked_at: bool) -> Html {
    if !looked_at {
        return Html::default();
    }
    let rows: Vec<&Row> = group.rows.iter().filter_map(|place| state.rows.get(*place)).collect();
    let first: Vec<Vec<String>> = rows.iter().take(COMMANDS).map(|row| row.commands()).collect();
    if first.iter().all(Vec::is_empty) {
        return Html::default();
    }
    let text: Vec<String> = first.into_iter().map(|lines| lines.join("\n")).collect();
    let text = text.join("\n\n");
    let label = if rows.len() > COMMANDS {
        format!("The commands of the first {COMMANDS} of them. The Markdown below has all.")
    } else {
        "The commands, cluster by cluster".to_owned()
    };
    html! {
        <div class="commands">
            <p class="line hint">{ label.clone() }</p>
            { copy(state, link, &text, &label) }
        </div>
    }
}
