//! What holds of one situation: the verdict, its basis and rules, the questions, and every way out.

use std::collections::BTreeSet;

use upgrade_check_core::{Draft, Effect, LeadsTo, Report, Request, Verdict, evaluate, verdict};
use upgrade_check_tests::sweep::draft;
use upgrade_check_tests::twin::{self, Situation};

use crate::count::Counts;

/// Judges a situation, with the ways out of it, and counts it by its answer.
pub(crate) fn holds(situation: &Situation, counts: &mut Counts) {
    let start = draft(situation);
    let (request, judged) = match (Request::read(&start), twin::judge(situation)) {
        (Ok(request), Ok(judged)) => (request, judged),
        (Err(_), Err(_)) => {
            *counts.entry("contradiction").or_default() += 1;
            return;
        }
        (read, judged) => {
            panic!("{situation:#?}\nengine: {:?}\ntwin: {judged:?}", read.map(|_| ()))
        }
    };
    let report = evaluate(&request);
    agrees_with_the_second_implementation(situation, &request, &report, &judged);
    every_way_out_leads_where_it_says(situation, &start, &request, &report, counts);
    *counts.entry(report.verdict.as_str()).or_default() += 1;
}

const fn same(ours: Verdict, theirs: twin::Verdict) -> bool {
    matches!(
        (ours, theirs),
        (Verdict::Allowed, twin::Verdict::Allowed)
            | (Verdict::Deferred, twin::Verdict::Deferred)
            | (Verdict::Blocked, twin::Verdict::Blocked)
            | (Verdict::Undetermined, twin::Verdict::Undetermined)
    )
}

fn agrees_with_the_second_implementation(
    situation: &Situation,
    request: &Request,
    report: &Report,
    judged: &twin::Judgement,
) {
    let context = || format!("{situation:#?}\nengine: {report:#?}\ntwin: {judged:?}");
    assert!(same(report.verdict, judged.verdict), "verdict: {}", context());
    assert_eq!(verdict(request).verdict, report.verdict, "the verdict alone: {}", context());
    if let Some(basis) = judged.basis {
        let theirs = if basis == twin::Basis::Stated { "stated" } else { "inferred" };
        assert_eq!(report.basis.as_str(), theirs, "basis: {}", context());
    }
    // With cluster mode enabled and the shards not known, whether another number is asked for isn't
    // either: every completion blocks, but not by one rule.
    let shards_open = situation.shards.is_none() && situation.ask.shards.is_some();
    let mut rules = judged.rules.clone();
    if report.verdict != Verdict::Deferred {
        // Listed beside the questions too, where the second implementation doesn't.
        rules.remove("scheduled-for-window");
    }
    assert!(deciding(report) == rules || shards_open, "rules: {}", context());
    let undetermined = report.verdict == Verdict::Undetermined;
    let asks = !report.ask.is_empty();
    assert!(undetermined || !asks, "asks: {}", context());
    // What no fact settles has no question to it, but a reason.
    assert!(!undetermined || asks || asks_in_vain(report), "doesn't ask: {}", context());
}

/// Whether what no answer of the user's settles makes the verdict undetermined.
fn asks_in_vain(report: &Report) -> bool {
    let rules =
        ["date-not-known", "not-documented", "snapshot-running", "sharded-without-replicas"];
    report.findings.iter().any(|finding| rules.contains(&finding.rule.id))
}

/// The ids of the block, ask and defer rules that fire whatever is not known.
fn deciding(report: &Report) -> BTreeSet<&'static str> {
    report
        .findings
        .iter()
        .filter(|finding| finding.effect >= Effect::Defer && !finding.sometimes)
        .filter(|it| it.effect > Effect::Defer || report.verdict == Verdict::Deferred)
        .map(|finding| finding.rule.id)
        .collect()
}

/// Makes each way's edits in the form, as its button does, and judges the result anew.
fn every_way_out_leads_where_it_says(
    situation: &Situation,
    start: &Draft,
    request: &Request,
    report: &Report,
    counts: &mut Counts,
) {
    for remedy in &report.remedies {
        *counts.entry(remedy.way.id).or_default() += 1;
        let claimed = match remedy.leads_to {
            LeadsTo::Elsewhere => continue,
            LeadsTo::Done => Verdict::Blocked,
            LeadsTo::Verdict(verdict) => verdict,
        };
        let after = remedy.applied_to(start, request);
        let judged = Request::read(&after).map(|request| evaluate(&request));
        let judged =
            judged.unwrap_or_else(|errors| panic!("{situation:#?}\n{remedy:#?}\n{errors:?}"));
        assert_eq!(judged.verdict, claimed, "{situation:#?}\n{remedy:#?}\n{judged:#?}");
        if remedy.leads_to == LeadsTo::Done {
            let done = deciding(&judged).contains("nothing-to-change");
            assert!(done, "{situation:#?}\n{remedy:#?}");
        }
        let blocking: Vec<&str> = judged
            .findings
            .iter()
            .filter(|finding| finding.effect == Effect::Block)
            .map(|finding| finding.rule.id)
            .collect();
        for rule in &remedy.remaining {
            assert!(blocking.contains(&rule.id), "{situation:#?}\n{remedy:#?}\n{judged:#?}");
        }
    }
}
