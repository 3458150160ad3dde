//! An engine change with cluster mode enabled

use crate::Field;
use crate::editions::Span;
use crate::facts::ClusterMode;
use crate::rule::{Because, Effect, Rule, Section, stated};
use time::macros::date;

pub(super) static RULE: Rule = Rule {
    id: "engine-change-on-cluster-mode-enabled",
    title: "An engine change with cluster mode enabled",
    manual: Rule::manual(
        "The guide says that a group with cluster mode enabled keeps its engine version. AWS lifted this on 2018-08-20.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::UpgradingVersions)],
    in_force: Span::until(date!(2018 - 08 - 20)),
    check: |facts| {
        (facts.to_version.is_some()
            && facts.mode() == ClusterMode::Enabled
            && facts.new_version().is_some())
        .then_some(Effect::Block)
    },
    because: Because::Text(
        "With cluster mode enabled, the engine version of {subject} can't be changed. AWS allows it since 2018-08-20, which this edition doesn't know.",
    ),
    fields: &[Field::ClusterMode, Field::ToEngineVersion],
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
                "version=3.2.4 mode=enabled to=3.2.10",
                "shards=3 version=3.2.4 to=4.0.10",
                "version=3.2.10 mode=enabled to=3.2.4",
            ],
        );
        silent(
            &RULE,
            &[
                "version=3.2.4 mode=disabled to=3.2.10",
                "version=3.2.4 mode=enabled type=cache.r3.large to-type=cache.r3.xlarge",
                "version=3.2.4 mode=enabled to=3.2.4",
            ],
        );
    }
}
