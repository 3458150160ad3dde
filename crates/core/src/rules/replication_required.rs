//! Keeping the data depends on replication

use crate::Engine;
use crate::rule::{Because, Effect, Rule, Section, stated};

pub(super) static RULE: Rule = Rule {
    id: "replication-required",
    title: "Keeping the data depends on replication",
    manual: Rule::manual(
        "The upgrade copies the data by Redis replication. AWS makes its best effort to keep them, and it needs that replication to succeed.",
    ),
    effect: Effect::Note,
    sources: &[stated(Section::UpgradingVersions)],
    check: |facts| {
        (facts.engine != Engine::Memcached && facts.would_change_version()).then_some(Effect::Note)
    },
    because: Because::Text(
        "AWS makes its best effort to keep the data; it depends on replication to succeed.",
    ),
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["version=2.8.24 to=3.2.4"]);
        silent(&RULE, &["type=cache.m3.medium to-type=cache.m3.large"]);
    }
}
