//! Numbered steps, as the console, the CLI or the API has them.

use upgrade_check_core::{Call, Parameter, Step};
use yew::prelude::*;

use crate::dom::{at, el, none, say, text};
use crate::fields::{Copied, code, command, faces};
use crate::state::Face;

/// How steps are told.
pub(super) struct Told<'a> {
    /// In which way.
    pub(super) face: Face,
    /// What was just copied.
    pub(super) copied: Copied<'a>,
    /// Whether what is folded is told as well.
    pub(super) folded: bool,
}

/// Steps under tabs. `id` tells these tabs from others in the page.
pub(super) fn list(id: &str, steps: Vec<Step>, told: &Told<'_>) -> Html {
    let mut list = el("ol", at!("class" = "steps"));
    for step in steps {
        list = list.with(one(&step, told));
    }
    faces(&format!("{id}-face"), told.face, list.html())
}

fn one(step: &Step, told: &Told<'_>) -> Html {
    let mut title = el("p", at!("class" = "do")).say(step.title.clone());
    if step.irreversible {
        title = title.with(text("strong", at!("class" = "badge"), "Can’t be undone"));
    }
    let item = el("li", at!()).put(title).with(body(step, told));
    match &step.note {
        Some(note) => item.with(say("p", at!("class" = "note"), note.clone())).html(),
        None => item.html(),
    }
}

fn body(step: &Step, told: &Told<'_>) -> Html {
    match told.face {
        Face::Console => {
            let lines = step.console.iter().map(|line| say("li", at!(), line.clone())).collect();
            el("ul", at!("class" = "console")).all(lines).html()
        }
        Face::Cli => step.cli().map_or_else(none, |line| command(&line, &step.title, told.copied)),
        Face::Api => step.call.as_ref().map_or_else(none, |call| {
            let text = query(call);
            code(say("code", at!(), text.clone()), text, &step.title, told.copied)
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
