//! What the page holds: what was typed, and what is shown of it.

use std::rc::Rc;

use time::OffsetDateTime;
use upgrade_check_core::{Cell, Draft, Edition, Field};
use yew::AttrValue;

use crate::examples;
use crate::form::merged;
use crate::host::Host;
use crate::judge::{UNNAMED, edition};

mod outcome;

pub(crate) use outcome::Outcome;

/// The page's one state.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct State {
    /// What was typed, without edition and clock, which are put in when it is judged.
    pub(crate) draft: Rc<Draft>,
    /// How the draft came about; it decides what becomes of the browser's history.
    pub(crate) origin: Origin,
    /// The form before the last choice, where no history keeps it.
    pub(crate) before: Option<Rc<Draft>>,
    /// What to tell above the form.
    pub(crate) notice: Option<Notice>,
    /// In which of the three ways steps are told.
    pub(crate) face: Face,
    /// The cell of the table that is looked at.
    pub(crate) preview: Option<Cell>,
    /// What was pasted. It stays here: it goes into no link, no history and no storage.
    pub(crate) pasted: AttrValue,
    /// What came of reading it.
    pub(crate) outcome: Rc<Outcome>,
    /// What was just copied, and whether the browser allowed it.
    pub(crate) copied: Option<(AttrValue, bool)>,
    /// The clock, cut to the minute.
    pub(crate) now: Option<OffsetDateTime>,
    /// Whether the edition was chosen by hand. What is pasted is judged by today's otherwise.
    pub(crate) edition_by_hand: bool,
    /// The days between which changes are listed, once that list is open.
    pub(crate) between: Option<[AttrValue; 2]>,
}

/// How a draft came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Typed, bit by bit: it replaces the history's entry.
    Typed,
    /// Chosen at once, such as an example or a way out: a new entry, so that back undoes it.
    Chosen,
    /// From the history or a link: it is there already.
    Came,
}

/// Something to tell above the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    /// The link could not be understood, wholly or in part.
    BrokenLink(Vec<String>),
    /// This was put into the form.
    Applied(AttrValue),
}

/// The three ways to carry out a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Face {
    /// The AWS console.
    Console,
    /// The AWS CLI.
    Cli,
    /// The API.
    Api,
}

impl Face {
    /// In the order of their tabs.
    pub(crate) const ALL: [Self; 3] = [Self::Console, Self::Cli, Self::Api];

    /// The one with this word.
    pub(crate) fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|face| face.word() == word)
    }

    /// Its word for programs.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Console => "console",
            Self::Cli => "cli",
            Self::Api => "api",
        }
    }
}

/// What is pending, as the form asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PendingChoice {
    /// Not known.
    Unknown,
    /// Nothing.
    Nothing,
    /// What stands in the fields for it.
    Given,
}

/// What stands in the draft's `cluster.pending` while its fields are to be filled in.
const GIVEN: &str = "given";

impl PendingChoice {
    /// The one with this word.
    pub(crate) fn named(word: &str) -> Option<Self> {
        Some(match word {
            "unknown" => Self::Unknown,
            "nothing" => Self::Nothing,
            GIVEN => Self::Given,
            _ => return None,
        })
    }

    /// What a draft says.
    pub(crate) fn of(draft: &Draft) -> Self {
        let listed = Field::PENDING_PARTS.iter().any(|field| draft.get(*field).is_some());
        match draft.get(Field::Pending) {
            Some(GIVEN) => Self::Given,
            _ if listed => Self::Given,
            Some(_) => Self::Nothing,
            None => Self::Unknown,
        }
    }

    /// Puts the choice. Only `Given` keeps the fields for it.
    fn put(self, draft: &mut Draft) {
        if self != Self::Given {
            for field in Field::PENDING_PARTS {
                draft.clear(field);
            }
        }
        let text = match self {
            Self::Unknown => "",
            Self::Nothing => "{}",
            Self::Given => GIVEN,
        };
        draft.set(Field::Pending, text);
    }
}

/// The fields that say what is pending.
pub(crate) trait PendingParts {
    /// Engine version, node type, and whether there may be more.
    const PENDING_PARTS: [Field; 3];
}

impl PendingParts for Field {
    const PENDING_PARTS: [Field; 3] =
        [Field::PendingEngineVersion, Field::PendingNodeType, Field::PendingIncomplete];
}

