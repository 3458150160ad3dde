//! Durability is chosen at creation

use crate::Engine;
use crate::EngineVersion;
use crate::Field;
use crate::editions::Span;
use crate::rule::{Because, Effect, Rule, Section, inferred};
use time::macros::date;

pub(super) static RULE: Rule = Rule {
    id: "durability-at-creation",
    title: "An upgrade to Valkey 9 doesn't bring durability",
    manual: Rule::manual(
        "Durability, which came with Valkey 9.0, is turned on when a cluster is created and never later; so an upgrade can't bring it.",
    ),
    effect: Effect::Note,
    sources: &[inferred(Section::ApiToday)],
    in_force: Span::since(date!(2026 - 06 - 02)),
    check: |facts| {
        let nine = EngineVersion::of_two(9, 0);
        (facts.would_upgrade()
            && facts.to_engine == Engine::Valkey
            && facts.to_version.is_some_and(|to| !to.is_below(nine))
            && facts.version().is_below(nine))
        .then_some(Effect::Note)
    },
    because: Because::Text(
        "Durability can be turned on only when a cluster is created: this upgrade doesn't bring it.",
    ),
    fields: &[Field::ToEngineVersion],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 engine=valkey version=8.1 to=9.0"]);
        silent(&RULE, &["as-of=2026 engine=valkey version=8.1 to=8.2"]);
    }
}
