//! Where to begin: with an example, with what AWS prints, or with nothing.

use yew::prelude::*;

use crate::dom::{at, el, text};
use crate::examples;
use crate::fields::{button, going, press};
use crate::state::{Action, Send};

/// The ways to begin. `is_first` says whether the form holds the first visit's example, untouched.
pub(crate) fn begin(is_first: bool, send: &Send) -> Html {
    let (mut rows, mut others) = (Vec::new(), Vec::new());
    for (place, example) in examples::all().enumerate() {
        let chip = el("button", at!("type" = "button", "class" = "quiet"))
            .made("data-example", example.id)
            .press(press(send, Action::Example(place)))
            .say(example.name);
        let chip = el("li", at!()).put(chip).html();
        if example.in_table { rows.push(chip) } else { others.push(chip) }
    }
    let mut told = el("p", at!("class" = "told"));
    if is_first {
        told = told.with(text("strong", at!(), "An example is filled in. "));
    }
    told = told.text("Change any field and the answer follows, or begin with your own cluster.");
    let buttons = el("div", at!("class" = "row"))
        .with(button("plain", "open-paste", "Paste from AWS", going("paste".to_owned())))
        .with(button("plain", "start-empty", "Start empty", press(send, Action::Empty)));
    let list = |items| el("ul", at!("class" = "chips")).all(items);
    let examples = el("details", at!("id" = "examples"))
        .with(text("summary", at!(), "Examples"))
        .with(text("h2", at!(), "Pending and blocked operations"))
        .put(list(rows))
        .with(text("h2", at!(), "Others"))
        .put(list(others));
    el("section", at!("class" = "begin", "aria-label" = "Where to begin"))
        .put(told)
        .put(buttons)
        .put(examples)
        .html()
}
