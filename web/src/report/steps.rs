//! Numbered steps, as the console, the CLI or the API has them.

use upgrade_check_core::{Call, Parameter, Step};
use yew::prelude::*;

use crate::fields::{code, command, faces};
use crate::state::{Face, Send};

/// How steps are told.
pub(super) struct Told<'a> {
    /// In which way.
    pub(super) face: Face,
    /// Takes another.
    pub(super) send: &'a Send,
}

/// Steps under tabs. `id` tells these tabs from others in the page.
pub(super) fn list(id: &str, steps: Vec<Step>, told: &Told<'_>) -> Html {
    let Told { face, send } = told;
    let steps: Vec<Html> = steps.into_iter().map(|step| one(&step, *face)).collect();
    faces(&format!("{id}-face"), *face, send, html! { <ol class="steps">{ steps }</ol> })
}

fn one(step: &Step, face: Face) -> Html {
    html! {
        <li>
            <p class="do">
                { step.title.clone() }
                if step.irreversible {
                    <strong class="badge">{ "Can’t be undone" }</strong>
                }
            </p>
            { body(step, face) }
            if let Some(note) = &step.note {
                <p class="note">{ note.clone() }</p>
            }
        </li>
    }
}

fn body(step: &Step, face: Face) -> Html {
    match face {
        Face::Console => html! {
            <ul class="console">
                for line in &step.console {
                    <li>{ line.clone() }</li>
                }
            </ul>
        },
        Face::Cli => {
            step.cli().map_or_else(Html::default, |command| self::command(&command, &step.title))
        }
        Face::Api => step.call.as_ref().map_or_else(Html::default, |call| {
            let text = query(call);
            code(html! { { text.clone() } }, text.clone(), &step.title)
        }),
    }
}

/// The call as the query API has it, a parameter a line.
fn query(call: &Call) -> String {
    let mut lines = vec![format!("Action={}", call.action), "Version=2015-02-02".to_owned()];
    lines.extend(call.parameters.iter().map(|(name, value)| match value {
        Parameter::Text(text) => format!("{name}={text}"),
        Parameter::Flag(flag) => format!("{name}={flag}"),
        Parameter::Number(number) => format!("{name}={number}"),
    }));
    lines.join("\n")
}
