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

pub(crate) use bar::Bar;
pub(crate) use findings::Findings;
pub(crate) use foot::Foot;
pub(crate) use next::Next;
pub(crate) use notice::NoticeLine;
pub(crate) use table::Table;
pub(crate) use timeline_view::Timeline;
pub(crate) use verdict::VerdictPanel;
