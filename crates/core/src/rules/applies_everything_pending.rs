//! Applying immediately runs everything that is pending

use crate::Field;
use crate::rule::{Effect, Rule, Section, inferred, stated};

pub(super) static RULE: Rule = Rule {
    id: "applies-everything-pending",
    title: "Applying immediately runs everything that is pending",
    manual: Rule::manual(
        "A request that is applied immediately takes everything that is pending along. Where both hold a value for the same field, the request's one wins.",
    ),
    effect: Effect::Note,
    sources: &[stated(Section::Api), inferred(Section::Reasoning)],
    check: |facts| {
        (facts.immediately && (facts.upgrade_is_pending() || facts.scale_up_is_pending()))
            .then_some(Effect::Note)
    },
    because: |request, _| {
        let mut pending = Vec::new();
        if request.pending_version().is_some() {
            pending.push(request.pending_version_phrase());
        }
        if request.pending_type().is_some() {
            pending.push(request.pending_type_phrase());
        }
        let pending = match pending.as_slice() {
            [] => "everything that is pending".to_owned(),
            some => some.join(" and "),
        };
        format!(
            "Applied immediately, the request takes {pending} along, or replaces it where it asks for another value."
        )
    },
    fields: &[Field::Pending, Field::ApplyImmediately],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(
            &RULE,
            &[
                "version=2.8.24 pending-version=3.2.4 to=3.2.10 immediately",
                "version=2.8.24 type=cache.m3.medium pending-type=cache.m3.large to=3.2.4 to-type=cache.m3.large immediately",
            ],
        );
        silent(
            &RULE,
            &[
                "version=2.8.24 pending-version=3.2.4 to=3.2.10 later",
                "version=2.8.24 nothing-pending to=3.2.10 immediately",
            ],
        );
    }
}
