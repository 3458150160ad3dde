//! While cluster mode is compatible nothing else can change

use crate::Field;
use crate::editions::{Span, days};
use crate::facts::ClusterMode;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::LEAVE_COMPATIBLE;

pub(super) static RULE: Rule = Rule {
    id: "compatible-holds-all",
    title: "While cluster mode is compatible, neither engine nor node type can change",
    manual: Rule::manual(
        "Compatible is a step on the way. While it lasts, scaling and engine changes are refused: go on to enabled, or back to disabled.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::ModifyClusterMode)],
    in_force: Span::since(days::MODE_SWITCH),
    check: |facts| {
        (facts.asks_engine_or_type()
            && facts.mode() == ClusterMode::Compatible
            && facts.new_mode().is_none())
        .then_some(Effect::Block)
    },
    because: Because::Text(
        "Cluster mode of {subject} is compatible. Until that is over, neither its engine nor its node type can change.",
    ),
    fields: &[Field::ClusterMode],
    ways: &[&LEAVE_COMPATIBLE],
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
                "as-of=2026 version=7.0 mode=compatible to=7.1",
                "as-of=2026 version=7.0 mode=compatible type=cache.r5.large to-type=cache.r5.xlarge",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=7.0 mode=compatible to-mode=enabled",
                "as-of=2026 version=7.0 mode=enabled to=7.1",
            ],
        );
    }
}
