//! Where to begin: with an example, with what AWS prints, or with nothing.

use std::rc::Rc;

use yew::prelude::*;

use crate::dom::{at, el, text};
use crate::events::{at_place, does, word};
use crate::examples::{self, Group};
use crate::fields::named;
use crate::page::Page;

/// Whether the form holds the first visit's example, untouched.
pub(super) fn shows(page: &Page, _: usize) -> String {
    String::from(if examples::is_first(&page.state.draft) { "first" } else { "" })
}

/// The ways to begin.
pub(super) fn begin(page: &Rc<Page>, _: usize) -> Html {
    let (mut rows, mut others, mut today) = (Vec::new(), Vec::new(), Vec::new());
    for (place, example) in examples::all().enumerate() {
        let chip = el("button", at!("type" = "button", "class" = "quiet"))
            .made("data-example", example.id)
            .press(at_place(word::EXAMPLE, place))
            .say(example.name);
        let chip = el("li", at!()).put(chip).html();
        let list = match example.group {
            Group::Table => &mut rows,
            Group::Others => &mut others,
            Group::Today => &mut today,
        };
        list.push(chip);
    }
    let mut told = el("p", at!("class" = "told"));
    if !shows(page, 0).is_empty() {
        told = told.with(text("strong", at!(), "An example is filled in. "));
    }
    told = told.text("Change any field and the answer follows, or begin with your own cluster.");
    let buttons = el("div", at!("class" = "row"))
        .with(named("open-paste", "Paste from AWS", does(word::GO, "paste")))
        .with(named("start-empty", "Start empty", word::EMPTY));
    let list = |items| el("ul", at!("class" = "chips")).all(items);
    let examples = el("details", at!("id" = "examples"))
        .with(text("summary", at!(), "Examples"))
        .with(text("h2", at!(), "Today"))
        .put(list(today))
        .with(text("h2", at!(), "2018: pending and blocked operations"))
        .put(list(rows))
        .with(text("h2", at!(), "2018: others"))
        .put(list(others));
    el("section", at!("class" = "begin", "aria-label" = "Where to begin"))
        .put(told)
        .put(buttons)
        .put(examples)
        .html()
}
