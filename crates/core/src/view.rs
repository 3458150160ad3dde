//! The report in words, in the public shape: what JavaScript, JSON files and the page show.

use serde::Serialize;
use time::format_description::well_known::Rfc3339;

use crate::call::Call;
use crate::condition::condition;
use crate::report::{Finding, Remedy, Report};
use crate::request::Request;
use crate::rule::Rule;
use crate::step::Step;
use crate::{Edition, Occurrence, Question};

/// A report in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReportView {
    /// `allowed`, `deferred`, `blocked` or `undetermined`.
    pub verdict: &'static str,
    /// `stated` or `inferred`.
    pub verdict_basis: &'static str,
    /// The edition that answered.
    pub edition: &'static str,
    /// What that edition is.
    pub edition_details: EditionView,
    /// The rules that fire, in reading order.
    pub findings: Vec<FindingView>,
    /// The steps of the request itself, where it is allowed or deferred.
    pub how: Option<Vec<StepView>>,
    /// The ways out, the best first.
    pub remedies: Vec<RemedyView>,
    /// What to find out, the question that decides most first.
    pub ask: Vec<QuestionView>,
    /// For a deferred change, the window that it runs in.
    pub runs_at: Option<OccurrenceView>,
}

/// An edition of the guide.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct EditionView {
    /// The document, as AWS titles it.
    pub document: &'static str,
    /// The first day on which it was in force, `2018-04-20`.
    pub from: String,
    /// The day from which it no longer was; null while it is.
    pub until: Option<String>,
    /// The day on which its facts were last checked.
    pub checked: String,
}

/// A rule that fires.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FindingView {
    /// The rule's id.
    pub rule: &'static str,
    /// `block`, `ask`, `defer`, `warn` or `note`.
    pub effect: &'static str,
    /// One line.
    pub title: &'static str,
    /// Why, with the user's own values.
    pub because: String,
    /// The paths of the fields to blame.
    pub fields: Vec<&'static str>,
    /// Under which values of what isn't known it holds; null where it holds under all.
    #[serde(rename = "if")]
    pub condition: Option<String>,
    /// Where it is written.
    pub source: SourceView,
}

/// Where something is written.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SourceView {
    /// The edition.
    pub edition: &'static str,
    /// The section.
    pub section: &'static str,
    /// `stated` or `inferred`.
    pub basis: &'static str,
}

/// A way out.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RemedyView {
    /// The way's id.
    pub id: &'static str,
    /// One line.
    pub title: String,
    /// `stated` or `inferred`.
    pub basis: &'static str,
    /// A verdict, `done` or `elsewhere`.
    pub leads_to: &'static str,
    /// The ids of the rules that still block after it.
    pub remaining: Vec<&'static str>,
    /// How to carry it out.
    pub steps: Vec<StepView>,
}

/// A step.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StepView {
    /// What it does.
    pub title: String,
    /// What to do in the console, in order.
    pub console: Vec<String>,
    /// The whole AWS CLI command.
    pub cli: Option<String>,
    /// The call's action and parameters, in the API's names.
    #[cfg_attr(
        feature = "typescript",
        ts(type = "Record<string, string | number | boolean> | null")
    )]
    pub api: Option<Call>,
    /// What to mind.
    pub note: Option<String>,
    /// Whether it can't be undone.
    pub irreversible: bool,
}

/// A question whose answer could decide.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct QuestionView {
    /// The path of the field to fill in.
    pub field: &'static str,
    /// Why it decides.
    pub because: String,
    /// The command whose output answers it.
    pub command: Option<String>,
}

/// A run of the maintenance window.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OccurrenceView {
    /// When it opens, RFC 3339, UTC.
    pub start: String,
    /// When it closes, RFC 3339, UTC.
    pub end: String,
    /// Whether it was open at the moment asked about.
    pub open: bool,
}

