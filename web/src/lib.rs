//! The page of the upgrade checker: a form, its verdict, and what to do next.
//!
//! Data goes one way. What is typed is a [`Draft`](upgrade_check_core::Draft) in [`state`]; [`page`] has [`judge`] make
//! the answer from it after every action; plain functions draw both, as [`part`]s that are drawn anew only when what
//! they show changes; and [`events`] sends actions back to [`app`]. Only `events.rs` touches DOM events, and only
//! `hooks/` touches `window`.
//!
//! # What stays where it is
//!
//! Tests and other programs find their way by these ids and attributes; they change only with a reason.
//!
//! | where | what |
//! |---|---|
//! | `#app` | the mount point, in the page or in the shadow root of an element; it has `data-ready` once the app runs |
//! | `#field-<path>` | the control of a field, its path in kebab case: `#field-cluster-engine-version`, `#field-request-node-type` |
//! | `#field-edition-{2018,2026,day}`, `#field-edition-date` | the radio buttons of the edition, and the day where it is one |
//! | `#field-cluster-pending-{unknown,nothing,given}` | the three radio buttons of what is pending |
//! | `#field-request-apply-immediately-{true,false}` | the two radio buttons of the timing |
//! | `#error-<path>`, `#mark-<path>` | why a field can't be read; why a field is to blame or decides |
//! | `#more-facts` | the `<details>` with the fields that are seldom needed |
//! | `#verdict[data-verdict]` | `allowed`, `deferred`, `blocked`, `undetermined`, or `waiting` while a field can't be read or nothing is asked for |
//! | `#verdict-word`, `#verdict-asked`, `#verdict-because`, `#verdict-source` | its parts |
//! | `#today[data-verdict]`, `.turns` | today's answer beside an earlier edition's, and when it turned |
//! | `#export[data-form]`, `[data-export]` | what takes the answer away: `copy md`, `copy json`, `save md`, `save json`, `print` |
//! | `.ways`, `.reasons` | what follows the word, at once and when typing rests; `aria-busy` or unseen while it is of an older form |
//! | `.remedy[data-remedy][data-leads-to]` | a way out; `.apply` in it applies it to the form |
//! | `#how` | the steps of the request itself, where it is allowed or deferred |
//! | `[role=tab][data-face]` | `console`, `cli` or `api`, in each way and in `#how` |
//! | `.copy` | a copy button; `data-copies` is what it copies |
//! | `.finding[data-rule][data-effect]` | a finding, its title a link to the page of its rule; warnings and notes stand in `#warnings` and `#notes` |
//! | `.question[data-field]` | a question of an answer that can't be told yet |
//! | `#timeline`, `#table` | the two pictures |
//! | `[data-cell="scale-up/upgrade/now"]` | a cell's button: pending / asked / `now` or `window`; the user's own has `aria-current` |
//! | `#preview` | what a clicked cell would be, with `.apply` and `.close` |
//! | `#examples` | the `<details>` of examples; `[data-example]` the buttons, such as `scale-up/upgrade` or `downgrade` |
//! | `#paste-area`, `#paste`, `#paste-files`, `#paste-result` | the `<details>` to paste into, its textarea, its file button, what was read |
//! | `#paste-result [data-rule]` | a rule that a pasted error of AWS's points to |
//! | `[data-found]` | a cluster found in what was pasted, by its id |
//! | `#open-paste`, `#start-empty`, `#copy-link`, `#clear`, `#report-wrong`, `#theme` | the other controls |
//! | `#notice` | a broken link, or what was just applied, with `#undo` |
//! | `#changes`, `#changes-from`, `#changes-to` | the `<details>` of what changed between two days |
//! | `#bar` | the slim bar with the word, on narrow screens |

mod app;
mod dom;
mod eras;
mod events;
mod examples;
mod face;
mod fields;
mod form;
mod hooks;
mod host;
mod json;
mod judge;
mod link;
mod page;
mod part;
mod phrase;
mod report;
mod situation;
mod state;
#[cfg(test)]
mod tests;
mod when;
mod wrong;

pub use face::{change, mount, report, unmount};

/// In how many situations the engine was held against a second implementation that shares no code with it; 0 where
/// that was not counted yet. The sweep over all situations holds this number to its own count.
pub const CHECKED_SITUATIONS: u64 = 3_443_081;
