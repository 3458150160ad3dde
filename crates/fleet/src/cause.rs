//! Why a row's answer is what it is, in so far as others share it.

use upgrade_check_core::{Field, Rule};
use upgrade_check_documents::{Action, Planned, Tool};

use crate::row::FirstStep;
use crate::{Outcome, Row};

/// Why a row's answer is what it is: rows with equal causes are unblocked by the same step.
#[derive(Clone, Copy, Debug)]
pub struct Cause<'a> {
    /// The answer.
    pub outcome: Outcome,
    /// The rules that it comes from.
    pub rules: &'a [&'static Rule],
    /// What unblocks it.
    pub step: Option<&'a FirstStep>,
    /// What to find out first.
    pub question: Option<Field>,
    /// For what a plan destroys: what does so, and what forces it.
    pub planned: Option<&'a Planned>,
    /// What is wrong with it: code and field.
    pub fault: Option<(&'a str, Option<&'a str>)>,
}

type Key<'a> = (
    Outcome,
    Vec<&'static str>,
    Option<&'a FirstStep>,
    Option<Field>,
    Option<(&'static str, &'a [String])>,
    Option<(&'a str, Option<&'a str>)>,
);

impl<'a> Cause<'a> {
    /// The cause of a row.
    #[must_use]
    pub fn of(row: &'a Row) -> Self {
        Self {
            outcome: row.outcome,
            rules: &row.rules,
            step: row.step.as_ref(),
            question: row.question,
            planned: row.planned.as_ref().filter(|_| row.outcome == Outcome::Replaced),
            fault: row.fault.as_ref().map(|it| (it.code.as_str(), it.field.as_deref())),
        }
    }

    /// By what causes are told apart.
    pub(crate) fn key(&self) -> Key<'a> {
        (
            self.outcome,
            self.rules.iter().map(|rule| rule.id).collect(),
            self.step,
            self.question,
            self.planned.map(|it| (destroys(it), it.because.as_slice())),
            self.fault,
        )
    }

    /// One line that says it.
    #[must_use]
    pub fn title(&self) -> String {
        let titles = || self.rules.iter().map(|rule| rule.title).collect::<Vec<_>>().join("; ");
        match (self.outcome, self.fault, self.question) {
            (Outcome::Unreadable, Some((_, Some(field))), _) => format!("{field} can't be read"),
            (Outcome::Unreadable, _, _) => "The text can't be read".to_owned(),
            (Outcome::Replaced, _, _) => match self.planned {
                Some(planned) if planned.because.is_empty() => destroys(planned).to_owned(),
                Some(planned) => format!("{}: {}", destroys(planned), planned.because.join("; ")),
                None => "The plan destroys it".to_owned(),
            },
            (Outcome::Allowed, _, _) => "Nothing is in the way".to_owned(),
            (Outcome::Untouched, _, _) => "Nothing that is judged here is asked of it".to_owned(),
            (_, _, Some(field)) if self.rules.is_empty() => format!("It turns on {field}"),
            (_, _, Some(field)) => format!("{}; it turns on {field}", titles()),
            _ => titles(),
        }
    }
}

/// What a plan does to a cache that it destroys.
fn destroys(planned: &Planned) -> &'static str {
    let another = planned.action == Action::Replace;
    match (planned.tool, another) {
        (Tool::Command, _) => "The command destroys it",
        (Tool::Terraform, true) => "Terraform destroys it and makes another one",
        (Tool::Terraform, false) => "Terraform destroys it",
        (Tool::CloudFormation, true) => "CloudFormation destroys it and makes another one",
        (Tool::CloudFormation, false) => "CloudFormation destroys it",
    }
}
