//! A scale-up takes the primary away while it copies

use crate::Field;
use crate::editions::{Span, days};
use crate::rule::{Because, Effect, Rule, Section, stated};

pub(super) static RULE: Rule = Rule {
    id: "scale-up-interruption",
    title: "A scale-up takes the primary away while it copies",
    manual: Rule::manual(
        "Scaling up creates new nodes and copies the data. Until that is done the primary serves neither reads nor writes. With the parameter reserved-memory in use, a parameter group with a value for the new type is needed.",
    ),
    effect: Effect::Warn,
    sources: &[stated(Section::Scaling), stated(Section::Parameters)],
    in_force: Span::until(days::ONLINE_SCALING),
    check: |facts| facts.asks_scale_up().then_some(Effect::Warn),
    because: Because::Text(
        "While the data is copied to {asked-type}, the primary serves neither reads nor writes. If reserved-memory is in use, give a parameter group that is sized for the new type.",
    ),
    fields: &[Field::ToNodeType],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["type=cache.m3.medium to-type=cache.m3.large"]);
        silent(&RULE, &["version=2.8.24 to=3.2.4", "type=cache.m3.large to-type=cache.m3.medium"]);
    }
}
