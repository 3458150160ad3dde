//! A new group with another number of shards than the old one

use crate::Field;
use crate::editions::{Span, days};
use crate::facts::ClusterMode;
use crate::rule::{Because, Effect, Rule, Section, inferred, stated};
use crate::ways::SEED_NEW_GROUP;

pub(super) static RULE: Rule = Rule {
    id: "seed-shard-mismatch",
    title: "A new group with another number of shards than the old one",
    manual: Rule::manual(
        "This page of the guide wants equal numbers of shards for seeding a new group from a snapshot. The guide's page on restoring (since 2017-03-15) allows another number: AWS's pages disagree, and the stricter one counts here. From 3.2.10 on the number of shards can be changed later, by a call of its own.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::UpgradingVersions), inferred(Section::Backups)],
    in_force: Span::until(days::MODE_SWITCH),
    check: |facts| {
        // With cluster mode disabled, the old one has one shard. Without a switch the number asked
        // for could only be meant for a new group, too.
        (facts.to_shards.is_some_and(|shards| shards != 1) && facts.mode() == ClusterMode::Disabled)
            .then_some(Effect::Block)
    },
    because: Because::Made(|request, _| {
        format!(
            "The new group is to have {} shards, the old one has 1. Seeding needs equal numbers; the number can be changed afterwards by a call of its own (from 3.2.10). The guide's page on restoring allows another number since 2017-03-15: AWS's pages disagree.",
            request.facts.to_shards.unwrap_or(1)
        )
    }),
    fields: &[Field::Shards, Field::ToShards],
    ways: &[&SEED_NEW_GROUP],
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
                "mode=disabled to-mode=enabled to-shards=3",
                "mode=disabled version=2.8.24 to=3.2.4 to-shards=3",
            ],
        );
        silent(
            &RULE,
            &[
                "mode=disabled to-mode=enabled to-shards=1",
                "mode=disabled to-mode=enabled",
                "mode=enabled version=3.2.4 to-shards=3",
            ],
        );
    }
}
