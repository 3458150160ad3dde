//! Cluster mode enabled without replicas

use crate::Field;
use crate::editions::{Span, days};
use crate::facts::ClusterMode;
use crate::refusal::Refusal;
use crate::rule::{Because, Effect, Rule, Section, inferred};

pub(super) static RULE: Rule = Rule {
    id: "sharded-without-replicas",
    title: "Cluster mode enabled without replicas: AWS may refuse every change",
    manual: Rule::manual(
        "A group with cluster mode enabled can be created without replicas. Reports show that later changes of any kind were refused until there was one.",
    ),
    effect: Effect::Warn,
    sources: &[inferred(Section::Reports)],
    in_force: Span::since(days::AFTER_SEED),
    check: |facts| {
        (facts.replicas == Some(0) && facts.asks_anything() && facts.mode() == ClusterMode::Enabled)
            .then_some(Effect::Warn)
    },
    because: Because::Text(
        "There are no replicas. Reports show AWS refusing changes to such groups: if it does, add a replica first (increase-replica-count).",
    ),
    fields: &[Field::Replicas, Field::ClusterMode],
    refusals: &[Refusal {
        code: "",
        text: "Replication group must have at least one read replica to enable autofailover.",
    }],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 version=6.2 mode=enabled replicas=0 to=7.1"]);
        silent(&RULE, &["as-of=2026 version=6.2 mode=enabled replicas=1 to=7.1"]);
    }
}
