//! Controls: the only place that touches DOM events.
//!
//! They are plain functions: a component of Yew's costs 3 KB of WebAssembly.

mod choice;
mod code;
mod copy;
mod error;
mod frame;
mod labels;
mod paste;
mod press;
mod radio;
mod suggestions;
mod tabs;
mod text;
mod theme;

pub(crate) use choice::{Words, choice};
pub(crate) use code::{code, command};
pub(crate) use copy::Copies;
pub(crate) use frame::{Look, id};
pub(crate) use labels::label;
pub(crate) use paste::{area, files};
pub(crate) use press::{button, going, press, undo, without_sending};
pub(crate) use radio::{Answer, radios};
pub(crate) use suggestions::{NODE_TYPES, VERSIONS, suggestions};
pub(crate) use tabs::faces;
pub(crate) use text::text;
pub(crate) use theme::theme_switch;
