//! One of a few answers that are all in sight.

use yew::prelude::*;

use super::{Look, id, label};
use crate::dom::{at, el, text};
use crate::state::{Action, Send};

/// One answer.
pub(crate) struct Answer {
    /// The end of its id.
    pub(crate) end: &'static str,
    /// What it says.
    pub(crate) says: &'static str,
    /// Whether it holds.
    pub(crate) holds: bool,
    /// What choosing it does.
    pub(crate) action: Action,
}

/// A few answers as radio buttons.
pub(crate) fn radios(look: &Look, answers: Vec<Answer>, send: &Send) -> Html {
    let name = id(look.field);
    let mut segments = el("div", at!("class" = "segments"));
    for answer in answers {
        segments = segments.with(segment(&name, answer, send));
    }
    look.describe(el("fieldset", at!()).made("id", name).word("class", look.class()))
        .with(text("legend", at!(), label(look.field)))
        .put(segments)
        .with(look.lines())
        .html()
}

fn segment(name: &str, answer: Answer, send: &Send) -> Html {
    let send = send.clone();
    let action = answer.action;
    let input = el("input", at!("type" = "radio"))
        .made("id", format!("{name}-{}", answer.end))
        .made("name", name.to_owned())
        .checked(answer.holds)
        .change(Callback::from(move |_: Event| send.emit(action.clone())));
    el("label", at!("class" = "segment")).put(input).with(text("span", at!(), answer.says)).html()
}
