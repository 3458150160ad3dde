//! Controls: the only place that touches DOM events.

mod choice;
mod code;
mod copy;
mod error;
mod frame;
mod labels;
mod paste;
mod radio;
mod suggestions;
mod tabs;
mod text;
mod theme;

pub(crate) use choice::Choice;
pub(crate) use code::{code, command};
pub(crate) use copy::{Copy, CopyLink, CopyReport};
pub(crate) use frame::{Look, id};
pub(crate) use labels::label;
pub(crate) use paste::{Files, Paste};
pub(crate) use radio::{Option as RadioOption, Radios};
pub(crate) use suggestions::{NODE_TYPES, Suggestions, VERSIONS};
pub(crate) use tabs::Faces;
pub(crate) use text::Text;
pub(crate) use theme::Theme;

use yew::prelude::*;

/// A click that gives this value.
pub(crate) fn press<T: Clone + 'static>(to: &Callback<T>, value: T) -> Callback<MouseEvent> {
    to.reform(move |_| value.clone())
}
