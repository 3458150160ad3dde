//! Numbered steps, as the console, the CLI or the API has them.

use upgrade_check_core::{Call, Parameter, Step};
use yew::prelude::*;

use crate::fields::{Faces, code, command};
use crate::state::Face;

/// How steps are told.
pub(super) struct Told<'a> {
    /// In which way.
    pub(super) face: Face,
    /// Takes another.
    pub(super) on_face: &'a Callback<Face>,
}

/// Steps under tabs. `id` tells these tabs from others in the page.
pub(super) fn list(id: &str, steps: Vec<Step>, told: &Told<'_>) -> Html {
    let Told { face, on_face } = told;
    html! {
        <Faces id={format!("{id}-face")} face={*face} on_show={(*on_face).clone()}>
            <ol class="steps">
                for step in steps {
                    <li>
                        <p class="do">
                            { step.title.clone() }
                            if step.irreversible {
                                <strong class="badge">{ "Can’t be undone" }</strong>
                            }
                        </p>
                        { body(&step, *face) }
                        if let Some(note) = &step.note {
                            <p class="note">{ note.clone() }</p>
                        }
                    </li>
                }
            </ol>
        </Faces>
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
