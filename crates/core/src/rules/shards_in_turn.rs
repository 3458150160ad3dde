//! With cluster mode enabled shards are upgraded in parallel

use crate::Field;
use crate::editions::{Span, days};
use crate::facts::ClusterMode;
use crate::rule::{Because, Effect, Rule, Section, stated};

pub(super) static RULE: Rule = Rule {
    id: "shards-in-turn",
    title: "Shards are upgraded side by side, their primaries one after the other",
    manual: Rule::manual(
        "With cluster mode enabled, all shards are worked on at once, one operation a shard. Within a shard the replicas come before the primary, and of all primaries one at a time.",
    ),
    effect: Effect::Note,
    sources: &[stated(Section::Versions)],
    in_force: Span::since(days::AFTER_SEED),
    check: |facts| {
        (facts.would_change_version() && facts.mode() == ClusterMode::Enabled)
            .then_some(Effect::Note)
    },
    because: Because::Text(
        "All shards are worked on side by side: in each the replicas first, and the primaries one at a time.",
    ),
    fields: &[Field::ClusterMode],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 version=6.2 mode=enabled to=7.1"]);
        silent(&RULE, &["as-of=2026 version=6.2 mode=disabled to=7.1"]);
    }
}
