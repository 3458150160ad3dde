//! The page's own words.

use upgrade_check_core::{Basis, Effect, LeadsTo, Remedy, Report, Request, Verdict};
use upgrade_check_fleet::Outcome;

/// The word of an outcome.
pub(crate) const fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Untouched => "Untouched",
        Outcome::Allowed => "Allowed",
        Outcome::Deferred => "Deferred",
        Outcome::Undetermined => "Can’t tell yet",
        Outcome::Blocked => "Blocked",
        Outcome::Replaced => "Destroyed",
        Outcome::Unreadable => "Unreadable",
    }
}

/// What an outcome means, in a sentence.
pub(crate) const fn means(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Untouched => "Nothing is asked of it.",
        Outcome::Allowed => "AWS takes the change and starts it as soon as it is sent.",
        Outcome::Deferred => "AWS takes the change and runs it in the maintenance window.",
        Outcome::Undetermined => "What isn’t known decides.",
        Outcome::Blocked => "AWS refuses the change.",
        Outcome::Replaced => {
            "Nothing refuses that: once it is applied, what is in the cache is gone. It is worse than a block."
        }
        Outcome::Unreadable => "It can’t be read, so nothing is known of it.",
    }
}

/// `1 cluster`, `10,000 clusters`.
pub(crate) fn count(number: usize, what: &str) -> String {
    let more = if number == 1 { "" } else { "s" };
    format!("{} {what}{more}", grouped(number))
}

/// A number with its thousands set apart.
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Bytes as people say them.
pub(crate) fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// Why the answer is what it is.
pub(crate) fn because(request: &Request, report: &Report) -> String {
    let first = |effect: Effect| {
        let mut findings = report.findings.iter();
        let found = findings.find(|finding| finding.effect == effect && !finding.sometimes);
        found.map(|finding| finding.because(request))
    };
    let said = match report.verdict {
        Verdict::Allowed => None,
        Verdict::Deferred => first(Effect::Defer),
        Verdict::Blocked => first(Effect::Block),
        Verdict::Undetermined => report.ask.first().map(|question| question.because(request)),
    };
    said.unwrap_or_else(|| means(report.verdict.into()).to_owned())
}

/// What is asked, in a few words: `to valkey 8.0, on cache.r7g.large, immediately`.
pub(crate) fn asked(request: &Request) -> String {
    let mut parts = Vec::new();
    match (request.to_engine() != request.engine(), request.to_version()) {
        (true, Some(version)) => {
            parts.push(format!("to {} {version}", request.to_engine().title()));
        }
        (true, None) => parts.push(format!("to {}", request.to_engine().title())),
        (false, Some(version)) => parts.push(format!("to {version}")),
        (false, None) => {}
    }
    if let Some(node_type) = request.to_type() {
        parts.push(format!("to {node_type}"));
    }
    if parts.is_empty() {
        return "Nothing but what is in its own document is asked of it".to_owned();
    }
    let when = if request.immediately() { "immediately" } else { "in the maintenance window" };
    format!("{}, {when}", parts.join(" and "))
}

/// Where a way leads.
pub(crate) fn leads(remedy: &Remedy) -> (Option<Outcome>, &'static str) {
    match remedy.leads_to {
        LeadsTo::Done => (None, "Done by itself once the window has passed. Nothing need be sent."),
        LeadsTo::Elsewhere => {
            (None, "Leads to a new cluster or group. The old one stays until you delete it.")
        }
        LeadsTo::Verdict(verdict) => (
            Some(verdict.into()),
            match verdict {
                Verdict::Allowed => "Runs as soon as it is sent.",
                Verdict::Deferred => "Runs in the next maintenance window.",
                Verdict::Blocked => "Still blocked by something else.",
                Verdict::Undetermined => "This block is gone; something is still to be found out.",
            },
        ),
    }
}

/// Whether AWS says it.
pub(crate) const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "AWS states this",
        Basis::Inferred => "We infer this from what AWS states",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_at_a_glance() {
        assert_eq!(
            ["0", "999", "1,000", "10,000", "1,234,567"],
            [0, 999, 1_000, 10_000, 1_234_567].map(grouped)
        );
        assert_eq!(count(1, "cluster"), "1 cluster");
        assert_eq!(count(0, "cluster"), "0 clusters");
        assert_eq!(["12 B", "2 KB", "12.3 MB"], [12, 1_200, 12_340_000].map(size));
    }
}
