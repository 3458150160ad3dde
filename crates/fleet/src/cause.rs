//! Why a row's answer is what it is, in so far as others share it.

use upgrade_check_core::{Field, Rule};

use crate::row::FirstStep;
use crate::{Outcome, Row};

/// Why a row's answer is what it is: rows with equal causes are unblocked by the same step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause<'a> {
    /// The answer.
    pub outcome: Outcome,
    /// The rules that it comes from.
    pub rules: &'a [&'static Rule],
    /// What unblocks it.
    pub step: Option<&'a FirstStep>,
    /// What to find out first.
    pub question: Option<Field>,
    /// What is wrong with it: code and field.
    pub fault: Option<(&'a str, Option<&'a str>)>,
}

impl std::hash::Hash for Cause<'_> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.outcome.hash(state);
        for rule in self.rules {
            rule.id.hash(state);
        }
        self.step.hash(state);
        self.question.hash(state);
        self.fault.hash(state);
    }
}

impl<'a> Cause<'a> {
    /// The cause of a row.
    #[must_use]
    pub fn of(row: &'a Row) -> Self {
        Self {
            outcome: row.outcome,
            rules: &row.rules,
            step: row.step.as_ref(),
            question: row.question,
            fault: row.fault.as_ref().map(|it| (it.code.as_str(), it.field.as_deref())),
        }
    }

    /// One line that says it.
    #[must_use]
    pub fn title(&self) -> String {
        let titles: Vec<&str> = self.rules.iter().map(|rule| rule.title).collect();
        match (self.outcome, self.fault, self.question) {
            (Outcome::Unreadable, Some((_, Some(field))), _) => format!("{field} can't be read"),
            (Outcome::Unreadable, _, _) => "The text can't be read".to_owned(),
            (_, _, Some(field)) if titles.is_empty() => format!("It turns on {field}"),
            (_, _, Some(field)) => format!("{}; it turns on {field}", titles.join("; ")),
            (Outcome::Allowed, _, _) => "Nothing is in the way".to_owned(),
            (Outcome::Untouched, _, _) => "Nothing is asked of it".to_owned(),
            _ => titles.join("; "),
        }
    }
}
