//! The page's own sentences, with the user's own values.

use time::OffsetDateTime;
use upgrade_check_core::{
    Basis, Edit, Edition, Effect, Field, LeadsTo, Occurrence, Remedy, Request, Verdict,
};

use crate::judge::{Answer, Judged};
use crate::when;

/// The word of a verdict.
pub(crate) const fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Allowed => "Allowed",
        Verdict::Deferred => "Deferred",
        Verdict::Blocked => "Blocked",
        Verdict::Undetermined => "Can’t tell yet",
    }
}

/// What is asked of what: `Upgrade the replication group sessions from 2.8.24 to 3.2.4, immediately`.
pub(crate) fn asked(judged: &Judged, request: &Request) -> String {
    let subject = request.subject();
    let mut parts = Vec::new();
    if request.to_engine() != request.engine() {
        let from = request.version().map_or_else(String::new, |from| format!(" {from}"));
        let to = request.to_version().map_or_else(String::new, |to| format!(" {to}"));
        let (was, is) = (request.engine().title(), request.to_engine().title());
        parts.push(format!("take {subject} from {was}{from} to {is}{to}"));
    } else if let Some(to) = request.to_version() {
        let older = request.version().is_some_and(|from| to.is_below(from));
        let (verb, back) = if older { ("take", "back ") } else { ("upgrade", "") };
        let from = request.version().map_or_else(String::new, |from| format!(" from {from}"));
        parts.push(format!("{verb} {subject}{from} {back}to {to}"));
    }
    if let Some(to) = request.to_type() {
        let from = request.node_type().map_or_else(String::new, |from| format!(" from {from}"));
        let whom = if parts.is_empty() { subject.as_str() } else { "it" };
        parts.push(format!("move {whom}{from} to {to}"));
    }
    if let Some(to) = judged.draft.get(Field::ToClusterMode) {
        let whom = if parts.is_empty() { subject.as_str() } else { "it" };
        parts.push(format!("switch {whom} to cluster mode {}", to.trim()));
    }
    if let Some(to) = judged.draft.get(Field::ToShards).filter(|_| parts.is_empty()) {
        parts.push(format!("change {subject} to have {} shards", to.trim()));
    }
    if parts.is_empty() {
        return format!("Nothing is asked of {subject} yet");
    }
    let when = if request.immediately() { "immediately" } else { "in the maintenance window" };
    capital(&format!("{}, {when}", parts.join(" and ")))
}

/// Why the answer is what it is.
pub(crate) fn because(answer: &Answer) -> String {
    let Answer { request, report } = answer;
    let first = |effect: Effect| {
        let mut findings = report.findings.iter();
        findings.find(|finding| finding.effect == effect && !finding.sometimes)
    };
    match report.verdict {
        Verdict::Allowed => "AWS takes this change and starts it as soon as it is sent.".to_owned(),
        Verdict::Deferred => first(Effect::Defer).map_or_else(
            || "It runs in the maintenance window.".to_owned(),
            |it| it.because(request),
        ),
        Verdict::Blocked => first(Effect::Block).map_or_else(
            || "AWS refuses it, whatever is not known: the reasons are below.".to_owned(),
            |it| it.because(request),
        ),
        Verdict::Undetermined => match report.ask.first() {
            Some(question) => question.because(request),
            None => "What is not known decides.".to_owned(),
        },
    }
}

/// Whether AWS says it.
pub(crate) const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "AWS states this",
        Basis::Inferred => "We infer this from what AWS states",
    }
}

