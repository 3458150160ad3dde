//! The worker's side: reads what was given, judges it in slices, and keeps the rows for when they are to be taken away.
//!
//! Nothing here touches a document: the same functions run natively, in tests and to be measured.

mod read;
#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::collections::VecDeque;

use upgrade_check_core::Field;
use upgrade_check_documents::Found;
use upgrade_check_fleet::{Acknowledgements, Fault, Place, Row, Wish};
use wasm_bindgen::prelude::*;

use crate::bridge::TEXT;
use read::Given;

/// What the worker holds between two slices.
#[derive(Default)]
struct Work {
    wish: Wish,
    acknowledged: Acknowledgements,
    /// Whether all that is given is read as one text.
    together: bool,
    /// What is to be read as one text.
    given: Given,
    /// What was read and not judged yet.
    waiting: VecDeque<Waiting>,
    rows: Vec<Row>,
}

/// What waits to be judged.
enum Waiting {
    /// A cluster.
    Found(Place, Box<Found>),
    /// Something that couldn't be read.
    Bad(Place, Fault),
}

thread_local! {
    static WORK: RefCell<Work> = RefCell::default();
}

/// Stands between the fields of a wish, and before the acknowledgements.
pub(crate) const BREAK: char = '\u{1e}';

/// The record that has all that is given read as one text.
pub(crate) const TOGETHER: &str = "together";

/// Begins anew: with what is asked of every cluster, a record of path and text for each field, perhaps [`TOGETHER`], and behind
/// them the acknowledgements as a file has them.
#[wasm_bindgen]
pub fn begin(how: &str) {
    let (wish, acknowledged) = how.rsplit_once(BREAK).unwrap_or((how, ""));
    let mut work = Work::default();
    for line in wish.split(BREAK) {
        if let Some((path, text)) = line.split_once(TEXT)
            && let Some(field) = Field::from_path(path)
        {
            work.wish.set(field, text);
        }
        work.together |= line == TOGETHER;
    }
    let today = work.wish.get(Field::Now).unwrap_or_default();
    // The page has shown what is wrong with them.
    work.acknowledged = Acknowledgements::read(acknowledged, today).unwrap_or_default();
    WORK.set(work);
}

/// Reads what was given under this name; nothing where its bytes can't be had any longer. Gives how many rows it makes.
#[wasm_bindgen]
#[must_use]
pub fn take(name: &str, bytes: Option<Box<[u8]>>) -> String {
    WORK.with_borrow_mut(|work| {
        let before = work.waiting.len();
        match bytes {
            None => {
                let fault = Fault::unreadable("The file is no longer there, or can’t be opened.");
                work.waiting.push_back(Waiting::Bad(Place::file(name), fault));
            }
            Some(bytes) if work.together => work.given.add(name, &bytes),
            Some(bytes) => {
                let mut alone = Given::default();
                alone.add(name, &bytes);
                alone.read(&mut work.waiting);
            }
        }
        (work.waiting.len() - before).to_string()
    })
}

/// Reads what was left to be read as one text. Gives how many rows it makes.
#[wasm_bindgen]
#[must_use]
pub fn taken() -> String {
    WORK.with_borrow_mut(|work| {
        let before = work.waiting.len();
        std::mem::take(&mut work.given).read(&mut work.waiting);
        (work.waiting.len() - before).to_string()
    })
}

/// Judges so many, and gives their rows as JSON; an empty text where none are left.
#[wasm_bindgen]
#[must_use]
pub fn judge(most: usize) -> String {
    WORK.with_borrow_mut(|work| {
        let first = work.rows.len();
        for _ in 0..most {
            let Some(next) = work.waiting.pop_front() else { break };
            work.rows.push(match next {
                Waiting::Found(place, found) => {
                    upgrade_check_fleet::judge(place, *found, &work.wish, &work.acknowledged).row
                }
                Waiting::Bad(place, fault) => Row::unreadable(place, fault),
            });
        }
        match work.rows.get(first..) {
            Some(rows) if !rows.is_empty() => serde_json::to_string(rows).unwrap_or_default(),
            _ => String::new(),
        }
    })
}

/// All rows in a form to be taken away: `how` is the form, what is to become of it, and the acknowledgements as they are now. The
/// first two come back before the text.
#[wasm_bindgen]
#[must_use]
pub fn exported(how: &str) -> String {
    let mut parts = how.splitn(3, BREAK);
    let mut part = || parts.next().unwrap_or_default();
    let (form, does, acknowledged) = (part(), part(), part());
    WORK.with_borrow_mut(|work| {
        let today = work.wish.get(Field::Now).unwrap_or_default();
        let acknowledged = Acknowledgements::read(acknowledged, today).unwrap_or_default();
        for row in &mut work.rows {
            acknowledge(row, &acknowledged);
        }
        let mut bytes = Vec::new();
        let written = match form {
            "csv" => upgrade_check_fleet::csv(&mut bytes, &work.rows, &acknowledged),
            "json" => upgrade_check_fleet::json(&mut bytes, &work.rows, &acknowledged, false),
            _ => upgrade_check_fleet::markdown(&mut bytes, &work.rows, &acknowledged),
        };
        // Memory can always be written to, and what is written is text.
        let text = written.ok().and_then(|()| String::from_utf8(bytes).ok()).unwrap_or_default();
        [form, does, &text].join(&BREAK.to_string())
    })
}

/// Strikes through those of a row's warnings that are acknowledged.
pub(crate) fn acknowledge(row: &mut Row, acknowledged: &Acknowledgements) {
    let id = row.draft.get(Field::Id);
    let region = row.draft.get(Field::Region);
    for warning in &mut row.warnings {
        warning.acknowledged = id.and_then(|id| acknowledged.find(warning.rule, region, id));
    }
}
