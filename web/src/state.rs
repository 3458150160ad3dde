//! What the page holds: what was typed, and what is shown of it.

use std::rc::Rc;

use upgrade_check_core::{Cell, Draft, Field};
use yew::Reducible;

use crate::examples;
use crate::form::merged;

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
    pub(crate) preview: Option<&'static Cell>,
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
    Applied(String),
}

/// The three ways to carry out a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// This was read of a cluster in what was pasted, with a line that names it.
    Found(Draft, String),
    /// A whole draft was chosen, with what to tell of it.
    Choose(Draft, Option<Notice>),
    /// A whole draft came from the history or a link.
    Came(Draft, Option<Notice>),
    /// A link came that can't be understood at all: the form stays.
    Broken(Vec<String>),
    /// Steps are told in this way.
    Show(Face),
    /// This cell is looked at.
    Preview(Option<&'static Cell>),
    /// The notice was read.
    Dismiss,
}

impl State {
    /// A state with this draft.
    pub(crate) fn new(draft: Draft, notice: Option<Notice>) -> Self {
        Self { draft: Rc::new(draft), origin: Origin::Came, notice, face: Face::Cli, preview: None }
    }

    /// The state after an action.
    pub(crate) fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Type(field, text) => {
                Rc::make_mut(&mut next.draft).set(field, text);
                next.origin = Origin::Typed;
                next.notice = None;
            }
            Action::Pending(choice) => {
                choice.put(Rc::make_mut(&mut next.draft));
                next.origin = Origin::Chosen;
                next.notice = None;
            }
            Action::Choose(draft, notice) => {
                next.draft = Rc::new(draft);
                next.origin = Origin::Chosen;
                next.notice = notice;
                next.preview = None;
            }
            Action::Found(found, said) => {
                let is_example = *next.draft == examples::first();
                let draft = merged(&next.draft, &found, is_example);
                if draft != *next.draft {
                    next = next.after(Action::Choose(draft, Some(Notice::Applied(said))));
                }
            }
            Action::Came(draft, notice) => {
                next.draft = Rc::new(draft);
                next.origin = Origin::Came;
                next.notice = notice;
                next.preview = None;
            }
            Action::Broken(problems) => next.notice = Some(Notice::BrokenLink(problems)),
            Action::Show(face) => next.face = face,
            Action::Preview(cell) => next.preview = cell,
            Action::Dismiss => next.notice = None,
        }
        next
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
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
        let state = state.after(Action::Broken(vec!["no".to_owned()])).after(Action::Dismiss);
        assert_eq!(state.draft.get(Field::EngineVersion), Some("2.8."));
        assert_eq!(state.origin, Origin::Typed);
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
