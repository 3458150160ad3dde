//! A change with cluster mode enabled

use crate::Field;
use crate::editions::Span;
use crate::facts::ClusterMode;
use crate::rule::{Because, Effect, Rule, Section, stated};
use time::macros::date;

pub(super) static RULE: Rule = Rule {
    id: "modification-on-cluster-mode-enabled",
    title: "A change with cluster mode enabled",
    manual: Rule::manual(
        "The guide closes with a reminder: with cluster mode enabled, clusters and replication groups can't be modified. That covers scaling as well as engine versions. The ban on engine changes ended on 2018-08-20.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::HowToUpgrade)],
    in_force: Span::until(date!(2018 - 08 - 20)),
    check: |facts| {
        (facts.mode() == ClusterMode::Enabled
            && (facts.new_version().is_some()
                || facts.new_type().is_some()
                || facts.new_mode().is_some()
                || facts.asks_other_shards()))
        .then_some(Effect::Block)
    },
    because: Because::Text(
        "With cluster mode enabled, this guide allows no modification of {subject}.",
    ),
    fields: &[Field::ClusterMode, Field::ToEngineVersion, Field::ToNodeType, Field::ToClusterMode],
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
                "mode=enabled shards=2 to-shards=3",
                "version=3.2.4 mode=enabled to=3.2.10",
                "mode=enabled type=cache.r3.large to-type=cache.r3.xlarge later",
                "mode=enabled to-mode=disabled",
            ],
        );
        silent(
            &RULE,
            &[
                "version=3.2.4 mode=disabled to=3.2.10",
                "mode=enabled to-mode=enabled",
                "mode=disabled to-mode=enabled",
            ],
        );
    }
}
