//! The form, in the order in which people know their cluster.

mod begin;
mod keep;
mod merge;
mod more;
mod parts;
mod paste;

use std::rc::Rc;

use upgrade_check_core::Field;
use yew::html::onsubmit;
use yew::prelude::*;

use crate::dom::{at, el};
use crate::fields::{self, Look, Words, suggestions, without_sending};
use crate::judge::Judged;
use crate::state::Send;
use crate::still::still;

pub(crate) use begin::begin;
pub(crate) use keep::keep;
pub(crate) use merge::merged;
pub(crate) use more::needed;
pub(crate) use paste::{Pasted, paste_area};

/// The whole form. It is never sent: every change is judged at once. `more` says whether the facts that are seldom
/// needed are open.
pub(crate) fn form(judged: &Judged, more: bool, send: &Send) -> Html {
    let sending = Rc::new(onsubmit::Wrapper::new(without_sending()));
    el("form", at!("id" = "form", "aria-label" = "The cluster and the change"))
        .on(sending)
        .with(parts::runs(judged, send))
        .with(parts::pending(judged, send))
        .with(parts::asked(judged, send))
        .with(parts::when(judged, send))
        .with(more::facts(judged, more, send))
        .with(still(&(), Rc::new(suggestions)))
        .html()
}

/// A text field.
fn text(judged: &Judged, field: Field, suggestions: Option<&'static str>, send: &Send) -> Html {
    let (look, send) = (Look::of(judged, field), send.clone());
    still(&look.clone(), Rc::new(move || fields::text(&look, suggestions, &send)))
}

/// A field with a few possible values; `unknown` is what leaving it out is called.
fn choice(judged: &Judged, field: Field, unknown: &'static str, words: Words, send: &Send) -> Html {
    let (look, send) = (Look::of(judged, field), send.clone());
    still(&look.clone(), Rc::new(move || fields::choice(&look, unknown, words, &send)))
}

/// Two fields side by side, where there is room.
fn pair(one: Html, other: Html) -> Html {
    el("div", at!("class" = "pair")).with(one).with(other).html()
}

/// A group of fields under a heading.
fn group(id: &'static str, title: &'static str, rows: Vec<Html>) -> Html {
    let title = el("h2", at!()).word("id", id).text(title);
    el("section", at!("class" = "group")).word("aria-labelledby", id).put(title).all(rows).html()
}

const UNKNOWN: &str = "I don’t know";
const NO_CHANGE: &str = "No change";

/// A group's own kind, as people call it.
const KINDS: Words = &[("true", "Replication group"), ("false", "Single cluster, no group")];

/// Cluster modes, as the console writes them.
const MODES: Words =
    &[("disabled", "Disabled"), ("compatible", "Compatible"), ("enabled", "Enabled")];

/// A setting that is on or off.
const SWITCH: Words = &[("true", "On"), ("false", "Off")];

/// Engines.
const ENGINES: Words = &[("redis", "Redis"), ("valkey", "Valkey"), ("memcached", "Memcached")];
