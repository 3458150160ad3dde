//! One of a few answers that are all in sight.

use upgrade_check_core::Field;
use yew::prelude::*;

use super::Look;
use crate::dom::{El, at, el, text};
use crate::events::{Does, On};
use crate::state::{Action, PendingChoice};

/// What is pending, as radio buttons.
pub(super) fn pending(look: &Look, chosen: PendingChoice) -> Html {
    let choice =
        |end, says, choice| segment(look, end, says, choice == chosen, Action::Pending(choice));
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
        segment(look, end, says, holds, Action::Type(Field::ApplyImmediately, end.to_owned()))
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

/// The buttons with all that is around them.
fn around(look: &Look, segments: El) -> Html {
    look.describe(el("fieldset", at!()).made("id", look.id()).made("class", look.class()))
        .with(text("legend", at!(), look.spec.label))
        .put(segments)
        .with(look.lines())
        .html()
}

fn segment(look: &Look, end: &str, says: &'static str, holds: bool, action: Action) -> El {
    let name = look.id();
    let input = el("input", at!("type" = "radio"))
        .made("id", [&name, "-", end].concat())
        .made("name", name)
        .checked(holds)
        .on(On::Choose, Does::Send(action));
    el("label", at!("class" = "segment")).put(input).with(text("span", at!(), says))
}
