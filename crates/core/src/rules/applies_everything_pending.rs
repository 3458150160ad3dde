//! Applying immediately runs everything that is pending

use crate::Field;
use crate::editions::pending_table::Answer;
use crate::rule::{Because, Effect, Rule, Section, inferred, stated};

pub(super) static RULE: Rule = Rule {
    id: "applies-everything-pending",
    title: "Applying immediately runs everything that is pending",
    manual: Rule::manual(
        "A request that is applied immediately takes everything that is pending along. Where both hold a value for the same field, the request's one wins.",
    ),
    effect: Effect::Note,
    sources: &[stated(Section::Api), inferred(Section::Reasoning)],
    check: |facts| {
        // Where the table refuses the request, nothing runs.
        let runs = facts.is_cell(Answer::Allowed);
        (runs
            && ((facts.upgrade_is_pending() && !facts.replaces_pending_version())
                || (facts.scale_up_is_pending() && !facts.replaces_pending_type())))
        .then_some(Effect::Note)
    },
    because: Because::Made(|request, _| {
        let facts = request.facts();
        let version = request.pending_version().filter(|_| !facts.replaces_pending_version());
        let node_type = request.pending_type().filter(|_| !facts.replaces_pending_type());
        let what = match (version, node_type) {
            (Some(_), Some(_)) => {
                format!(
                    "{} and {}",
                    request.pending_version_phrase(),
                    request.pending_type_phrase()
                )
            }
            (Some(_), None) => request.pending_version_phrase(),
            (None, Some(_)) => request.pending_type_phrase(),
            (None, None) => "whatever is pending".to_owned(),
        };
        format!("With the request, {what} runs now too: nothing is left for the window.")
    }),
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
                "version=2.8.24 type=cache.m3.medium nothing-pending pending-version=3.2.4 to=3.2.4 immediately",
                "version=2.8.24 type=cache.m3.medium pending-type=cache.m3.large to=3.2.4 to-type=cache.m3.large immediately",
            ],
        );
        silent(
            &RULE,
            &[
                "version=2.8.24 pending-version=3.2.4 to=3.2.10 immediately",
                "version=2.8.24 type=cache.m3.medium pending-type=cache.m3.large to=3.2.4 immediately",
                "version=2.8.24 pending-version=3.2.4 to=3.2.10 later",
                "version=2.8.24 nothing-pending to=3.2.10 immediately",
            ],
        );
    }
}
