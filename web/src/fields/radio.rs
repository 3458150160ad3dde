//! One of a few answers that are all in sight.

use upgrade_check_core::{EDITIONS, Edition, Field};
use yew::prelude::*;

use super::Look;
use crate::dom::{Attrs, El, at, el, text, words};
use crate::events::{Does, On, does, word};
use crate::state::PendingChoice;

/// What is pending, as radio buttons.
pub(super) fn pending(look: &Look, chosen: PendingChoice) -> Html {
    let choice =
        |end, says, choice| segment(look, end, says, choice == chosen, does(word::PENDING, end));
    around(
        look,
        el("div", at!("class" = "segments"))
            .put(choice("unknown", look.spec.empty, PendingChoice::Unknown))
            .put(choice("nothing", "Nothing", PendingChoice::Nothing))
            .put(choice("given", "As follows", PendingChoice::Given)),
    )
}

/// Now or in the window, as radio buttons. What isn't given is not now, as AWS takes it.
pub(super) fn timing(look: &Look) -> Html {
    let now = look.value.trim() == "true";
    let choice = |end: &'static str, says, holds| {
        segment(
            look,
            end,
            says,
            holds,
            does(word::PUT, &[Field::ApplyImmediately.path(), " ", end].concat()),
        )
    };
    around(
        look,
        el("div", at!("class" = "segments")).put(choice("true", "Immediately", now)).put(choice(
            "false",
            "In the window",
            !now,
        )),
    )
}

/// An edition with a name, or any day, as radio buttons.
pub(super) fn edition(look: &Look, edition: Edition) -> Html {
    let by_day = Edition::named(look.value.trim()).is_none_or(|it| it.name().is_none());
    let mut segments = el("div", at!("class" = "segments"));
    for named in EDITIONS {
        let today = Edition::of(named) == Edition::today();
        let says = [named.id, if today { ", today" } else { "" }].concat();
        let holds = !by_day && edition == Edition::of(named);
        let does = does(word::EDITION, named.id);
        segments = segments.put(segment(look, named.id, says, holds, does));
    }
    let does = does(word::EDITION, &edition.date().to_string());
    segments = segments.put(segment(look, "day", "A day", by_day, does));
    if by_day {
        let day = el("input", DAY).value(look.value.clone()).on(On::Type, word::DAY);
        segments = segments.put(day.made("max", Edition::today().date().to_string()));
    }
    around(look, segments)
}

const DAY: Attrs = at!(
    "type" = "date",
    "id" = "field-edition-date",
    "aria-label" = "The day to answer for",
    "min" = "2016-03-24",
);

/// The buttons with all that is around them.
fn around(look: &Look, segments: El) -> Html {
    look.describe(el("fieldset", at!()).made("id", look.id()).made("class", look.class()))
        .with(text("legend", at!(), look.spec.label))
        .put(segments)
        .with(look.lines())
        .html()
}

fn segment(look: &Look, end: &str, says: impl Into<AttrValue>, holds: bool, does: Does) -> El {
    let name = look.id();
    let input = el("input", at!("type" = "radio"))
        .made("id", [&name, "-", end].concat())
        .made("name", name)
        .checked(holds)
        .on(On::Choose, does);
    el("label", at!("class" = "segment"))
        .put(input)
        .with(el("span", at!()).with(words(says.into())).html())
}
