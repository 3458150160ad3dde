//! From a request to its report. It can't fail.

use crate::complete::{Next, for_each_completion};
use crate::decide::{Decision, decide};
use crate::edit::Edit;
use crate::facts::Facts;
use crate::questions::questions;
use crate::report::{Finding, LeadsTo, Remedy, Report, Verdict};
use crate::request::Request;
use crate::rule::{Effect, Rule};
use crate::rules::RULES;
use crate::ways::{Promise, Way};

/// How a rule fires over all possible completions of what isn't known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Firing {
    Never,
    Sometimes(Effect),
    Always(Effect),
}

/// The verdict alone, without reasons and ways out.
#[must_use]
pub fn verdict(request: &Request) -> Decision {
    decide(&request.facts())
}

/// Judges a request.
#[must_use]
pub fn evaluate(request: &Request) -> Report {
    let facts = request.facts();
    let Decision { verdict, basis } = decide(&facts);
    let mut report = Report {
        verdict,
        basis,
        findings: arrayvec::ArrayVec::new(),
        remedies: arrayvec::ArrayVec::new(),
        ask: arrayvec::ArrayVec::new(),
        cell: known_cell(&facts),
        runs_at: None,
    };
    for rule in RULES.iter().copied().filter(|rule| rule.is_in(facts.edition)) {
        // A blocked request runs neither now nor in the window.
        if rule.effect == Effect::Defer && verdict == Verdict::Blocked {
            continue;
        }
        let (effect, sometimes) = match firing(rule, &facts) {
            Firing::Never => continue,
            Firing::Sometimes(effect) => (effect, true),
            Firing::Always(effect) => (effect, false),
        };
        // There are fewer rules than places.
        let _ = report.findings.try_push(Finding { rule, effect, sometimes });
        if rule.alone && !sometimes {
            break;
        }
    }
    add_remedies(&mut report, &facts);
    if verdict == Verdict::Undetermined {
        questions(&facts, &mut report);
    }
    if verdict == Verdict::Deferred {
        report.runs_at =
            request.window().zip(request.now()).and_then(|(window, now)| window.next(now));
    }
    report
}

fn firing(rule: &'static Rule, facts: &Facts<'_>) -> Firing {
    let mut strongest: Option<Effect> = None;
    let mut silent = false;
    for_each_completion(facts, &rule.check, &mut |_, effect| {
        silent |= effect.is_none();
        strongest = strongest.max(effect);
        Next::GoOn
    });
    match strongest {
        None => Firing::Never,
        Some(effect) if silent => Firing::Sometimes(effect),
        Some(effect) => Firing::Always(effect),
    }
}

/// The cell of the table, where it is the same whatever isn't known.
fn known_cell(facts: &Facts<'_>) -> Option<&'static crate::editions::pending_table::Cell> {
    if facts.newer.is_some() {
        return None;
    }
    facts.take_missed();
    let cell = facts.cell();
    if facts.take_missed().is_none() { cell } else { None }
}

/// Applies and judges every way that the blocking and asking findings offer, and keeps those that lead where
/// they say or at least clear their own block.
fn add_remedies(report: &mut Report, facts: &Facts<'_>) {
    for place in 0..report.findings.len() {
        let Some(finding) = report.findings.get(place).copied() else { continue };
        if !matches!(finding.effect, Effect::Block | Effect::Ask) {
            continue;
        }
        for way in finding.rule.ways.iter().copied() {
            for edits in (way.propose)(facts) {
                let known = report.remedies.iter().any(|it| it.way == way && it.edits == edits);
                if known {
                    continue;
                }
                let Some(remedy) = judge(way, &edits, finding.rule, facts) else { continue };
                // What may not be needed at all is offered only where it settles the matter.
                let settles = remedy.remaining.is_empty()
                    && matches!(
                        remedy.leads_to,
                        LeadsTo::Verdict(Verdict::Allowed | Verdict::Deferred) | LeadsTo::Done
                    );
                if report.verdict == Verdict::Blocked || settles {
                    let _ = report.remedies.try_push(remedy);
                }
            }
        }
    }
    best_first(report);
}

/// Puts the ways that settle the matter first; among equals the order of the rules and of their ways
/// stands.
fn best_first(report: &mut Report) {
    let rank = |remedy: &Remedy| match remedy.leads_to {
        LeadsTo::Verdict(Verdict::Allowed | Verdict::Deferred) | LeadsTo::Done => 0,
        LeadsTo::Elsewhere => 1,
        LeadsTo::Verdict(_) => 2,
    };
    let found = std::mem::take(&mut report.remedies);
    for wanted in 0..=2 {
        report.remedies.extend(found.iter().filter(|remedy| rank(remedy) == wanted).cloned());
    }
}

/// Judges one proposal; `None` where it doesn't clear the block that it is for.
fn judge(
    way: &'static Way,
    edits: &crate::edit::Edits,
    clears: &'static Rule,
    facts: &Facts<'_>,
) -> Option<Remedy> {
    let mut after = facts.clone();
    for edit in edits {
        edit.apply(&mut after);
    }
    // What is pending can be something that AWS would never carry out.
    if !after.is_possible() {
        return None;
    }
    let mut remedy = Remedy {
        way,
        edits: edits.clone(),
        leads_to: LeadsTo::Elsewhere,
        remaining: arrayvec::ArrayVec::new(),
    };
    if way.promise == Promise::Elsewhere {
        return Some(remedy);
    }
    let ran = edits.contains(&Edit::PendingRan);
    if ran && after.asks_nothing() {
        remedy.leads_to = LeadsTo::Done;
        return Some(remedy);
    }
    // A way that leaves nothing to ask for is none.
    if after.asks_nothing() {
        return None;
    }
    let Decision { verdict, .. } = decide(&after);
    if verdict == Verdict::Blocked || verdict == Verdict::Undetermined {
        if !matches!(firing(clears, &after), Firing::Never) {
            return None;
        }
        for rule in crate::decide::deciding(&after) {
            let blocks = matches!(
                firing(rule, &after),
                Firing::Always(Effect::Block) | Firing::Sometimes(Effect::Block)
            );
            if blocks {
                let _ = remedy.remaining.try_push(rule);
            }
        }
    }
    remedy.leads_to = LeadsTo::Verdict(verdict);
    Some(remedy)
}
