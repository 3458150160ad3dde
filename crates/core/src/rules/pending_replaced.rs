//! The request replaces what is pending

use crate::Field;
use crate::rule::{Because, Effect, Rule, Section, inferred};

pub(super) static RULE: Rule = Rule {
    id: "pending-replaced",
    title: "The request replaces what is pending",
    manual: Rule::manual(
        "A newer modification replaces a pending one of the same field. AWS says so for a lone cluster; that it holds for a replication group is concluded.",
    ),
    effect: Effect::Note,
    sources: &[inferred(Section::Api)],
    check: |facts| {
        let replaces = facts.replaces_pending_version() || facts.replaces_pending_type();
        (replaces && (facts.asks_upgrade() || facts.asks_scale_up())).then_some(Effect::Note)
    },
    because: Because::Made(|request, _| {
        let facts = request.facts();
        let version = facts.replaces_pending_version().then(|| request.pending_version_phrase());
        let node_type = facts.replaces_pending_type().then(|| request.pending_type_phrase());
        let pending: Vec<String> = version.into_iter().chain(node_type).collect();
        let are = if pending.len() > 1 { "are" } else { "is" };
        format!("The request replaces {}, which {are} pending.", pending.join(" and "))
    }),
    fields: &[Field::PendingEngineVersion, Field::PendingNodeType],
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
                "type=cache.m3.medium pending-type=cache.m3.large to-type=cache.m3.xlarge later",
            ],
        );
        silent(
            &RULE,
            &[
                "version=2.8.24 pending-version=3.2.4 to=3.2.4 immediately",
                "version=2.8.24 nothing-pending to=3.2.4",
            ],
        );
    }
}
