//! From what was typed to the answer.

use std::rc::Rc;

use time::OffsetDateTime;
use upgrade_check_core::{
    Draft, Edition, Effect, Engine, Field, InputError, Remedy, Report, Request, Verdict, evaluate,
};

use crate::state::{PendingChoice, PendingParts as _};

/// The edition of a form that names none, for ever: such links were made when there was only this one.
pub(crate) const UNNAMED: &str = "2018";

/// The edition that the page opens with: a setting of the build.
pub(crate) const OPENS_WITH: &str = match option_env!("UPGRADE_CHECK_EDITION") {
    Some(edition) => edition,
    None => UNNAMED,
};

/// The edition that a form asks; today's while what it names can't be read.
pub(crate) fn edition(draft: &Draft) -> Edition {
    let text = draft.get(Field::Edition).unwrap_or(UNNAMED);
    Edition::named(text.trim()).unwrap_or(Edition::today())
}

/// The engine that a form names as the one that runs.
pub(crate) fn engine(draft: &Draft) -> Engine {
    draft.get(Field::Engine).and_then(Engine::named).unwrap_or_default()
}

/// Whether a form holds nothing of a cluster or a change.
pub(crate) fn is_blank(draft: &Draft) -> bool {
    draft.iter().all(|(field, _)| field == Field::Edition)
}

/// A draft and what comes of it.
#[derive(Debug)]
pub(crate) struct Judged {
    /// What was typed.
    pub(crate) draft: Rc<Draft>,
    /// The moment it was judged for.
    pub(crate) now: Option<OffsetDateTime>,
    /// The answer; or what can't be read, which is nothing where nothing is asked for yet.
    pub(crate) outcome: Result<Answer, Vec<InputError>>,
}

/// The fields of which one at least must be there for anything to be asked.
const ASKS: [Field; 5] = [
    Field::ToEngineVersion,
    Field::ToNodeType,
    Field::ToClusterMode,
    Field::ToEngine,
    Field::ToShards,
];

/// A request that was read, and its report.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The request.
    pub(crate) request: Request,
    /// The report.
    pub(crate) report: Report,
}

/// What a field has to do with the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Mark {
    /// It is to blame for a block.
    Blamed,
    /// Its answer decides.
    Decides,
    /// It is the first question.
    DecidesFirst,
}

impl PartialEq for Judged {
    fn eq(&self, other: &Self) -> bool {
        // The answer follows from these two.
        self.draft == other.draft && self.now == other.now
    }
}

/// Judges a draft for a moment.
pub(crate) fn judge(draft: &Rc<Draft>, now: Option<OffsetDateTime>) -> Judged {
    let outcome = Request::read_at(&complete(draft), now).and_then(|request| {
        if ASKS.into_iter().all(|field| draft.get(field).is_none()) {
            // An answer to nothing would be one that nobody asked for.
            return Err(Vec::new());
        }
        let report = evaluate(&request);
        Ok(Answer { request, report })
    });
    Judged { draft: Rc::clone(draft), now, outcome }
}

/// The draft as the engine is to read it: with the edition, and what is pending in the engine's own words.
pub(crate) fn complete(draft: &Draft) -> Draft {
    let mut whole = draft.clone();
    if draft.get(Field::Edition).is_none() {
        whole.set(Field::Edition, UNNAMED);
    }
    let listed = Field::PENDING_PARTS.iter().any(|field| draft.get(*field).is_some());
    match PendingChoice::of(draft) {
        // "As given" while nothing is given yet says nothing.
        PendingChoice::Given if !listed => whole.clear(Field::Pending),
        PendingChoice::Given | PendingChoice::Nothing => whole.set(Field::Pending, "{}"),
        PendingChoice::Unknown => {}
    }
    whole
}

impl Judged {
    /// The answer, where everything could be read.
    pub(crate) fn answer(&self) -> Option<&Answer> {
        self.outcome.as_ref().ok()
    }

