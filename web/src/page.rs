//! The page: its state, and what is derived from it, for as long as what it was derived from is the same.

use std::rc::Rc;

use upgrade_check_core::{Explained, explain};

use crate::form;
use crate::host::{Host, Locks};
use crate::judge::{self, Judged};
use crate::report::look_at;
use crate::state::{Action, Origin, Outcome, State};

/// In how many goes the page is drawn when it opens, so that none of them keeps the browser for long.
pub(crate) const STAGES: usize = 7;

/// Whether the ways out are of what is typed. Typing changes the form and the verdict first; the ways follow when these are
/// drawn, and the rest when typing rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// They are.
    Now,
    /// They are of what stood there before, and about to be told anew.
    Before,
    /// They keep their place unseen, so that nothing jumps, while something can't be read or until they are told anew.
    Unseen,
}

/// All that is shown.
#[derive(Clone)]
pub(crate) struct Page {
    /// What shows it.
    pub(crate) host: Rc<Host>,
    /// What it holds.
    pub(crate) state: State,
    /// What came of what was typed.
    pub(crate) judged: Rc<Judged>,
    /// How often that has changed.
    pub(crate) answers: u32,
    /// The page whose ways out are told; it is this one or an earlier one.
    pub(crate) ways: Option<Answered>,
    /// Whether these are of what is typed.
    pub(crate) told: Told,
    /// The page whose reasons are told; it is this one or an earlier one.
    pub(crate) reasons: Option<Answered>,
    /// Whether the facts that are seldom needed are open. Once open they stay so, under the hands of whoever is typing
    /// there.
    pub(crate) more: bool,
    /// The rules that what was pasted points to, where it is no document but an error of AWS's.
    pub(crate) known: Rc<Vec<Explained>>,
    /// How often what came of what was pasted has changed.
    pub(crate) readings: u32,
    /// How much of the page is drawn: all of it at [`STAGES`].
    pub(crate) stage: usize,
    /// Whether typing rests. Reasons, and what is folded, are drawn only then.
    pub(crate) rests: bool,
}

/// An answer, and its number.
pub(crate) type Answered = (Rc<Judged>, u32);

impl Page {
    /// The page of a state, of which nothing but the answer is drawn yet.
    pub(crate) fn new(host: Rc<Host>, state: State) -> Self {
        let judged = Rc::new(judge::judge(&state.draft, state.now));
        let page = Self {
            host,
            answers: 0,
            ways: None,
            told: Told::Unseen,
            reasons: None,
            more: false,
            known: Rc::new(known(&state)),
            readings: 0,
            stage: 0,
            rests: true,
            judged: Rc::clone(&judged),
            state,
        };
        page.with(judged).tell()
    }

    /// The same page, all of it drawn.
    #[cfg(test)]
    pub(crate) fn in_full(self) -> Self {
        Self { stage: STAGES, ..self }
    }

    /// The page after an action.
    pub(crate) fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        let mut locks = self.host.locks;
        let action = match action {
            Action::Preset(host, draft) => {
                next.host = host;
                locks = Locks::default();
                Action::Came(draft, None)
            }
            action => action,
        };
        match action {
            Action::Draw => next.stage += 1,
            Action::Tell => return next.tell(),
            Action::Rest => {
                next.rests = true;
                return next.tell();
            }
            action => next.state = self.state.after(action),
        }
        if locks.are_broken(&self.state.draft, &next.state.draft) {
            locks.restore(&self.state.draft, Rc::make_mut(&mut next.state.draft));
        }
        if !Rc::ptr_eq(&next.state.outcome, &self.state.outcome) {
            next.known = Rc::new(known(&next.state));
            next.readings = next.readings.wrapping_add(1);
        }
        let State { draft, now, origin, .. } = &next.state;
        let another = *draft != self.state.draft;
        if !another && *now == self.state.now {
            return next;
        }
        let typed = another && *origin == Origin::Typed;
        next.rests = !typed;
        let judged = Rc::new(judge::judge(draft, *now));
        let next = next.with(judged);
        if typed { next } else { next.tell() }
    }

    /// The page with this verdict.
    fn with(mut self, judged: Rc<Judged>) -> Self {
        self.more |= form::needed(&judged);
        if judged.answer().is_none() {
            self.told = Told::Unseen;
        } else if self.told == Told::Now {
            self.told = Told::Before;
        }
        if judge::is_blank(&judged.draft) {
            (self.ways, self.reasons) = (None, None);
        }
        self.answers = self.answers.wrapping_add(1);
        self.judged = judged;
        self
    }

    /// The page with as much of its answer as is to be told now.
    fn tell(mut self) -> Self {
        if self.judged.answer().is_some() {
            let answer = Some((Rc::clone(&self.judged), self.answers));
            self.told = Told::Now;
            if self.rests {
                self.reasons.clone_from(&answer);
            }
            self.ways = answer;
        }
        self
    }

    /// Whether there is an answer whose ways out are still to be told.
    pub(crate) fn is_behind(&self) -> bool {
        self.told != Told::Now && self.judged.answer().is_some()
    }

    /// Whether something was pasted that is still to be read.
    pub(crate) fn waits(&self) -> bool {
        matches!(*self.state.outcome, Outcome::Waits) && !self.state.pasted.trim().is_empty()
    }

    /// What puts the way out at this place into the form. One that an older answer offered is not taken.
    pub(crate) fn apply(&self, place: usize) -> Option<Action> {
        let answer = self.judged.answer().filter(|_| self.told == Told::Now)?;
        let remedy = answer.report.remedies.get(place)?;
        let after = Rc::new(self.judged.applied(answer, remedy));
        Some(Action::Apply(after, remedy.title(&answer.request).into()))
    }

    /// What puts the cell that is looked at into the form.
    pub(crate) fn fill(&self) -> Option<Action> {
        let (seen, asked) = look_at(&self.judged, self.state.preview?)?;
        Some(Action::Apply(Rc::clone(&seen.draft), asked.into()))
    }

    /// The page as it is for an answer.
    pub(crate) fn of(&self, answer: &Answered) -> Rc<Self> {
        Rc::new(Self { judged: Rc::clone(&answer.0), answers: answer.1, ..self.clone() })
    }

    /// What was copied last, as far as parts tell it apart.
    pub(crate) fn copied(&self) -> String {
        match &self.state.copied {
            Some((what, allowed)) => format!("{allowed} {what}"),
            None => String::new(),
        }
    }
}

