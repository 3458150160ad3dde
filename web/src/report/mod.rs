//! The answer: its word, the next step, the reasons, and two pictures.

mod bar;
mod changes;
mod export;
mod findings;
mod foot;
mod icon;
mod next;
mod notice;
mod questions;
mod rule_link;
mod steps;
mod table;
mod timeline;
mod timeline_view;
mod today;
mod verdict;
mod ways;

use crate::page::Page;
use crate::part::Panel;

pub(crate) use bar::bar;
pub(crate) use changes::days;
pub(crate) use export::export;
pub(crate) use notice::notice_line;
pub(crate) use table::look_at;
pub(crate) use verdict::verdict_panel;

/// What follows the answer's word at once.
pub(crate) const WAYS: &[Panel] = &[
    Panel { stage: 4, which: 0, draw: today::today, shows: today::shows },
    Panel { stage: 4, which: 0, draw: next::next, shows: next::shows },
];

/// What follows when there is time for it, from top to bottom.
pub(crate) const REASONS: &[Panel] = &[
    Panel { stage: 5, which: 0, draw: findings::findings, shows: findings::shows },
    Panel { stage: 5, which: 0, draw: timeline_view::timeline_view, shows: answer },
    Panel { stage: 6, which: 0, draw: table::table, shows: table::shows },
];

/// The table without anything else.
pub(crate) const ALONE: &[Panel] =
    &[Panel { stage: 1, which: 0, draw: table::table, shows: table::shows }];

/// What stands below everything.
pub(crate) const FOOT: &[Panel] = &[
    Panel { stage: 7, which: 0, draw: changes::list, shows: changes::shows },
    Panel { stage: 7, which: 0, draw: foot::foot, shows: foot::shows },
];

/// Which answer it is.
fn answer(page: &Page, _: usize) -> String {
    page.answers.to_string()
}
