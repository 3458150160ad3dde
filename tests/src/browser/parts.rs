//! The parts of the program that a page loads later: what was asked for of them, and a host on which they are not there.

use super::visit::Visit;

/// What is in the names of the files that read what is pasted.
pub(super) const READER: &str = "-reader";

/// What is in the name of the rest of the program, which the page loads after its first answer.
pub(super) const REST: &str = "-rest-";

impl Visit<'_> {
    /// What was asked for of what reads.
    #[must_use]
    pub fn asked_for_reader(&self) -> Vec<String> {
        self.asked_by_page(READER)
    }

    /// What was asked for of the rest of the program.
    #[must_use]
    pub fn asked_for_rest(&self) -> Vec<String> {
        self.asked_by_page(REST)
    }

    fn asked_by_page(&self, part: &str) -> Vec<String> {
        let by_page = |line: &String| line.contains(part) && !line.ends_with(" for the worker");
        self.asked().into_iter().filter(by_page).collect()
    }

    /// What reads is not there, until it is.
    pub fn loses_reader(&self, is_lost: bool) {
        self.loses(READER, is_lost);
    }

    /// The rest of the program is not there, until it is.
    pub fn loses_rest(&self, is_lost: bool) {
        self.loses(REST, is_lost);
    }

    fn loses(&self, part: &'static str, is_lost: bool) {
        self.server.loses(is_lost.then_some(part));
        self.lost.set(Some(part));
    }
}
