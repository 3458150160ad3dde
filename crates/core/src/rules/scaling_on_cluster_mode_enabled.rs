//! Another node type with cluster mode enabled, before online scaling

use crate::Field;
use crate::editions::{Span, days};
use crate::facts::ClusterMode;
use crate::rule::{Because, Effect, Rule, Section, inferred};
use crate::ways::DROP_CHANGE;

pub(super) static RULE: Rule = Rule {
    id: "scaling-on-cluster-mode-enabled",
    title: "Another node type with cluster mode enabled",
    manual: Rule::manual(
        "Node types of groups with cluster mode enabled can be changed since 2019-08-20. That it was refused until then is concluded from the announcement.",
    ),
    effect: Effect::Block,
    sources: &[inferred(Section::WhatsNew)],
    in_force: Span::from_to(days::AFTER_SEED, days::ONLINE_SCALING),
    check: |facts| {
        (facts.new_type().is_some() && facts.mode() == ClusterMode::Enabled)
            .then_some(Effect::Block)
    },
    because: Because::Text(
        "With cluster mode enabled the node type can be changed from 2019-08-20 on.",
    ),
    fields: &[Field::ClusterMode, Field::ToNodeType],
    ways: &[&DROP_CHANGE],
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
                "as-of=2018-08-20 version=3.2.10 mode=enabled type=cache.r4.large to-type=cache.r4.xlarge",
                "as-of=2019-08-19 version=3.2.10 mode=enabled type=cache.r4.large to-type=cache.r4.xlarge",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2019-08-20 version=4.0.10 mode=enabled type=cache.r4.large to-type=cache.r4.xlarge",
                "as-of=2018-08-20 version=3.2.10 mode=disabled type=cache.r4.large to-type=cache.r4.xlarge",
            ],
        );
    }
}
