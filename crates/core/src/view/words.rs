//! Putting a report into words.

use time::format_description::well_known::Rfc3339;

use super::{
    AwsErrorView, EditionView, FindingView, OccurrenceView, QuestionView, RemedyView, ReportView,
    SourceView, StepView,
};
use crate::condition::condition;
use crate::edit::apply_all;
use crate::report::{Finding, Remedy, Report};
use crate::request::Request;
use crate::rule::{Effect, Rule};
use crate::step::Step;
use crate::{Draft, Edition, Occurrence, Question};

impl Report {
    /// The report in words.
    #[must_use]
    pub fn view(&self, request: &Request) -> ReportView {
        let edition = request.edition();
        ReportView {
            verdict: self.verdict.as_str(),
            verdict_basis: self.basis.as_str(),
            edition: edition.to_string(),
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
    pub fn of(edition: Edition) -> Self {
        Self {
            document: edition.document(),
            from: edition.from().to_string(),
            until: edition.until().map(|until| until.to_string()),
            checked: edition.checked().to_string(),
        }
    }
}

impl SourceView {
    /// The place of a rule that weighs most.
    #[must_use]
    pub fn of(rule: &Rule, edition: Edition) -> Self {
        Self {
            edition: edition.to_string(),
            section: rule.sources.first().map_or("", |source| source.section.title_in(edition)),
            basis: rule.basis().as_str(),
        }
    }
}

impl Finding {
    /// Why it fires, with the user's own values.
    #[must_use]
    pub fn because(&self, request: &Request) -> String {
        self.rule.because.words(request, self.effect)
    }

    /// Under which values of what isn't known it fires; `None` where it does under all.
    #[must_use]
    pub fn condition(&self, request: &Request) -> Option<String> {
        if !self.sometimes {
            return None;
        }
        condition(request, &|facts| (self.rule.check)(facts).is_some())
    }

    /// How AWS words its refusal, where it refuses and that is known from reports.
    #[must_use]
    pub fn aws_error(&self, request: &Request) -> Option<AwsErrorView> {
        let place = (self.rule.words_known)(&request.facts())?;
        let refusal = self.rule.refusals.get(place).filter(|_| self.effect == Effect::Block)?;
        Some(AwsErrorView {
            code: (!refusal.code.is_empty()).then_some(refusal.code),
            message: refusal.words(request),
        })
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
            aws_error: self.aws_error(request),
        }
    }
}

impl Remedy {
    /// One line.
    #[must_use]
    pub fn title(&self, request: &Request) -> String {
        (self.way.title)(request, &self.edits)
    }

    /// The form after it: `draft`, as `request` was read from it, with the remedy's changes made.
    #[must_use]
    pub fn applied_to(&self, draft: &Draft, request: &Request) -> Draft {
        let mut draft = draft.clone();
        apply_all(&self.edits, &mut draft, request);
        draft
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
