//! The number of shards has a call of its own

use crate::Field;
use crate::editions::{Span, days};
use crate::facts::ClusterMode;
use crate::refusal::Refusal;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::CHANGE_SHARDS;

pub(super) static RULE: Rule = Rule {
    id: "shards-other-call",
    title: "The number of shards is changed by another call",
    manual: Rule::manual(
        "ModifyReplicationGroup doesn't change the number of shards; ModifyReplicationGroupShardConfiguration does, with cluster mode enabled, and immediately only.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::ApiToday)],
    in_force: Span::since(days::AFTER_SEED),
    check: |facts| {
        // Until modes could be switched, a number beside cluster mode disabled was meant for a new group.
        let meant = facts.edition.is_since(days::MODE_SWITCH)
            || (facts.to_shards.is_some() && facts.mode() == ClusterMode::Enabled);
        if !meant || !facts.asks_other_shards() {
            return None;
        }
        // Alone, the number is refused even where it is the one that there is: then nothing is left to change.
        let may_be_so = facts.mode() == ClusterMode::Enabled && facts.shards.is_none();
        Some(if may_be_so && facts.asks_engine_or_type() { Effect::Ask } else { Effect::Block })
    },
    because: Because::Made(|request, effect| {
        if effect == Effect::Ask {
            return "How many shards there are isn't told: another number of them is changed by a call of its own.".to_owned();
        }
        if request.mode() == Some(ClusterMode::Disabled) {
            return "With cluster mode disabled there is one shard: switch cluster mode first."
                .to_owned();
        }
        "The number of shards is changed by ModifyReplicationGroupShardConfiguration, in a request of its own.".to_owned()
    }),
    refusals: &[Refusal {
        code: "InvalidParameterValue",
        text: "Operation is only applicable for cluster mode enabled replication groups.",
    }],
    words_known: |facts| (facts.known_mode() == Some(ClusterMode::Disabled)).then_some(0),
    fields: &[Field::Shards, Field::ToShards],
    ways: &[&CHANGE_SHARDS],
    asks: Some(Field::Shards),
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
                "as-of=2026 version=7.1 mode=enabled shards=2 to-shards=3",
                "as-of=2026 version=7.1 mode=enabled to-shards=3",
                "as-of=2026 version=7.0 mode=enabled to=7.1 to-shards=3",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=7.1 mode=enabled shards=2 to-shards=2",
                "as-of=2026 version=7.0 mode=enabled shards=3 to=7.1 to-shards=3",
            ],
        );
    }
}
