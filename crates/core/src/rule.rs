//! What a rule is: a static record and a plain function.

use crate::Field;
use crate::editions::{Edition, Span};
use crate::facts::Facts;
use crate::refusal::Refusal;
use crate::request::Request;
pub use crate::source::{Section, Source};
pub(crate) use crate::source::{inferred, stated};
use crate::ways::Way;
use crate::words::fill;

/// What a finding does to the verdict, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Good to know.
    Note,
    /// The users of the cache will feel it, or data is at risk.
    Warn,
    /// The change waits for the maintenance window.
    Defer,
    /// Something must be known that isn't.
    Ask,
    /// AWS refuses.
    Block,
}

impl Effect {
    /// The word that programs see.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warn => "warn",
            Self::Defer => "defer",
            Self::Ask => "ask",
            Self::Block => "block",
        }
    }
}

/// Whether AWS says it, or we conclude it from what AWS says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// Concluded.
    Inferred,
    /// Said.
    Stated,
}

impl Basis {
    /// The word that programs see.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Inferred => "inferred",
            Self::Stated => "stated",
        }
    }
}

/// Why a rule fires, for a person.
#[derive(Clone, Copy)]
pub enum Because {
    /// A text with the names of values in it, such as `{asked}`.
    Text(&'static str),
    /// Made for the request, where what is said depends on more than values.
    Made(fn(&Request, Effect) -> String),
}

impl Because {
    /// The text with the user's own values.
    #[must_use]
    pub fn words(&self, request: &Request, effect: Effect) -> String {
        match self {
            Self::Text(template) => fill(template, request),
            Self::Made(make) => make(request, effect),
        }
    }
}

/// A rule: what it says, where that is written, and when it fires.
pub struct Rule {
    /// Names the state, in kebab case; the file, the page and the HTML id have the same name.
    pub id: &'static str,
    /// One line.
    pub title: &'static str,
    /// What a person should know of it, in Markdown; empty without the feature `manual`.
    pub manual: &'static str,
    /// The strongest effect that it can have.
    pub effect: Effect,
    /// Where it is written, the weightiest first.
    pub sources: &'static [Source],
    /// When it is in force.
    pub in_force: Span,
    /// Its effect on these facts, if it fires.
    pub check: fn(&Facts<'_>) -> Option<Effect>,
    /// Why it fires, with the user's own values.
    pub because: Because,
    /// The fields to blame.
    pub fields: &'static [Field],
    /// The ways out that it offers.
    pub ways: &'static [&'static Way],
    /// Whether it rests on a conclusion for these facts, though its source is stated.
    pub inferred_for: fn(&Facts<'_>) -> bool,
    /// The field to ask for, where the rule asks.
    pub asks: Option<Field>,
    /// Whether nothing else is judged where it fires.
    pub alone: bool,
    /// How AWS words the refusal, where that is known from a report.
    pub refusals: &'static [Refusal],
    /// Which of these words AWS would use for these facts, by its place; `None` where that isn't known.
    pub words_known: fn(&Facts<'_>) -> Option<usize>,
}

impl Rule {
    /// What the fields left out of a rule's record are.
    pub(crate) const BASE: Self = Self {
        id: "",
        title: "",
        manual: "",
        effect: Effect::Note,
        sources: &[],
        in_force: Span::ALWAYS,
        check: |_| None,
        because: Because::Text(""),
        fields: &[],
        ways: &[],
        inferred_for: |_| false,
        asks: None,
        alone: false,
        refusals: &[],
        words_known: |_| Some(0),
    };

    /// The text for [`Rule::manual`](Self#structfield.manual), left out of builds that never show it.
    pub(crate) const fn manual(text: &'static str) -> &'static str {
        if cfg!(feature = "manual") { text } else { "" }
    }

    /// Whether it can decide a verdict.
    #[must_use]
    pub fn decides(&self) -> bool {
        self.effect >= Effect::Defer
    }

    /// Whether it is known to be in force on an edition's day.
    #[must_use]
    pub fn is_in(&self, edition: Edition) -> bool {
        self.in_force.holds_on(edition.date()) == Some(true)
    }

    /// Whether the place that weighs most states it.
    #[must_use]
    pub fn basis(&self) -> Basis {
        self.sources.first().map_or(Basis::Inferred, |source| source.basis)
    }

    /// Whether what it says of these facts is stated.
    #[must_use]
    pub fn basis_for(&self, facts: &Facts<'_>) -> Basis {
        if (self.inferred_for)(facts) { Basis::Inferred } else { self.basis() }
    }
}

/// By its id: the rest is the same for everyone.
impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}
