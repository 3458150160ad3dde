//! Multi-AZ is on, and the node type asked for can't have it

use crate::Field;
use crate::editions::days;
use crate::facts::ClusterMode;
use crate::refusal::Refusal;
use crate::rule::{Because, Effect, Rule, Section, inferred};
use crate::ways::{DROP_CHANGE, TURN_OFF_MULTI_AZ};

pub(super) static RULE: Rule = Rule {
    id: "multi-az-not-on-type",
    title: "Multi-AZ is on, and the node type asked for can't have it",
    manual: Rule::manual(
        "With cluster mode disabled, the guide's Multi-AZ works neither on T1 nor on T2 node types. That a change to such a type is refused while Multi-AZ is on is concluded from that. T2 could have it from 2018-11-19 on.",
    ),
    effect: Effect::Block,
    sources: &[inferred(Section::AutoFailover)],
    check: |facts| {
        let to = facts.new_type()?;
        if facts.edition.is_since(days::T2_FAILOVER) {
            return (to.is_t1() && facts.multi_az()).then_some(Effect::Block);
        }
        ((to.is_t1() || to.is_t2()) && facts.multi_az() && facts.mode() == ClusterMode::Disabled)
            .then_some(Effect::Block)
    },
    because: Because::Text("With Multi-AZ on, {asked-type} can't be had: it has none here."),
    fields: &[Field::MultiAz, Field::ToNodeType],
    refusals: &[Refusal {
        code: "",
        text: "Automatic failover is not supported for T1 and T2 cache node types.",
    }],
    ways: &[&TURN_OFF_MULTI_AZ, &DROP_CHANGE],
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
                "version=3.2.4 mode=disabled multi-az=true type=cache.m3.medium to-type=cache.t2.medium",
                "version=3.2.4 mode=disabled multi-az=true type=cache.m3.medium to-type=cache.t1.micro",
            ],
        );
        silent(
            &RULE,
            &[
                "version=3.2.4 mode=disabled multi-az=false type=cache.t2.small to-type=cache.t2.medium",
                "version=3.2.4 mode=disabled multi-az=true type=cache.m3.medium to-type=cache.m3.large",
            ],
        );
    }
}
