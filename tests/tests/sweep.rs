//! The engine against the second implementation, over every situation of the sweep.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what it found")]

use std::collections::{BTreeMap, BTreeSet};

use upgrade_check_core::{
    Draft, Effect, LeadsTo, Report, Request, Verdict, WAYS, evaluate, verdict,
};
use upgrade_check_tests::sweep::{draft, situations};
use upgrade_check_tests::twin::{self, Situation};

/// How many situations there are; the page says so too.
const SITUATIONS: usize = 2_211_840;

/// How many situations were judged, by their answer.
type Counts = BTreeMap<&'static str, usize>;

/// Runs `check` on every situation, on both cores, and adds up what it counted.
fn over_all(check: fn(&Situation, &mut Counts)) -> Counts {
    const THREADS: usize = 2;
    std::thread::scope(|scope| {
        let parts: Vec<_> = (0..THREADS)
            .map(|part| {
                scope.spawn(move || {
                    let mut counts = Counts::new();
                    for situation in situations().skip(part).step_by(THREADS) {
                        check(&situation, &mut counts);
                    }
                    counts
                })
            })
            .collect();
        let mut all = Counts::new();
        for part in parts {
            for (key, count) in part.join().expect("a situation failed") {
                *all.entry(key).or_default() += count;
            }
        }
        all
    })
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

#[test]
fn every_situation_holds() {
    let counts = over_all(|situation, counts| {
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
    });
    println!("{counts:#?}");
    let judged: usize = ["contradiction", "allowed", "deferred", "blocked", "undetermined"]
        .iter()
        .map(|key| counts.get(key).copied().expect("each answer occurs"))
        .sum();
    assert_eq!(judged, SITUATIONS);
    for way in WAYS {
        assert!(counts.contains_key(way.id), "{} is never offered", way.id);
    }
}

#[test]
fn the_page_says_how_many() {
    let page = include_str!("../../web/src/lib.rs");
    let digits = SITUATIONS.to_string();
    let said = page.replace('_', "");
    assert!(
        said.contains(&format!("CHECKEDSITUATIONS: u64 = {digits};")),
        "web/src/lib.rs says another number than {digits}"
    );
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
    let asks = !report.ask.is_empty();
    assert_eq!(asks, report.verdict == Verdict::Undetermined, "asks: {}", context());
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
