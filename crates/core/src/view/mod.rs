//! The report in words, in the public shape: what JavaScript, JSON files and the page show.

mod catalogue;
mod past;
#[cfg(feature = "schema")]
mod schema;
mod words;

use serde::Serialize;

use crate::call::Call;

pub use catalogue::{OfferedEdition, RuleSourceView, RuleView, SpanView};
pub use past::{ChangeView, ExplainedView, TurnView};

/// A report in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Report"))]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Report", deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
pub struct ReportView {
    /// `allowed`, `deferred`, `blocked` or `undetermined`.
    #[cfg_attr(feature = "typescript", ts(type = "Verdict"))]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::verdict"))]
    pub verdict: &'static str,
    /// `stated` or `inferred`.
    #[cfg_attr(feature = "typescript", ts(type = "Basis"))]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::basis"))]
    pub verdict_basis: &'static str,
    /// The edition that answered.
    pub edition: String,
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
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Edition"))]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Edition", deny_unknown_fields)
)]
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
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Finding"))]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Finding", deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
pub struct FindingView {
    /// The rule's id.
    pub rule: &'static str,
    /// `block`, `ask`, `defer`, `warn` or `note`.
    #[cfg_attr(feature = "typescript", ts(type = "Effect"))]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::effect"))]
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
    /// How AWS words its refusal, where that is known from reports.
    pub aws_error: Option<AwsErrorView>,
}

/// How AWS words a refusal.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "AwsError"))]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "AwsError", deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
pub struct AwsErrorView {
    /// The API's error code; null where the report doesn't give it.
    pub code: Option<&'static str>,
    /// The text with the user's own values; an ellipsis stands for what isn't known.
    pub message: String,
}

/// Where something is written.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Source"))]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Source", deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
pub struct SourceView {
    /// The edition.
    pub edition: String,
    /// The section.
    pub section: &'static str,
    /// `stated` or `inferred`.
    #[cfg_attr(feature = "typescript", ts(type = "Basis"))]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::basis"))]
    pub basis: &'static str,
}

/// A way out.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Remedy"))]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Remedy", deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
pub struct RemedyView {
    /// The way's id.
    pub id: &'static str,
    /// One line.
    pub title: String,
    /// `stated` or `inferred`.
    #[cfg_attr(feature = "typescript", ts(type = "Basis"))]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::basis"))]
    pub basis: &'static str,
    /// A verdict, `done` or `elsewhere`.
    #[cfg_attr(feature = "typescript", ts(type = "Verdict | 'done' | 'elsewhere'"))]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::leads_to"))]
    pub leads_to: &'static str,
    /// The ids of the rules that still block after it.
    pub remaining: Vec<&'static str>,
    /// How to carry it out.
    pub steps: Vec<StepView>,
}

/// A step.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Step"))]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Step", deny_unknown_fields)
)]
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
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::api"))]
    pub api: Option<Call>,
    /// What to mind.
    pub note: Option<String>,
    /// Whether it can't be undone.
    pub irreversible: bool,
}

/// A question whose answer could decide.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Question"))]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Question", deny_unknown_fields)
)]
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
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Occurrence"))]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Occurrence", deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
pub struct OccurrenceView {
    /// When it opens, RFC 3339, UTC.
    pub start: String,
    /// When it closes, RFC 3339, UTC.
    pub end: String,
    /// Whether it was open at the moment asked about.
    pub open: bool,
}
