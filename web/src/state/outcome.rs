//! What came of reading what was pasted.

use std::rc::Rc;

use upgrade_check_documents::{DocumentError, Reading};
use yew::AttrValue;

use super::State;

/// What came of reading what was pasted. Something else reads it, which has to be loaded first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Outcome {
    /// Nothing yet, or nothing was pasted.
    #[default]
    Waits,
    /// What reads it could not be loaded.
    Lost,
    /// It was read.
    Read(Result<Reading, DocumentError>),
}

impl State {
    /// Puts a text that waits to be read.
    pub(super) fn paste(&mut self, text: AttrValue) {
        self.pasted = text;
        self.outcome = Rc::default();
    }

    /// Takes what came of reading a text, if that still stands there and waits for it.
    pub(super) fn take(&mut self, text: &AttrValue, outcome: Rc<Outcome>) {
        if self.pasted != *text || !matches!(*self.outcome, Outcome::Waits) {
            return;
        }
        // One cluster needs no choosing.
        if let Outcome::Read(Ok(reading)) = &*outcome
            && let [only] = reading.clusters.as_slice()
        {
            self.fill(&only.draft, &only.summary);
        }
        self.outcome = outcome;
    }
}
