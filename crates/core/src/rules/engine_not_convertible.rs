//! From or to Memcached there is no way in place

use crate::Engine;
use crate::Field;
use crate::rule::{Because, Effect, Rule, Section, inferred};
use crate::ways::DROP_CHANGE;

pub(super) static RULE: Rule = Rule {
    id: "engine-not-convertible",
    title: "An engine can't be changed from or to Memcached",
    manual: Rule::manual(
        "AWS describes one change of engine: from Redis OSS to Valkey, and one step back. Memcached has another data model; a new cluster is the only way.",
    ),
    effect: Effect::Block,
    sources: &[inferred(Section::SelectEngine)],
    check: |facts| {
        (facts.crosses() && [facts.engine, facts.to_engine].contains(&Engine::Memcached))
            .then_some(Effect::Block)
    },
    because: Because::Text("{engine} can't become {asked-engine} in place."),
    fields: &[Field::Engine, Field::ToEngine],
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
                "as-of=2026 version=7.1 to-engine=memcached to=1.6.22",
                "as-of=2026 engine=memcached version=1.6.6 to-engine=valkey to=8.0",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=7.1 to-engine=valkey to=8.0",
                "as-of=2026 engine=memcached version=1.6.6 to=1.6.22",
            ],
        );
    }
}
