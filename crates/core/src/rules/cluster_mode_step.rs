//! From disabled to enabled only by way of compatible

use crate::editions::{Span, days};
use crate::facts::ClusterMode;
use crate::refusal::Refusal;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::{DROP_CHANGE, SWITCH_TO_COMPATIBLE_FIRST};
use crate::{Engine, Field};

pub(super) static RULE: Rule = Rule {
    id: "cluster-mode-step",
    title: "Cluster mode goes from disabled to enabled by way of compatible",
    manual: Rule::manual(
        "Since 2023-05-11 cluster mode is switched in place in two steps: disabled to compatible, then compatible to enabled once all clients speak the cluster protocol.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::ModifyClusterMode)],
    in_force: Span::since(days::MODE_SWITCH),
    check: |facts| {
        (facts.engine != Engine::Memcached
            && facts.to_mode == Some(ClusterMode::Enabled)
            && facts.mode() == ClusterMode::Disabled)
            .then_some(Effect::Block)
    },
    because: Because::Text(
        "From disabled, cluster mode goes to compatible first and to enabled from there.",
    ),
    fields: &[Field::ClusterMode, Field::ToClusterMode],
    ways: &[&SWITCH_TO_COMPATIBLE_FIRST, &DROP_CHANGE],
    words_known: |facts| facts.to_group.then_some(0),
    refusals: &[
        Refusal {
            code: "",
            text: "The parameter cluster-enabled has a different value in the requested parameter group than the current parameter group",
        },
        Refusal {
            code: "InvalidParameterValue",
            text: "The parameter cluster-enabled cannot be modified.",
        },
    ],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 version=7.1 mode=disabled to-mode=enabled"]);
        silent(
            &RULE,
            &[
                "as-of=2026 version=7.1 mode=disabled to-mode=compatible",
                "as-of=2026 version=7.1 mode=compatible to-mode=enabled",
            ],
        );
    }
}
