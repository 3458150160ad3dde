//! The answer: its word, the next step, the reasons, and two pictures.

mod bar;
mod findings;
mod foot;
mod icon;
mod next;
mod notice;
mod questions;
mod steps;
mod table;
mod timeline;
mod timeline_view;
mod verdict;
mod ways;

pub(crate) use bar::bar;
pub(crate) use findings::findings;
pub(crate) use foot::foot;
pub(crate) use next::next;
pub(crate) use notice::notice_line;
pub(crate) use table::table;
pub(crate) use timeline_view::timeline_view;
pub(crate) use verdict::verdict_panel;
