//! Controls: what each field looks like, and buttons, tabs and text to copy.

mod choice;
mod code;
mod copy;
mod error;
mod frame;
mod line;
mod paste;
mod radio;
mod specs;
mod suggestions;
mod tabs;

use yew::prelude::*;

use crate::dom::{at, el};

pub(crate) use code::{code, command};
pub(crate) use copy::{Copied, copy_button, copy_labelled};
pub(crate) use error::message;
pub(crate) use frame::{Look, control, id, path};
pub(crate) use paste::{area, files};
pub(crate) use specs::label;
pub(crate) use suggestions::{suggest, suggestions};
pub(crate) use tabs::{faces, next_tab, tab_id};

/// A plain button.
pub(crate) fn button(class: &'static str, says: &'static str, does: impl Into<AttrValue>) -> Html {
    el("button", at!("type" = "button")).word("class", class).press(does).text(says).html()
}

/// A plain button with an id.
pub(crate) fn named(id: &'static str, says: &'static str, does: impl Into<AttrValue>) -> Html {
    let button = el("button", at!("type" = "button", "class" = "plain")).word("id", id);
    button.press(does).text(says).html()
}
