//! Cluster mode enabled is final

use crate::Field;
use crate::editions::{Span, days};
use crate::facts::ClusterMode;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::DROP_CHANGE;

pub(super) static RULE: Rule = Rule {
    id: "cluster-mode-final",
    title: "Cluster mode enabled is final",
    manual: Rule::manual(
        "From compatible there is a way back to disabled; from enabled there is none.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::ModifyClusterMode)],
    in_force: Span::since(days::MODE_SWITCH),
    check: |facts| {
        (facts.to_mode.is_some_and(|to| to != ClusterMode::Enabled)
            && facts.mode() == ClusterMode::Enabled)
            .then_some(Effect::Block)
    },
    because: Because::Text("From cluster mode enabled there is no way back."),
    fields: &[Field::ClusterMode, Field::ToClusterMode],
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
                "as-of=2026 version=7.1 mode=enabled to-mode=compatible",
                "as-of=2026 version=7.1 mode=enabled to-mode=disabled",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=7.1 mode=compatible to-mode=disabled",
                "as-of=2026 version=7.1 mode=enabled to-mode=enabled",
            ],
        );
    }
}
