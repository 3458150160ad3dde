//! The request replaces what is pending

use crate::Field;
use crate::rule::{Effect, Rule, Section, inferred};

pub(super) static RULE: Rule = Rule {
    id: "pending-replaced",
    title: "The request replaces what is pending",
    manual: Rule::manual(
        "A newer modification replaces a pending one of the same field. AWS says so for a lone cluster; that it holds for a replication group is concluded.",
    ),
    effect: Effect::Note,
    sources: &[inferred(Section::Api)],
    check: |facts| {
        let version = facts.to_version.is_some()
            && facts.upgrade_is_pending()
            && facts.pending_version().value() != facts.new_version();
        let node_type = facts.to_type.is_some()
            && facts.scale_up_is_pending()
            && facts.pending_type().value() != facts.new_type();
        (version || node_type).then_some(Effect::Note)
    },
    because: |request, _| {
        let mut pending = Vec::new();
        if request.to_version().is_some() && request.pending_version() != request.to_version() {
            pending.push(request.pending_version_phrase());
        }
        if request.to_type().is_some() && request.pending_type() != request.to_type() {
            pending.push(request.pending_type_phrase());
        }
        format!("The request replaces {}, which is pending.", pending.join(" and "))
    },
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
