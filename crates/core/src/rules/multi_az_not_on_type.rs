//! Multi-AZ is on, and the node type asked for can't have it

use crate::Field;
use crate::editions::days;
use crate::facts::ClusterMode;
use crate::refusal::Refusal;
use crate::rule::{Because, Effect, Rule, Section, inferred};
use crate::ways::{DROP_CHANGE, TURN_OFF_MULTI_AZ};

pub(super) static RULE: Rule = Rule {
    id: "multi-az-not-on-type",
    title: "Multi-AZ or automatic failover is on, and the node type asked for can't have it",
    manual: Rule::manual(
        "With cluster mode disabled, the guide's Multi-AZ works neither on T1 nor on T2 node types. That a change to such a type is refused while Multi-AZ, or automatic failover alone, is on is concluded from that. T2 could have it from 2018-11-19 on.",
    ),
    effect: Effect::Block,
    sources: &[inferred(Section::AutoFailover)],
    check: |facts| {
        let to = facts.new_type()?;
        if facts.edition.is_since(days::T2_FAILOVER) {
            let on = || facts.multi_az() || facts.failover();
            return (to.is_t1() && on()).then_some(Effect::Block);
        }
        // The 2018 guide has one word for both, so failover isn't asked for beside Multi-AZ.
        let on = || facts.known_failover() == Some(true) || facts.multi_az();
        ((to.is_t1() || to.is_t2()) && on() && facts.mode() == ClusterMode::Disabled)
            .then_some(Effect::Block)
    },
    because: Because::Made(|request, _| {
        let with = if request.facts.known_multi_az() == Some(false) {
            "automatic failover"
        } else {
            "Multi-AZ"
        };
        format!("With {with} on, {} can't be had: it has none here.", request.to_type_phrase())
    }),
    fields: &[Field::MultiAz, Field::AutomaticFailover, Field::ToNodeType],
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
                "version=3.2.4 mode=disabled multi-az=false failover=true type=cache.m3.medium to-type=cache.t2.medium",
                "as-of=2020-01-01 version=3.2.4 mode=disabled multi-az=false failover=true type=cache.m3.medium to-type=cache.t1.micro",
            ],
        );
        silent(
            &RULE,
            &[
                "version=3.2.4 mode=disabled multi-az=false type=cache.t2.small to-type=cache.t2.medium",
                "version=3.2.4 mode=disabled multi-az=true type=cache.m3.medium to-type=cache.m3.large",
                "version=3.2.4 mode=disabled multi-az=false type=cache.m3.medium to-type=cache.t2.medium",
                "as-of=2020-01-01 version=3.2.4 mode=disabled failover=true type=cache.m3.medium to-type=cache.t2.medium",
            ],
        );
    }
}
