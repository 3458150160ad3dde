//! Another engine is asked for, without a version

use crate::Field;
use crate::editions::Span;
use crate::rule::{Because, Effect, Rule, Section, inferred};
use crate::ways::CHOOSE_OFFERED_VERSION;
use time::macros::date;

pub(super) static RULE: Rule = Rule {
    id: "engine-version-missing",
    title: "Another engine is asked for, without its version",
    manual: Rule::manual(
        "A change from Redis OSS to Valkey names the engine and the engine version in one call.",
    ),
    effect: Effect::Block,
    sources: &[inferred(Section::Versions)],
    in_force: Span::since(date!(2024 - 10 - 08)),
    check: |facts| (facts.crosses() && facts.to_version.is_none()).then_some(Effect::Block),
    because: Because::Made(|request, _| {
        format!("Name a version of {} too.", request.to_engine().title())
    }),
    ways: &[&CHOOSE_OFFERED_VERSION],
    fields: &[Field::ToEngine, Field::ToEngineVersion],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 version=7.1 to-engine=valkey"]);
        silent(
            &RULE,
            &["as-of=2026 version=7.1 to-engine=valkey to=8.0", "as-of=2026 version=6.2 to=7.1"],
        );
    }
}