/// What is no document may be an error of AWS's.
fn known(state: &State) -> Vec<Explained> {
    match *state.outcome {
        Outcome::Read(Err(_)) => explain(&state.pasted),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use upgrade_check_core::{Field, Verdict};

    use super::*;
    use crate::examples;

    fn first() -> Page {
        Page::new(Rc::default(), State::new(examples::first(), None)).in_full()
    }

    fn typed(page: &Page, version: &str) -> Page {
        page.after(Action::Type(Field::ToEngineVersion, version.to_owned()))
    }

    /// Of which version the ways out are, and of which the reasons.
    fn told(page: &Page) -> [Option<&str>; 2] {
        [&page.ways, &page.reasons].map(|it| it.as_ref()?.0.draft.get(Field::ToEngineVersion))
    }

    #[test]
    fn the_verdict_is_there_at_once_and_the_rest_follows() {
        let page = first();
        assert_eq!(told(&page), [Some("3.2.4"), Some("3.2.4")]);
        let page = typed(&page, "3.2.6");
        assert_eq!(page.judged.draft.get(Field::ToEngineVersion), Some("3.2.6"));
        assert_eq!((page.told, page.rests), (Told::Before, false));
        assert_eq!(told(&page), [Some("3.2.4"), Some("3.2.4")]);
        let page = page.after(Action::Tell);
        assert_eq!((page.told, page.is_behind()), (Told::Now, false));
        assert_eq!(told(&page), [Some("3.2.6"), Some("3.2.4")]);
        let page = page.after(Action::Rest);
        assert_eq!(told(&page), [Some("3.2.6"), Some("3.2.6")]);
    }

    #[test]
    fn what_was_told_stays_unseen_until_something_can_be_read_and_told_again() {
        let half = typed(&first(), "3.2.").after(Action::Tell).after(Action::Rest);
        assert_eq!((half.told, half.is_behind()), (Told::Unseen, false));
        let whole = typed(&half, "3.2.6");
        assert_eq!((whole.told, whole.is_behind()), (Told::Unseen, true));
        assert_eq!(whole.after(Action::Tell).told, Told::Now);
    }

    #[test]
    fn what_an_older_answer_offered_is_not_taken() {
        let page = typed(&first(), "3.2.6");
        assert_eq!(page.apply(0), None);
        let page = page.after(Action::Tell);
        let applied = page.after(page.apply(0).unwrap());
        assert_ne!(applied.state.draft, page.state.draft);
        assert_eq!(page.apply(99), None);
    }

    #[test]
    fn what_is_chosen_is_told_at_once() {
        let page = typed(&first(), "3.2.6").after(Action::Example(0));
        assert_eq!((page.told, page.rests), (Told::Now, true));
        let verdict = |answer: &Option<Answered>| Some(answer.as_ref()?.0.answer()?.verdict());
        assert_eq!(verdict(&page.ways), Some(Verdict::Allowed));
        assert_eq!(verdict(&page.reasons), Some(Verdict::Allowed));
    }
}
