//! The primary serves nothing during the upgrade

use crate::editions::days;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::{Engine, Field};

pub(super) static RULE: Rule = Rule {
    id: "primary-unavailable",
    title: "The primary serves nothing during the upgrade",
    manual: Rule::manual(
        "On a single node, and on a group with Multi-AZ disabled, the primary is away while the engine is upgraded.",
    ),
    effect: Effect::Warn,
    sources: &[stated(Section::UpgradingVersions)],
    check: |facts| {
        let today = facts.edition.is_since(days::ONLINE_CHANGES);
        // Without a replica nothing takes over, though failover is on with cluster mode enabled.
        let away = || {
            if today { facts.replicas == Some(0) || !facts.failover() } else { !facts.multi_az() }
        };
        (facts.engine != Engine::Memcached && facts.would_change_version() && away())
            .then_some(Effect::Warn)
    },
    because: Because::Text("While the upgrade to {asked} runs, the primary serves no requests."),
    fields: &[Field::MultiAz],
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
                "version=2.8.24 to=3.2.4 multi-az=false",
                "version=2.8.24 to=3.2.4 group=false",
                "version=2.6.13 to=2.8.24",
            ],
        );
        silent(
            &RULE,
            &[
                "version=2.8.24 to=3.2.4 multi-az=true",
                "type=cache.m3.medium to-type=cache.m3.large multi-az=false",
            ],
        );
    }
}
