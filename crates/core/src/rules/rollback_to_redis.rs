//! The one step back

use crate::Field;
use crate::editions::{Span, days};
use crate::rule::{Because, Effect, Rule, Section, stated};

pub(super) static RULE: Rule = Rule {
    id: "rollback-to-redis",
    title: "From Valkey 7.2 back to Redis OSS 7.1: the one step back",
    manual: Rule::manual(
        "A group on Valkey 7.2 can go back to Redis OSS 7.1 in place, even if it came from an older Redis; from Valkey 8.0 on there is no way back. Users and user groups must be of the engine type REDIS first. Another page of the same guide still says that no version ever goes down: AWS's pages disagree.",
    ),
    effect: Effect::Warn,
    sources: &[stated(Section::Versions)],
    in_force: Span::since(days::ROLLBACK.last),
    check: |facts| facts.asks_rollback().then_some(Effect::Warn),
    because: Because::Text(
        "AWS allows this one step back, though another page of its guide still rules out every downgrade. Users and user groups must be of engine type REDIS.",
    ),
    fields: &[Field::ToEngine, Field::ToEngineVersion],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 engine=valkey version=7.2 to-engine=redis to=7.1"]);
        silent(
            &RULE,
            &[
                "as-of=2026 engine=valkey version=8.0 to-engine=redis to=7.1",
                "as-of=2026 version=7.0 to=7.1",
            ],
        );
    }
}
