//! Words of the rules' pages.

use upgrade_check_core::{Effect, Rule, Verdict, When};

/// The effects, the strongest first.
pub const EFFECTS: [Effect; 5] =
    [Effect::Block, Effect::Ask, Effect::Defer, Effect::Warn, Effect::Note];

/// What a rule does.
#[must_use]
pub const fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Block => "blocks",
        Effect::Ask => "asks",
        Effect::Defer => "defers to the maintenance window",
        Effect::Warn => "warns",
        Effect::Note => "good to know",
    }
}

/// What rules of an effect have in common, after "What".
#[must_use]
pub const fn group(strength: Effect) -> &'static str {
    match strength {
        Effect::Note => "is good to know",
        other => effect(other),
    }
}

/// A verdict, as the page says it.
#[must_use]
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Allowed => "Allowed",
        Verdict::Deferred => "Deferred",
        Verdict::Blocked => "Blocked",
        Verdict::Undetermined => "Can’t tell yet",
    }
}

/// The days on which a rule holds.
#[must_use]
pub fn in_force(rule: &Rule) -> String {
    match (rule.in_force.since, rule.in_force.until) {
        (None, None) => "Always.".to_owned(),
        (Some(since), None) => format!("Since {}.", day(since)),
        (None, Some(until)) => format!("Until {}, when it no longer held.", day(until)),
        (Some(since), Some(until)) => {
            format!("Since {}, until {}, when it no longer held.", day(since), day(until))
        }
    }
}

fn day(when: When) -> String {
    if when.is_known() {
        when.first.to_string()
    } else {
        format!("some day from {} to {}", when.first, when.last)
    }
}

/// An id as a person says it: `wait-for-window` is `Wait for window`.
#[must_use]
pub fn spelled(id: &str) -> String {
    let mut words = id.replace('-', " ");
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}