impl Report {
    /// The report in words.
    #[must_use]
    pub fn view(&self, request: &Request) -> ReportView {
        let edition = request.edition();
        ReportView {
            verdict: self.verdict.as_str(),
            verdict_basis: self.basis.as_str(),
            edition: edition.id,
            edition_details: EditionView::of(edition),
            findings: self.findings.iter().map(|finding| finding.view(request)).collect(),
            how: self.how(request).map(StepView::all),
            remedies: self.remedies.iter().map(|remedy| remedy.view(request)).collect(),
            ask: self.ask.iter().map(|question| question.view(request)).collect(),
            runs_at: self.runs_at.map(|run| OccurrenceView::of(&run)),
        }
    }
}

impl EditionView {
    /// An edition in words.
    #[must_use]
    pub fn of(edition: &Edition) -> Self {
        Self {
            document: edition.document,
            from: edition.from.to_string(),
            until: edition.until.map(|until| until.to_string()),
            checked: edition.checked.to_string(),
        }
    }
}

impl SourceView {
    /// The place of a rule that weighs most.
    #[must_use]
    pub fn of(rule: &Rule, edition: &Edition) -> Self {
        Self {
            edition: edition.id,
            section: rule.sources.first().map_or("", |source| source.section.title()),
            basis: rule.basis().as_str(),
        }
    }
}

impl Finding {
    /// Why it fires, with the user's own values.
    #[must_use]
    pub fn because(&self, request: &Request) -> String {
        (self.rule.because)(request, self.effect)
    }

    /// Under which values of what isn't known it fires; `None` where it does under all.
    #[must_use]
    pub fn condition(&self, request: &Request) -> Option<String> {
        if !self.sometimes {
            return None;
        }
        condition(request, &|facts| (self.rule.check)(facts).is_some())
    }

    /// The finding in words.
    #[must_use]
    pub fn view(&self, request: &Request) -> FindingView {
        let mut source = SourceView::of(self.rule, request.edition());
        source.basis = self.rule.basis_for(&request.facts()).as_str();
        FindingView {
            rule: self.rule.id,
            effect: self.effect.as_str(),
            title: self.rule.title,
            because: self.because(request),
            fields: self.rule.fields.iter().map(|field| field.path()).collect(),
            condition: self.condition(request),
            source,
        }
    }
}

impl Remedy {
    /// One line.
    #[must_use]
    pub fn title(&self, request: &Request) -> String {
        (self.way.title)(request, &self.edits)
    }

    /// How to carry it out.
    #[must_use]
    pub fn steps(&self, request: &Request) -> Vec<Step> {
        (self.way.steps)(request, &self.edits)
    }

    /// The remedy in words.
    #[must_use]
    pub fn view(&self, request: &Request) -> RemedyView {
        RemedyView {
            id: self.way.id,
            title: self.title(request),
            basis: self.way.basis.as_str(),
            leads_to: self.leads_to.as_str(),
            remaining: self.remaining.iter().map(|rule| rule.id).collect(),
            steps: StepView::all(self.steps(request)),
        }
    }
}

impl StepView {
    fn all(steps: Vec<Step>) -> Vec<Self> {
        steps.into_iter().map(Self::of).collect()
    }

    /// A step in words.
    #[must_use]
    pub fn of(step: Step) -> Self {
        let cli = step.cli();
        Self {
            title: step.title,
            console: step.console,
            cli,
            api: step.call,
            note: step.note,
            irreversible: step.irreversible,
        }
    }
}

impl Question {
    /// The question in words.
    #[must_use]
    pub fn view(&self, request: &Request) -> QuestionView {
        QuestionView {
            field: self.field.path(),
            because: self.because(request),
            command: self.command(request),
        }
    }
}

impl OccurrenceView {
    /// A run in words.
    #[must_use]
    pub fn of(run: &Occurrence) -> Self {
        let text = |at: time::OffsetDateTime| at.format(&Rfc3339).unwrap_or_default();
        Self { start: text(run.start), end: text(run.end), open: run.open }
    }
}
