//! The form, in the order in which people know their cluster.

mod begin;
mod groups;
mod keep;
mod merge;
mod paste;

use std::rc::Rc;

use yew::prelude::*;

use crate::dom::{at, el, nodes};
use crate::events::{On, word};
use crate::fields::{suggest, suggestions};
use crate::page::Page;
use crate::part::{Panel, parts};

pub(crate) use groups::needed;
pub(crate) use merge::merged;
pub(crate) use paste::{found, reported};

/// What stands above the form.
const ABOVE: &[Panel] = &[
    Panel { stage: 1, which: 0, draw: begin::begin, shows: begin::shows },
    Panel { stage: 1, which: 0, draw: paste::paste_area, shows: paste::shows },
];

/// The groups of the form, and what they suggest.
const FORM: &[Panel] = &[
    group(2, 0),
    group(2, 1),
    group(2, 2),
    group(3, 3),
    group(3, 4),
    group(3, 5),
    Panel { stage: 7, which: 0, draw: suggestions, shows: suggest },
];

/// What stands below it.
const BELOW: &[Panel] =
    &[Panel { stage: 3, which: 0, draw: keep::keep, shows: |page, _| page.copied() }];

const fn group(stage: usize, which: usize) -> Panel {
    Panel { stage, which, draw: groups::group, shows: groups::shows }
}

/// The whole form, and what is around it. It is never sent: every change is judged at once.
pub(crate) fn form(page: &Rc<Page>) -> Html {
    let form = el("form", at!("id" = "form", "aria-label" = "The cluster and the change"))
        .on(On::Submit, word::NOTHING)
        .with(parts(page, FORM));
    nodes(vec![parts(page, ABOVE), form.html(), parts(page, BELOW)])
}
