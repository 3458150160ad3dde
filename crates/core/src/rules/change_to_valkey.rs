//! What changes with Valkey

use crate::Engine;
use crate::Field;
use crate::editions::Span;
use crate::rule::{Because, Effect, Rule, Section, stated};
use time::macros::date;

pub(super) static RULE: Rule = Rule {
    id: "change-to-valkey",
    title: "From Redis OSS to Valkey: names stay, addresses change",
    manual: Rule::manual(
        "Redis OSS changes to Valkey in place, by the modify call with engine and version. DNS names stay; the IP addresses of the nodes change. The AWS CLI must be 1.35.2 or 2.18.2 at least. Some commands behave otherwise: time stands still within a command or script, and other error codes come up in streams.",
    ),
    effect: Effect::Warn,
    sources: &[stated(Section::Versions), stated(Section::VersionConsiderations)],
    in_force: Span::since(date!(2024 - 10 - 10)),
    check: |facts| {
        (facts.to_engine == Engine::Valkey && facts.crosses() && facts.would_upgrade())
            .then_some(Effect::Warn)
    },
    because: Because::Text(
        "Endpoint names stay, the nodes' IP addresses change: clients must not hold on to them. The AWS CLI must be 1.35.2 or 2.18.2 at least.",
    ),
    fields: &[Field::ToEngine],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 version=7.1 group=true to-engine=valkey to=8.0"]);
        silent(&RULE, &["as-of=2026 engine=valkey version=8.0 to=8.1"]);
    }
}