/// What can happen to the state.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Action {
    /// A field's text is now this.
    Type(Field, String),
    /// What is pending is now this.
    Pending(PendingChoice),
    /// The example at this place of their list.
    Example(usize),
    /// Everything is emptied.
    Empty,
    /// A whole form was chosen, with what to say of it.
    Apply(Rc<Draft>, AttrValue),
    /// This was read of a cluster in what was pasted, with a line that names it.
    Found(Rc<Draft>, AttrValue),
    /// A whole form came from the history or a link, with what to tell of it.
    Came(Rc<Draft>, Option<Notice>),
    /// A link came that can't be understood at all: the form stays.
    Broken(String),
    /// Steps are told in this way.
    Show(Face),
    /// This cell is looked at.
    Preview(Option<Cell>),
    /// The paste area holds this text.
    Paste(String),
    /// This came of reading this text.
    Read(AttrValue, Rc<Outcome>),
    /// The form before the last choice.
    Undo,
    /// An element's attributes ask for this of its checker, and for this form.
    Preset(Rc<Host>, Rc<Draft>),
    /// These values stood in an error of AWS's.
    Reported(Rc<Draft>),
    /// The form is answered by this edition.
    Edition(String),
    /// Changes between these days are listed.
    Between([AttrValue; 2]),
    /// This was copied, or the browser didn't allow it; or that is a while ago.
    Copied(Option<(AttrValue, bool)>),
    /// It is another minute.
    Now(Option<OffsetDateTime>),
    /// The notice was read.
    Dismiss,
    /// The next bit of a page that opens is to be drawn.
    Draw,
    /// The answer to what is typed is to be told in full.
    Tell,
    /// Typing rests.
    Rest,
}

impl State {
    /// A state with this draft.
    pub(crate) fn new(draft: Draft, notice: Option<Notice>) -> Self {
        Self {
            draft: Rc::new(draft),
            origin: Origin::Came,
            before: None,
            notice,
            face: Face::Cli,
            preview: None,
            pasted: AttrValue::default(),
            outcome: Rc::default(),
            copied: None,
            now: None,
            edition_by_hand: false,
            between: None,
        }
    }

    /// The state after an action.
    pub(crate) fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Type(field, text) => {
                Rc::make_mut(&mut next.draft).set(field, text);
                next.origin = Origin::Typed;
                next.notice = None;
                next.edition_by_hand |= field == Field::Edition;
            }
            Action::Pending(choice) => {
                choice.put(Rc::make_mut(&mut next.draft));
                next.origin = Origin::Chosen;
                next.notice = None;
            }
            Action::Example(place) => {
                if let Some(draft) = examples::draft(place) {
                    next.hold(Rc::new(draft), Origin::Chosen, None);
                    next.edition_by_hand = false;
                }
            }
            Action::Empty => {
                let edition = self.draft.get(Field::Edition).unwrap_or(UNNAMED);
                let draft = Draft::of([(Field::Edition, edition)]);
                next.hold(Rc::new(draft), Origin::Chosen, None);
                next.paste(AttrValue::default());
            }
            Action::Apply(draft, said) => {
                next.hold(draft, Origin::Chosen, Some(Notice::Applied(said)));
            }
            Action::Found(found, said) => next.fill(&found, &said),
            Action::Reported(values) => next.put(&values),
            Action::Edition(edition) => {
                let draft = self.draft.as_ref().clone().with(Field::Edition, &edition);
                next.hold(Rc::new(draft), Origin::Chosen, None);
                next.edition_by_hand = true;
            }
            Action::Between(days) => next.between = Some(days),
            Action::Paste(text) => next.paste(text.into()),
            Action::Read(text, outcome) => next.take(&text, outcome),
            Action::Copied(what) => next.copied = what,
            Action::Now(now) => next.now = now,
            Action::Came(draft, notice) => {
                next.hold(draft, Origin::Came, notice);
                next.edition_by_hand = false;
            }
            Action::Broken(problem) => next.notice = Some(Notice::BrokenLink(vec![problem])),
            Action::Show(face) => next.face = face,
            Action::Preview(cell) => next.preview = cell,
            Action::Dismiss => next.notice = None,
            Action::Undo => {
                if let Some(before) = next.before.take() {
                    next.hold(before, Origin::Came, None);
                }
            }
            // Of the page around it.
            Action::Draw | Action::Tell | Action::Rest | Action::Preset(..) => {}
        }
        next
    }

    /// Puts what was read of a cluster into the form.
    fn fill(&mut self, found: &Draft, said: &str) {
        let mut draft = merged(&self.draft, found, examples::is_first(&self.draft));
        let mut said = said.to_owned();
        if !self.edition_by_hand && edition(&draft) != Edition::today() {
            let today = Edition::today().to_string();
            said = format!("{said}, judged by the {today} edition, since it runs today");
            draft.set(Field::Edition, today);
        }
        if draft != *self.draft {
            self.hold(Rc::new(draft), Origin::Chosen, Some(Notice::Applied(said.into())));
        }
    }

    /// Puts the values that stood in an error of AWS's into the form; in place of the example, if that is there.
    fn put(&mut self, values: &Draft) {
        let mut draft = if examples::is_first(&self.draft) {
            Draft::of([(Field::Edition, &*Edition::today().to_string())])
        } else {
            self.draft.as_ref().clone()
        };
        for (field, text) in values.iter() {
            draft.set(field, text);
        }
        self.hold(
            Rc::new(draft),
            Origin::Chosen,
            Some(Notice::Applied("what the error says".into())),
        );
    }

    /// Puts a whole form.
    #[inline(never)]
    fn hold(&mut self, draft: Rc<Draft>, origin: Origin, notice: Option<Notice>) {
        let before = std::mem::replace(&mut self.draft, draft);
        self.before = (origin == Origin::Chosen).then_some(before);
        self.origin = origin;
        self.notice = notice;
        self.preview = None;
    }
}

#[cfg(test)]
mod tests;
