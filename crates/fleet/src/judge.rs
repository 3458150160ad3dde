//! From a cluster to its row.

use upgrade_check_core::{Draft, Effect, Field, Report, Request, Verdict, evaluate};
use upgrade_check_documents::Found;

use crate::plan;
use crate::row::{FirstStep, Warning};
use crate::wish::has_request;
use crate::{Acknowledgements, Fault, Outcome, Place, Row, Wish};

/// A row, with the request and the report that it was made from: none where it can't be judged.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The row.
    pub row: Row,
    /// What it was made from.
    pub answer: Option<(Request, Report)>,
}

/// Judges what was found in a document. Where neither it nor the wish asks for anything, there is nothing to judge.
#[must_use]
pub fn judge(
    mut place: Place,
    found: Found,
    wish: &Wish,
    acknowledged: &Acknowledgements,
) -> Judged {
    let mut draft = found.draft;
    let mut judged = match &found.planned {
        None if !wish.asks() && !has_request(&draft) => {
            wish.put_day(&mut draft);
            plan::unjudged(place, draft, Outcome::Untouched)
        }
        None => judge_draft(place, draft, wish, acknowledged),
        Some(planned) => {
            place.address = Some(planned.address.clone());
            wish.put_day(&mut draft);
            plan::judge(place, draft, planned, acknowledged)
        }
    };
    judged.row.planned = found.planned;
    judged.row.notes.extend(found.notes.into_iter().map(|note| note.text));
    judged
}

/// Judges an input.
#[must_use]
pub fn judge_draft(
    place: Place,
    mut draft: Draft,
    wish: &Wish,
    acknowledged: &Acknowledgements,
) -> Judged {
    wish.put(&mut draft);
    judge_whole(place, draft, acknowledged)
}

/// Judges a draft that has all it is to have.
pub(crate) fn judge_whole(place: Place, draft: Draft, acknowledged: &Acknowledgements) -> Judged {
    let draft = Box::new(draft);
    let request = match Request::read(&draft) {
        Ok(request) => request,
        Err(faults) => {
            let fault = faults.first().map_or_else(|| Fault::unreadable(""), Fault::from);
            return Judged { row: Row { draft, ..Row::unreadable(place, fault) }, answer: None };
        }
    };
    let report = evaluate(&request);
    let row = Row {
        place,
        outcome: report.verdict.into(),
        otherwise: None,
        planned: None,
        rules: rules(&report),
        step: step(&report, &request, &draft),
        question: report.ask.first().map(|question| question.field),
        warnings: warnings(&report, &draft, acknowledged),
        notes: Vec::new(),
        fault: None,
        draft,
    };
    Judged { row, answer: Some((request, report)) }
}

/// The rules that a verdict comes from.
fn rules(report: &Report) -> Vec<&'static upgrade_check_core::Rule> {
    let effect = match report.verdict {
        Verdict::Allowed => return Vec::new(),
        Verdict::Deferred => Effect::Defer,
        Verdict::Undetermined => Effect::Ask,
        Verdict::Blocked => Effect::Block,
    };
    let deciding = || report.findings.iter().filter(|finding| finding.effect == effect);
    let always: Vec<_> = deciding().filter(|it| !it.sometimes).map(|it| it.rule).collect();
    if report.verdict == Verdict::Blocked && always.is_empty() {
        // Whatever isn't known, one of them blocks.
        return deciding().map(|finding| finding.rule).collect();
    }
    always
}

fn step(report: &Report, request: &Request, draft: &Draft) -> Option<FirstStep> {
    let remedy = report.remedies.first()?;
    let title = remedy.title(request);
    Some(FirstStep { way: remedy.way.id.to_owned(), title: without_names(&title, draft) })
}

/// The title with an ellipsis for the cluster's own names, so that it is the same for all.
fn without_names(title: &str, draft: &Draft) -> String {
    let mut words: Vec<String> = title.split(' ').map(str::to_owned).collect();
    for name in [Field::ParameterGroup, Field::Id].into_iter().filter_map(|it| draft.get(it)) {
        let own = words.iter_mut().rev().find_map(|word| {
            let rest = word.strip_prefix(name)?;
            let is_whole = rest.is_empty() || rest.starts_with('-');
            is_whole.then(|| format!("…{rest}")).map(|other| (word, other))
        });
        if let Some((word, other)) = own {
            *word = other;
            break;
        }
    }
    words.join(" ")
}

fn warnings(report: &Report, draft: &Draft, acknowledged: &Acknowledgements) -> Vec<Warning> {
    let (region, id) = (draft.get(Field::Region), draft.get(Field::Id));
    report
        .findings
        .iter()
        .filter(|finding| finding.effect == Effect::Warn)
        .map(|finding| Warning {
            rule: finding.rule,
            acknowledged: id.and_then(|id| acknowledged.find(finding.rule, region, id)),
        })
        .collect()
}
