//! What is derived from the state, kept for as long as what it was derived from is the same.

use std::rc::Rc;

use upgrade_check_documents::read;
use yew::AttrValue;

use crate::form::{Pasted, needed};
use crate::judge::{self, Judged};
use crate::state::State;

/// What was derived last.
#[derive(Default)]
pub(crate) struct Kept {
    /// What came of what was typed.
    pub(crate) judged: Option<Rc<Judged>>,
    /// The last answer. It keeps its place, unseen, while something can't be read, so that nothing jumps.
    pub(crate) shown: Option<Rc<Judged>>,
    /// How often that has changed.
    pub(crate) answers: u32,
    /// Whether the facts that are seldom needed are open. Once open they stay so, under the hands of whoever is typing
    /// there.
    pub(crate) more: bool,
    /// What was pasted when it was read.
    pasted: AttrValue,
    /// What came of that.
    pub(crate) reading: Pasted,
}

impl Kept {
    /// Derives anew what the state has changed.
    pub(crate) fn update(&mut self, state: &State) {
        let same =
            self.judged.as_ref().is_some_and(|it| it.draft == state.draft && it.now == state.now);
        if !same {
            let judged = Rc::new(judge::judge(&state.draft, state.now));
            self.more |= needed(&judged);
            if judged.draft.is_empty() {
                self.shown = None;
            }
            if judged.answer().is_some() {
                self.shown = Some(Rc::clone(&judged));
                self.answers = self.answers.wrapping_add(1);
            }
            self.judged = Some(judged);
        }
        if self.pasted != state.pasted {
            self.pasted = state.pasted.clone();
            self.reading = (!self.pasted.trim().is_empty()).then(|| read(&self.pasted));
        }
    }
}