/// Where a way leads, in a word for its badge and a phrase.
pub(crate) fn leads(
    judged: &Judged,
    answer: &Answer,
    remedy: &Remedy,
) -> (Option<Verdict>, String) {
    let waits = remedy.edits.contains(&Edit::PendingRan);
    let window = next_window(answer);
    let once = match &window {
        Some(run) => format!("once the window has passed, {}", when::both(run.end)),
        None => "once the next maintenance window has passed".to_owned(),
    };
    match remedy.leads_to {
        LeadsTo::Done => (None, format!("Done by itself {once}. Nothing need be sent.")),
        LeadsTo::Elsewhere => (
            None,
            "Leads to a new cluster or group. The old one stays until you delete it.".to_owned(),
        ),
        LeadsTo::Verdict(verdict) => {
            let phrase = match verdict {
                Verdict::Allowed if waits => once,
                Verdict::Allowed => "runs as soon as it is sent".to_owned(),
                Verdict::Deferred => {
                    match judged.with(answer, remedy).answer().and_then(|it| it.report.runs_at) {
                        Some(run) => format!("runs in the window on {}", when::both(run.start)),
                        None => "runs in the next maintenance window".to_owned(),
                    }
                }
                Verdict::Blocked => "still blocked by something else".to_owned(),
                Verdict::Undetermined => {
                    "this block is gone; something is still to be found out".to_owned()
                }
            };
            (Some(verdict), capital(&format!("{phrase}.")))
        }
    }
}

/// The next run of the window, where it and the clock are known.
pub(crate) fn next_window(answer: &Answer) -> Option<Occurrence> {
    answer.request.window()?.next(answer.request.now()?)
}

/// The text with its first letter as a capital.
pub(crate) fn capital(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// What to say of an edition's facts where they were last checked more than a year ago; a sentence to go on with.
pub(crate) fn age(edition: Edition, now: Option<OffsetDateTime>) -> String {
    let days = now.map_or(0, |now| (now.date() - edition.checked()).whole_days());
    if days > 365 {
        let checked = when::date(edition.checked());
        format!(" Checked on {checked}, more than a year ago: AWS may have changed since.")
    } else {
        String::new()
    }
}

/// `1 warning`, `2 warnings`.
pub(crate) fn count(number: usize, one: &str) -> String {
    format!("{number} {one}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use time::macros::datetime;
    use upgrade_check_core::Draft;

    use super::*;
    use crate::examples;
    use crate::judge::judge;

    fn judged(draft: Draft) -> Judged {
        judge(&Rc::new(draft), Some(datetime!(2026-11-22 10:00 UTC)))
    }

    fn example(id: &str) -> Judged {
        let found = examples::drafts().into_iter().find(|example| example.0 == id);
        judged(found.expect(id).1)
    }

    #[test]
    fn says_what_is_asked_of_what() {
        for (id, text) in [
            (
                "scale-up/upgrade",
                "Upgrade the replication group sessions from 2.8.24 to 3.2.4, immediately",
            ),
            (
                "nothing/both",
                "Upgrade the replication group sessions from 2.8.24 to 3.2.4 and move it from cache.m3.medium to cache.m3.large, immediately",
            ),
            (
                "downgrade",
                "Take the replication group sessions from 3.2.4 back to 2.8.24, immediately",
            ),
            (
                "single-node",
                "Upgrade the cluster reports from 2.8.19 to 2.8.24, in the maintenance window",
            ),
            (
                "cluster-mode-switch",
                "Switch the replication group sessions to cluster mode enabled, immediately",
            ),
        ] {
            let judged = example(id);
            let answer = judged.answer().unwrap();
            assert_eq!(asked(&judged, &answer.request), text);
        }
    }

    #[test]
    fn says_where_each_way_leads() {
        let judged = example("scale-up/upgrade");
        let answer = judged.answer().unwrap();
        let ways: Vec<(&str, String)> = answer
            .report
            .remedies
            .iter()
            .map(|remedy| (remedy.way.id, leads(&judged, answer, remedy).1))
            .collect();
        assert_eq!(
            ways,
            [
                ("schedule-for-window", "Runs in the window on Sun 29 Nov 05:00 UTC.".to_owned()),
                ("wait-for-window", "Once the window has passed, Sun 29 Nov 06:00 UTC.".to_owned()),
                ("combine", "Runs as soon as it is sent.".to_owned()),
            ]
        );
    }
}
