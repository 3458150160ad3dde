//! Rows as data that crosses from a worker: what is a reference to something static goes by its name.

use std::fmt;

use serde::{Deserialize, Serialize};
use upgrade_check_core::{Draft, Field, Rule};
use upgrade_check_documents::{Action, Planned, Tool};

use crate::row::{FirstStep, Warning};
use crate::{Fault, Outcome, Place, Row};

/// A row in plain texts.
#[derive(Serialize, Deserialize)]
pub(crate) struct Crossing {
    place: Place,
    /// Pairs of path and text, as typed: the nested shape would refuse what doesn't fit.
    draft: Vec<(String, String)>,
    outcome: Outcome,
    otherwise: Option<Outcome>,
    rules: Vec<String>,
    step: Option<FirstStep>,
    question: Option<String>,
    warnings: Vec<(String, Option<usize>)>,
    notes: Vec<String>,
    planned: Option<Plan>,
    fault: Option<Fault>,
}

/// A name that nothing has: the two programs are of different releases.
#[derive(Debug)]
pub(crate) struct Unknown(String);

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "nothing is called {}", self.0)
    }
}

impl From<Row> for Crossing {
    fn from(row: Row) -> Self {
        let own = |text: &str| text.to_owned();
        Self {
            draft: row.draft.iter().map(|(field, text)| (own(field.path()), own(text))).collect(),
            rules: row.rules.iter().map(|rule| own(rule.id)).collect(),
            question: row.question.map(|field| own(field.path())),
            warnings: row.warnings.iter().map(|it| (own(it.rule.id), it.acknowledged)).collect(),
            place: row.place,
            outcome: row.outcome,
            otherwise: row.otherwise,
            step: row.step,
            notes: row.notes,
            planned: row.planned.map(Plan::from),
            fault: row.fault,
        }
    }
}

impl TryFrom<Crossing> for Row {
    type Error = Unknown;

    fn try_from(it: Crossing) -> Result<Self, Unknown> {
        let mut draft = Box::<Draft>::default();
        for (path, text) in it.draft {
            draft.set(field(&path)?, text);
        }
        let warning =
            |(id, acknowledged): (String, _)| rule(&id).map(|rule| Warning { rule, acknowledged });
        Ok(Self {
            draft,
            rules: it.rules.iter().map(|id| rule(id)).collect::<Result<_, _>>()?,
            question: it.question.as_deref().map(field).transpose()?,
            warnings: it.warnings.into_iter().map(warning).collect::<Result<_, _>>()?,
            place: it.place,
            outcome: it.outcome,
            otherwise: it.otherwise,
            step: it.step,
            notes: it.notes,
            planned: it.planned.map(Planned::try_from).transpose()?,
            fault: it.fault,
        })
    }
}

/// What is planned, its tool and action by their names.
#[derive(Serialize, Deserialize)]
struct Plan {
    tool: String,
    address: String,
    action: String,
    because: Vec<String>,
}

const TOOLS: [Tool; 3] = [Tool::Command, Tool::Terraform, Tool::CloudFormation];

const ACTIONS: [Action; 5] =
    [Action::Modify, Action::Replace, Action::Create, Action::Delete, Action::Nothing];

impl From<Planned> for Plan {
    fn from(it: Planned) -> Self {
        let (tool, action) = (format!("{:?}", it.tool), format!("{:?}", it.action));
        Self { tool, address: it.address, action, because: it.because }
    }
}

impl TryFrom<Plan> for Planned {
    type Error = Unknown;

    fn try_from(it: Plan) -> Result<Self, Unknown> {
        let tool = TOOLS.into_iter().find(|tool| format!("{tool:?}") == it.tool);
        let action = ACTIONS.into_iter().find(|action| format!("{action:?}") == it.action);
        Ok(Self {
            tool: tool.ok_or(Unknown(it.tool))?,
            address: it.address,
            action: action.ok_or(Unknown(it.action))?,
            because: it.because,
        })
    }
}

fn field(path: &str) -> Result<Field, Unknown> {
    Field::from_path(path).ok_or_else(|| Unknown(path.to_owned()))
}

fn rule(id: &str) -> Result<&'static Rule, Unknown> {
    upgrade_check_core::rule(id).ok_or_else(|| Unknown(id.to_owned()))
}
