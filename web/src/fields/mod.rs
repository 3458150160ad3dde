//! Controls: the only place that touches DOM events.
//!
//! A component costs 3 KB of WebAssembly, so only what remembers something, or is better not drawn anew with every
//! key, is one; the rest are plain functions.

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

pub(crate) use choice::Choice;
pub(crate) use code::{code, command};
pub(crate) use copy::{Copy, Source};
pub(crate) use frame::{Look, id};
pub(crate) use labels::label;
pub(crate) use paste::{area, files};
pub(crate) use press::{button, going, press, undo, without_sending};
pub(crate) use radio::{Answer, radios};
pub(crate) use suggestions::{NODE_TYPES, Suggestions, VERSIONS};
pub(crate) use tabs::faces;
pub(crate) use text::Text;
pub(crate) use theme::theme_switch;
