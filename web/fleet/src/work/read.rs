//! Reading what was given: each file by itself, or all as one text, so that groups and their members come together. What is wrong
//! in a line of a text of lines is a row of its own, and the rest goes on.

use std::collections::VecDeque;

use upgrade_check_documents::{DocumentError, Limits, Reading};
use upgrade_check_fleet::{Fault, Place};

use super::Waiting;

/// As much as the command line reads at once: what reads is in no page's way.
const LIMITS: Limits = Limits { bytes: 200_000_000, entries: 200_000 };

/// How often a text with faulty lines is read anew without them.
const ATTEMPTS: usize = 20;

/// The bytes of one file or several, and the lines that they begin at.
#[derive(Default)]
pub(super) struct Given {
    bytes: Vec<u8>,
    /// The names, each with the number of lines before it.
    names: Vec<(String, usize)>,
    lines: usize,
}

impl Given {
    /// Adds a file.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) {
        self.names.push((name.to_owned(), self.lines));
        self.bytes.extend_from_slice(bytes);
        self.lines += bytes.split(|byte| *byte == b'\n').count() - 1;
        if self.names.len() > 1 || !bytes.ends_with(b"\n") {
            self.bytes.push(b'\n');
            self.lines += 1;
        }
    }

    /// Reads all of it.
    pub(super) fn read(mut self, waiting: &mut VecDeque<Waiting>) {
        if self.names.is_empty() {
            return;
        }
        let mut wrong: Vec<DocumentError> = Vec::new();
        let reading = loop {
            match LIMITS.read_bytes(&self.bytes) {
                Ok(reading) => break Some(reading),
                Err(error) => {
                    let goes_on = wrong.len() < ATTEMPTS && self.leaves_out(error.line);
                    wrong.push(error);
                    if !goes_on {
                        break None;
                    }
                }
            }
        };
        wrong.sort_by_key(|error| error.line);
        for error in wrong {
            waiting.push_back(self.bad(error));
        }
        if let Some(reading) = reading {
            self.found(reading, waiting);
        }
    }

    /// Empties a line, if this is a text of which each line is a document.
    fn leaves_out(&mut self, number: usize) -> bool {
        let is_document =
            |line: &&[u8]| line.starts_with(b"{") && line.trim_ascii_end().ends_with(b"}");
        let lines = self.bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_start);
        let full = lines.clone().filter(|line| !line.is_empty());
        let (all, documents) = (full.clone().count(), full.filter(is_document).count());
        // Members of a document over many lines may look so too, but not most of its lines.
        if all < 2 || documents * 2 <= all {
            return false;
        }
        let mut start = 0;
        for (place, line) in self.bytes.split(|byte| *byte == b'\n').enumerate() {
            if place + 1 == number {
                let end = start + line.len();
                let found =
                    self.bytes.get_mut(start..end).filter(|line| !line.trim_ascii().is_empty());
                return found.map(|line| line.fill(b' ')).is_some();
            }
            start += line.len() + 1;
        }
        false
    }

    /// The file that a line is in, and its number there.
    fn place(&self, line: usize) -> (&str, usize) {
        let file = self.names.iter().rev().find(|(_, before)| *before < line);
        file.map_or(("", line), |(name, before)| (name.as_str(), line - before))
    }

    fn bad(&self, error: DocumentError) -> Waiting {
        let (name, line) = self.place(error.line);
        let place = Place::file(name).line(line);
        Waiting::Bad(place, Fault::from(&DocumentError { line, ..error }))
    }

    /// What was read. A text without a cluster in it says so: nothing is left out unseen.
    fn found(&self, reading: Reading, waiting: &mut VecDeque<Waiting>) {
        let name = match self.names.as_slice() {
            [(only, _)] => only.clone(),
            several => format!("{} files together", several.len()),
        };
        if reading.clusters.is_empty() {
            let why = reading.notes.first().map_or("", |note| note.text.as_str());
            let fault = Fault::unreadable(format!("No cluster was found in it. {why}").trim_end());
            waiting.push_back(Waiting::Bad(Place::file(name.clone()), fault));
        }
        for mut found in reading.clusters {
            // What is odd in the text as a whole may be about any of them.
            found.notes.extend(reading.notes.iter().cloned());
            waiting.push_back(Waiting::Found(Place::file(name.clone()), Box::new(found)));
        }
    }
}
