//! A failover interrupts writes for a moment

use crate::Engine;
use crate::Field;
use crate::editions::{Span, days, firsts};
use crate::request::Request;
use crate::rule::{Because, Effect, Rule, Section, stated};

pub(super) static RULE: Rule = Rule {
    id: "failover-seconds",
    title: "A failover interrupts writes for a moment",
    manual: Rule::manual(
        "With automatic failover an upgrade goes on behind the scenes: reads go on, writes pause while the primary changes. From 5.0.6 on that takes seconds; below, 30 seconds to a minute until the name points to the new primary.",
    ),
    effect: Effect::Warn,
    sources: &[stated(Section::VersionConsiderations)],
    in_force: Span::since(days::ONLINE_CHANGES),
    check: |facts| {
        let changes = facts.would_change_version();
        (changes
            && facts.engine != Engine::Memcached
            && facts.replicas != Some(0)
            && facts.failover())
        .then_some(Effect::Warn)
    },
    because: Because::Made(because),
    fields: &[Field::AutomaticFailover, Field::EngineVersion],
    ..Rule::BASE
};

fn because(request: &Request, _: Effect) -> String {
    match request.version().map(|it| firsts::has(request.engine(), it, firsts::GLOBAL)) {
        Some(true) => "Reads go on; writes pause for some seconds while the primary fails over.",
        Some(false) => "Writes pause for 30 seconds to a minute at the failover: below 5.0.6 the name takes that long to point to the new primary.",
        None => "Writes pause at the failover: for seconds from 5.0.6 on, for 30 seconds to a minute below.",
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(
            &RULE,
            &[
                "as-of=2026 version=5.0.6 failover=true to=7.1",
                "as-of=2026 version=4.0.10 failover=true to=7.1",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=5.0.6 group=true failover=false to=7.1",
                "as-of=2018 version=2.8.24 multi-az=true to=3.2.4",
            ],
        );
    }
}
