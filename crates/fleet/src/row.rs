//! A cluster with its answer, kept small.

use serde::{Deserialize, Serialize};
use upgrade_check_core::view::ReportView;
use upgrade_check_core::{Draft, Field, Report, Request, Rule, evaluate};
use upgrade_check_documents::Planned;

use crate::wire::Crossing;
use crate::{Fault, Outcome, Place};

/// A cluster with its answer. The whole report is made from the draft when it is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Crossing", try_from = "Crossing")]
pub struct Row {
    /// Where it comes from.
    pub place: Place,
    /// What was judged: the cluster, what is asked of it, the day and the moment.
    pub draft: Box<Draft>,
    /// The answer; the worse one, where the document leaves open whether the change is applied at once.
    pub outcome: Outcome,
    /// The milder answer, where the document leaves that open and the two differ.
    pub otherwise: Option<Outcome>,
    /// The rules that the answer comes from.
    pub rules: Vec<&'static Rule>,
    /// The first step of the best way out, where there is one.
    pub step: Option<FirstStep>,
    /// What to find out first, where that decides.
    pub question: Option<Field>,
    /// The warnings.
    pub warnings: Vec<Warning>,
    /// What to know about how it was read, a sentence or two each.
    pub notes: Vec<String>,
    /// What a command, a plan or a template is about to do, where it was found in one.
    pub planned: Option<Planned>,
    /// Why it can't be judged, where it can't.
    pub fault: Option<Fault>,
}

/// The best way out, in short.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FirstStep {
    /// The way's id.
    pub way: String,
    /// One line, an ellipsis in place of the cluster's own names: the same for all that it unblocks.
    pub title: String,
}

/// A warning of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Its rule.
    pub rule: &'static Rule,
    /// The place of the acknowledgement that it is struck through by, where there is one.
    pub acknowledged: Option<usize>,
}

impl Row {
    /// A row of which nothing is known but why.
    #[must_use]
    pub fn unreadable(place: Place, fault: Fault) -> Self {
        Self { fault: Some(fault), ..Self::empty(place) }
    }

    /// A row of which nothing is known.
    pub(crate) fn empty(place: Place) -> Self {
        Self {
            place,
            draft: Box::default(),
            outcome: Outcome::Unreadable,
            otherwise: None,
            rules: Vec::new(),
            step: None,
            question: None,
            warnings: Vec::new(),
            notes: Vec::new(),
            planned: None,
            fault: None,
        }
    }

    /// The id of the group, cluster or cache.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.draft.get(Field::Id)
    }

    /// The region, where it is known.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.draft.get(Field::Region)
    }

    /// The engine that runs now; what isn't told is redis, as in an input.
    #[must_use]
    pub fn engine(&self) -> &str {
        self.draft.get(Field::Engine).unwrap_or("redis")
    }

    /// The version that runs now, where it is known.
    #[must_use]
    pub fn version(&self) -> Option<&str> {
        self.draft.get(Field::EngineVersion)
    }

    /// The node type that runs now, where it is known.
    #[must_use]
    pub fn node_type(&self) -> Option<&str> {
        self.draft.get(Field::NodeType)
    }

    /// The request and its report; `None` where it can't be judged, or the outcome isn't that of a report.
    #[must_use]
    pub fn report(&self) -> Option<(Request, Report)> {
        // What rules say of a cluster that a plan destroys would be taken for an answer.
        if self.fault.is_some() || matches!(self.outcome, Outcome::Untouched | Outcome::Replaced) {
            return None;
        }
        let request = Request::read(&self.draft).ok()?;
        let report = evaluate(&request);
        Some((request, report))
    }

    /// The report in words; `None` where there is none.
    #[must_use]
    pub fn view(&self) -> Option<ReportView> {
        self.report().map(|(request, report)| report.view(&request))
    }

    /// The commands of the best way out, or of the request itself where it is allowed or deferred.
    #[must_use]
    pub fn commands(&self) -> Vec<String> {
        let Some((request, report)) = self.report() else { return Vec::new() };
        let steps = match report.remedies.first() {
            Some(remedy) => remedy.steps(&request),
            None => report.how(&request).unwrap_or_default(),
        };
        steps.iter().filter_map(upgrade_check_core::Step::cli).collect()
    }
}
