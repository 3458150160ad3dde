//! What the page holds, and what can happen to it.

mod acknowledged;
mod after;
mod order;
#[cfg(test)]
pub(crate) mod tests;

use std::rc::Rc;

use upgrade_check_core::{Draft, Edition, Field};
use upgrade_check_fleet::{Acknowledgement, Acknowledgements, Group, Outcome, Row, Totals, Wish};
use yew::AttrValue;

pub(crate) use after::{ALL, OUTCOMES};
pub(crate) use order::{Column, Sort};

/// Something that was dropped, chosen or pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Given {
    /// By which number the script knows it.
    pub(crate) number: u32,
    /// In bytes.
    pub(crate) size: u64,
    /// Its name, with the folders in which it is.
    pub(crate) name: AttrValue,
}

/// How far a run is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Phase {
    /// Nothing was judged yet.
    #[default]
    Waiting,
    /// So many of what was given were read.
    Reading(usize),
    /// All is read; rows come in.
    Judging,
    /// All are judged.
    Done,
    /// It was stopped before.
    Stopped,
    /// The worker is gone.
    Lost,
}

impl Phase {
    /// Whether the worker is at it.
    pub(crate) const fn runs(self) -> bool {
        matches!(self, Self::Reading(_) | Self::Judging)
    }
}

/// A warning that is about to be acknowledged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Draught {
    /// Its rule's id.
    pub(crate) rule: &'static str,
    /// Why the risk is taken.
    pub(crate) reason: String,
    /// The last day on which it counts.
    pub(crate) until: String,
    /// What is wrong with these, once it was sent.
    pub(crate) wrong: Vec<String>,
}

/// The page's one state.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    /// What is to be judged.
    pub(crate) given: Vec<Given>,
    /// Whether all of it is read as one text.
    pub(crate) together: bool,
    /// What is asked of every cluster, as typed.
    pub(crate) wish: Draft,
    /// How far the run is.
    pub(crate) phase: Phase,
    /// How many rows there will be.
    pub(crate) expected: usize,
    /// Whether what is asked for, or of what, changed since the run.
    pub(crate) stale: bool,
    /// The rows, in the order in which they came.
    pub(crate) rows: Rc<Vec<Row>>,
    /// How many there are of each outcome.
    pub(crate) totals: Totals,
    /// The same by version.
    pub(crate) versions: Rc<Vec<(String, Totals)>>,
    /// The rows by cause.
    pub(crate) groups: Rc<Vec<Group>>,
    /// Whether all groups are shown, not only the first.
    pub(crate) all_groups: bool,
    /// The group whose rows the table shows.
    pub(crate) group: Option<usize>,
    /// The outcome that the table shows.
    pub(crate) outcome: Option<Outcome>,
    /// What is searched for in the table.
    pub(crate) search: String,
    /// How the table is sorted.
    pub(crate) sort: Sort,
    /// The places of the table's rows, in its order.
    pub(crate) order: Rc<Vec<usize>>,
    /// The row whose answer is open.
    pub(crate) open: Option<usize>,
    /// The acknowledged warnings, as they were given.
    pub(crate) given_acknowledgements: Vec<Acknowledgement>,
    /// The same, checked.
    pub(crate) acknowledged: Rc<Acknowledgements>,
    /// What is wrong with the file of them that was taken last.
    pub(crate) wrong_file: Vec<String>,
    /// The warning that is about to be acknowledged.
    pub(crate) draught: Option<Draught>,
    /// What was just copied or saved, and what came of it.
    pub(crate) said: Option<(AttrValue, &'static str)>,
    /// The moment that was judged for, and by which acknowledgements end.
    pub(crate) now: String,
}

/// What can happen.
#[derive(Debug)]
pub(crate) enum Msg {
    /// This was dropped, chosen or pasted.
    Gave(Vec<Given>),
    /// This is not to be judged; nothing is, without a number.
    Forget(Option<u32>),
    /// This is asked of every cluster now.
    Wish(Field, String),
    /// All is read as one text, or each by itself.
    Together(bool),
    /// All is to be judged.
    Judge,
    /// The run is to be stopped.
    Stop,
    /// One more of what was given is read, and holds so many.
    Took(usize),
    /// Rows came.
    Rows(Vec<Row>),
    /// There are no more.
    Done,
    /// What can wait until the rows are there.
    Settle,
    /// The worker is gone.
    Lost,
    /// The table shows this outcome, or all.
    Outcome(Option<Outcome>),
    /// The table shows this group, or all.
    Group(Option<usize>),
    /// All groups are to be seen.
    AllGroups,
    /// The table shows what holds this.
    Search(String),
    /// The table is sorted by this.
    Sort(Column),
    /// The answer to this row is looked at, or none.
    Open(Option<usize>),
    /// This warning of the open row is to be acknowledged, or none after all.
    Draught(Option<&'static str>),
    /// Why, and until when.
    Reason(String),
    Until(String),
    /// It is acknowledged.
    Acknowledge,
    /// The acknowledgement at this place no longer holds.
    Withdraw(usize),
    /// A file of acknowledgements was taken.
    Import(String),
    /// They are to be saved to a file.
    SaveAcknowledgements,
    /// All rows are to be taken away: in this form, and copied or saved.
    Export(&'static str, &'static str),
    /// Here they are.
    Exported(String),
    /// This is to be copied.
    Copy(AttrValue),
    /// Whether it was.
    Copied(bool),
    /// Enough of saying so.
    Quiet,
}

impl State {
    /// The page as it opens.
    pub(crate) fn first() -> Self {
        let mut state = Self::default();
        state.wish.set(Field::Edition, Edition::today().to_string());
        state.wish.set(Field::ApplyImmediately, "true");
        state
    }

    /// What is asked, as the engine takes it, for this moment unless another was typed.
    pub(crate) fn wished(&self, clock: &str) -> Wish {
        let mut wish = Wish::of(self.wish.iter());
        if wish.get(Field::Now).is_none() {
            wish.set(Field::Now, clock);
        }
        wish
    }

    /// The word of the phase, for programs.
    pub(crate) fn word(&self) -> &'static str {
        match self.phase {
            Phase::Waiting if self.given.is_empty() => "empty",
            Phase::Waiting => "waiting",
            Phase::Reading(_) => "reading",
            Phase::Judging => "judging",
            Phase::Done => "done",
            Phase::Stopped => "stopped",
            Phase::Lost => "lost",
        }
    }

    /// How much of the run is done, of a hundred.
    pub(crate) fn progress(&self) -> usize {
        const READ: usize = 40;
        match self.phase {
            Phase::Waiting | Phase::Lost => 0,
            Phase::Reading(read) => READ * read / self.given.len().max(1),
            Phase::Judging => READ + (100 - READ) * self.rows.len() / self.expected.max(1),
            Phase::Done | Phase::Stopped => 100,
        }
    }
}
