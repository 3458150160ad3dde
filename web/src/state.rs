//! What the page holds: what was typed, and what is shown of it.

use std::rc::Rc;

use time::OffsetDateTime;
use upgrade_check_core::{Cell, Draft, Edition, Field};
use upgrade_check_documents::read;
use yew::AttrValue;

use crate::examples;
use crate::form::merged;
use crate::judge::{UNNAMED, edition};

/// The page's one state.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct State {
    /// What was typed, without edition and clock, which are put in when it is judged.
    pub(crate) draft: Rc<Draft>,
    /// How the draft came about; it decides what becomes of the browser's history.
    pub(crate) origin: Origin,
    /// What to tell above the form.
    pub(crate) notice: Option<Notice>,
    /// In which of the three ways steps are told.
    pub(crate) face: Face,
    /// The cell of the table that is looked at.
    pub(crate) preview: Option<Cell>,
    /// What was pasted. It stays here: it goes into no link, no history and no storage.
    pub(crate) pasted: AttrValue,
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
            notice,
            face: Face::Cli,
            preview: None,
            pasted: AttrValue::default(),
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
                next.pasted = AttrValue::default();
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
            Action::Paste(text) => {
                // One cluster needs no choosing.
                if let Ok(reading) = read(&text)
                    && let [only] = reading.clusters.as_slice()
                {
                    next.fill(&only.draft, &only.summary);
                }
                next.pasted = text.into();
            }
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
            // Of the page around it.
            Action::Draw | Action::Tell | Action::Rest => {}
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
        self.draft = draft;
        self.origin = origin;
        self.notice = notice;
        self.preview = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(state: &State, field: Field, text: &str) -> State {
        state.after(Action::Type(field, text.to_owned()))
    }

    #[test]
    fn half_typed_text_survives_whatever_happens_around_it() {
        let state = State::new(Draft::default(), None);
        let state = typed(&state, Field::EngineVersion, "2.8.");
        let state = state.after(Action::Show(Face::Api)).after(Action::Preview(None));
        let state = state.after(Action::Broken("no".to_owned())).after(Action::Dismiss);
        assert_eq!(state.draft.get(Field::EngineVersion), Some("2.8."));
        assert_eq!(state.origin, Origin::Typed);
    }

    #[test]
    fn what_is_pasted_is_judged_by_todays_edition_unless_one_was_chosen_by_hand() {
        let paste = |state: &State, version: &str| {
            let text =
                format!("{{\"CacheClusterId\": \"carts\", \"EngineVersion\": \"{version}\"}}");
            state.after(Action::Paste(text))
        };
        let edition = |state: &State| state.draft.get(Field::Edition).map(str::to_owned);
        let state = State::new(examples::first().with(Field::Edition, "2018"), None);
        let pasted = paste(&state, "5.0.6");
        assert_eq!(edition(&pasted).as_deref(), Some("2026"));
        let Some(Notice::Applied(said)) = &pasted.notice else { panic!("nothing is said") };
        assert!(said.contains("judged by the 2026 edition"), "{said}");

        let by_hand = pasted.after(Action::Edition("2018".to_owned()));
        assert_eq!(edition(&paste(&by_hand, "6.2")).as_deref(), Some("2018"));
        let by_day = typed(&pasted, Field::Edition, "2021-06-01");
        assert_eq!(edition(&paste(&by_day, "6.2")).as_deref(), Some("2021-06-01"));
        let example = by_hand.after(Action::Example(0));
        assert_eq!(edition(&paste(&example, "6.2")).as_deref(), Some("2026"));
    }

    #[test]
    fn the_values_of_an_error_take_the_place_of_the_example_alone() {
        let values = || Action::Reported(Rc::new(Draft::of([(Field::EngineVersion, "7.1")])));
        let example = State::new(examples::first(), None).after(values());
        assert_eq!(
            *example.draft,
            Draft::of([(Field::Edition, "2026"), (Field::EngineVersion, "7.1")])
        );
        let own = Draft::of([(Field::Edition, "2018"), (Field::Id, "carts")]);
        let own = State::new(own, None).after(values());
        assert_eq!(own.draft.get(Field::Id), Some("carts"));
        assert_eq!(own.draft.get(Field::Edition), Some("2018"));
    }

    #[test]
    fn pending_is_not_known_nothing_or_given() {
        let state = State::new(Draft::default(), None);
        assert_eq!(PendingChoice::of(&state.draft), PendingChoice::Unknown);
        let given = state.after(Action::Pending(PendingChoice::Given));
        assert_eq!(PendingChoice::of(&given.draft), PendingChoice::Given);
        let given = typed(&given, Field::PendingNodeType, "cache.m3.large");
        assert_eq!(PendingChoice::of(&given.draft), PendingChoice::Given);
        let nothing = given.after(Action::Pending(PendingChoice::Nothing));
        assert_eq!(PendingChoice::of(&nothing.draft), PendingChoice::Nothing);
        assert_eq!(nothing.draft.get(Field::PendingNodeType), None);
        assert_eq!(nothing.origin, Origin::Chosen, "back brings the typed text again");
        let unknown = nothing.after(Action::Pending(PendingChoice::Unknown));
        assert_eq!(*unknown.draft, Draft::default());
    }
}