    /// What is wrong with a field, if anything is.
    pub(crate) fn error(&self, field: Field) -> Option<&InputError> {
        let errors = self.outcome.as_ref().err()?;
        errors.iter().find(|error| error.field == Some(field) || error.other == Some(field))
    }

    /// The first field that the answer waits for.
    pub(crate) fn waits_for(&self) -> Option<Field> {
        self.outcome.as_ref().err()?.first()?.field
    }

    /// What a field has to do with the answer.
    pub(crate) fn mark(&self, field: Field) -> Option<Mark> {
        let report = &self.answer()?.report;
        match report.ask.iter().position(|question| question.field == field) {
            Some(0) => return Some(Mark::DecidesFirst),
            Some(_) => return Some(Mark::Decides),
            None => {}
        }
        let blamed = report.findings.iter().any(|finding| {
            finding.effect == Effect::Block
                && !finding.sometimes
                && finding.rule.fields.contains(&field)
        });
        // A field without a value is not to blame.
        (blamed && self.draft.get(field).is_some()).then_some(Mark::Blamed)
    }

    /// The form once a way's changes are made.
    pub(crate) fn applied(&self, answer: &Answer, remedy: &Remedy) -> Draft {
        remedy.applied_to(&self.draft, &answer.request)
    }

    /// What comes of that.
    pub(crate) fn with(&self, answer: &Answer, remedy: &Remedy) -> Self {
        judge(&Rc::new(self.applied(answer, remedy)), self.now)
    }
}

impl Answer {
    /// The edition that answered.
    pub(crate) const fn edition(&self) -> Edition {
        self.request.edition()
    }

    /// The word for programs: `blocked` and its like.
    pub(crate) const fn verdict(&self) -> Verdict {
        self.report.verdict
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    #[test]
    fn as_given_says_nothing_until_something_is_given() {
        let draft = Draft::of([(Field::Pending, "given")]);
        assert_eq!(complete(&draft).get(Field::Pending), None);
        let draft = draft.with(Field::PendingNodeType, "cache.m3.large");
        assert_eq!(complete(&draft).get(Field::Pending), Some("{}"));
    }

    #[test]
    fn marks_what_is_to_blame_and_what_decides() {
        let first = judge(&Rc::new(examples::first()), None);
        assert_eq!(first.mark(Field::PendingNodeType), Some(Mark::Blamed));
        assert_eq!(first.mark(Field::ApplyImmediately), Some(Mark::Blamed));
        assert_eq!(first.mark(Field::EngineVersion), None);

        let mut open = examples::first();
        for field in [Field::Pending, Field::PendingNodeType] {
            open.clear(field);
        }
        let open = judge(&Rc::new(open), None);
        assert_eq!(open.answer().unwrap().verdict(), Verdict::Undetermined);
        assert_eq!(open.mark(Field::Pending), Some(Mark::DecidesFirst));
    }

    #[test]
    fn waits_for_the_field_that_cant_be_read() {
        let half = examples::first().with(Field::ToEngineVersion, "3.2.");
        let judged = judge(&Rc::new(half), None);
        assert_eq!(judged.waits_for(), Some(Field::ToEngineVersion));
        assert!(judged.error(Field::ToEngineVersion).is_some());
        assert!(judged.error(Field::EngineVersion).is_none());
    }

    #[test]
    fn every_way_leads_where_it_says_when_applied_to_the_form() {
        use upgrade_check_core::LeadsTo;
        for (id, draft) in examples::drafts() {
            let judged = judge(&Rc::new(draft), None);
            let Some(answer) = judged.answer() else { panic!("{id} can't be read") };
            for remedy in &answer.report.remedies {
                let LeadsTo::Verdict(verdict) = remedy.leads_to else { continue };
                let after = judged.with(answer, remedy);
                let led = after.answer().map(Answer::verdict);
                assert_eq!(led, Some(verdict), "{} {}", id, remedy.way.id);
            }
        }
    }
}
