//! What the engine says, in the short form of the answer blocks.

use std::fmt::Write as _;

use upgrade_check_core::view::{AwsErrorView, FindingView, ReportView};
use upgrade_check_core::{Draft, Effect, Field, Finding, Remedy, Verdict};

use super::{Answered, Judged};

/// The notes that stand in every answer of the edition; answers don't repeat them.
const EVERYWHERE: [&str; 2] = ["user-starts-upgrades", "emergency-patching"];

/// The answer to a case. Texts, AWS's errors and commands are part of it where `like`, an earlier answer,
/// holds any (`says:`, `aws:`, `run:`; `tells:` for the rules that it names): most cases are about the
/// verdict alone.
#[must_use]
pub fn answer(judged: &Judged, like: &str) -> String {
    let mut lines = Vec::new();
    match judged {
        Judged::Wrong(errors) => {
            lines.extend(errors.iter().map(|error| format!("error: {error}")));
        }
        Judged::Report(answered) => {
            report(answered, &mut lines, like);
        }
    }
    lines.join("\n") + "\n"
}

fn report(answered: &Answered, lines: &mut Vec<String>, like: &str) {
    let Answered { request, report, .. } = answered;
    let wants = |key: &str| like.lines().any(|line| line.starts_with(key));
    let view = report.view(request);
    lines.push(match report.verdict {
        Verdict::Undetermined => view.verdict.to_owned(),
        _ => format!("{} ({})", view.verdict, view.verdict_basis),
    });
    let all = || report.findings.iter().zip(&view.findings);
    let decides = |finding: &Finding| finding.effect >= Effect::Defer;
    for (finding, view) in all().filter(|(finding, _)| decides(finding)) {
        let key = if finding.sometimes { "perhaps" } else { "because" };
        lines.push(format!("{key}: {}", named(view)));
        if wants("says:") {
            lines.push(format!("says: {}", view.because));
        }
        if let (true, Some(error)) = (wants("aws:"), &view.aws_error) {
            lines.push(format!("aws: {}{}", code(error), error.message));
        }
    }
    for (key, effect) in [("warns", Effect::Warn), ("notes", Effect::Note)] {
        let rules: Vec<String> = all()
            .filter(|(finding, _)| finding.effect == effect)
            .filter(|(finding, _)| finding.sometimes || !EVERYWHERE.contains(&finding.rule.id))
            .map(|(_, view)| named(view))
            .collect();
        if !rules.is_empty() {
            lines.push(format!("{key}: {}", rules.join(", ")));
        }
    }
    for (_, view) in all() {
        let key = format!("tells: {}:", view.rule);
        if wants(&key) {
            lines.push(format!("{key} {}", view.because));
        }
    }
    lines.extend(view.ask.iter().map(|question| format!("ask: {}", question.field)));
    lines.extend(report.remedies.iter().map(|remedy| way(remedy, answered)));
    if let Some(run) = &view.runs_at {
        let open = if run.open { ", open now" } else { "" };
        lines.push(format!("runs: {} to {}{open}", run.start, run.end));
    }
    if wants("run:") {
        lines.extend(commands(&view).into_iter().map(|command| format!("run: {command}")));
    }
}

/// `InvalidParameterCombination: `, or nothing where no report gives the code.
fn code(error: &AwsErrorView) -> String {
    error.code.map_or_else(String::new, |code| format!("{code}: "))
}

/// `primary-unavailable`, or `primary-unavailable (if Multi-AZ is off)`.
fn named(finding: &FindingView) -> String {
    match &finding.condition {
        Some(condition) => format!("{} (if {condition})", finding.rule),
        None => finding.rule.to_owned(),
    }
}

/// `schedule-for-window -> deferred (request.applyImmediately = false)`.
fn way(remedy: &Remedy, answered: &Answered) -> String {
    let after = remedy.applied_to(&answered.draft, &answered.request);
    let mut line = format!("way: {} -> {}", remedy.way.id, remedy.leads_to.as_str());
    let changes = changes(&answered.draft, &after);
    if !changes.is_empty() {
        let _ = write!(line, " ({changes})");
    }
    if !remedy.remaining.is_empty() {
        let rules: Vec<&str> = remedy.remaining.iter().map(|rule| rule.id).collect();
        let _ = write!(line, ", still: {}", rules.join(", "));
    }
    line
}

/// What differs between two inputs.
fn changes(before: &Draft, after: &Draft) -> String {
    let differs = Field::all().filter(|field| before.get(*field) != after.get(*field));
    let changes = differs.map(|field| match after.get(field) {
        Some(text) => format!("{field} = {text}"),
        None => format!("no {field}"),
    });
    changes.collect::<Vec<_>>().join(", ")
}

/// The commands of the request itself, or else of the first way out.
fn commands(view: &ReportView) -> Vec<&str> {
    let steps = match (&view.how, view.remedies.first()) {
        (Some(steps), _) => steps.as_slice(),
        (None, Some(remedy)) => remedy.steps.as_slice(),
        (None, None) => &[],
    };
    steps.iter().filter_map(|step| step.cli.as_deref()).collect()
}
