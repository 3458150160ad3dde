//! A switch of cluster mode stands alone in its request

use crate::Field;
use crate::editions::{Span, days};
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::{DROP_CHANGE, UPGRADE_FIRST};

pub(super) static RULE: Rule = Rule {
    id: "cluster-mode-alone",
    title: "A switch of cluster mode must stand alone in its request",
    manual: Rule::manual(
        "In the request that switches cluster mode nothing else may be asked for, but a parameter group.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::ModifyClusterMode)],
    in_force: Span::since(days::MODE_SWITCH),
    check: |facts| {
        (facts.new_mode().is_some() && facts.asks_engine_or_type()).then_some(Effect::Block)
    },
    because: Because::Text(
        "Nothing but a parameter group may stand beside a switch of cluster mode.",
    ),
    fields: &[Field::ToClusterMode, Field::ToEngineVersion, Field::ToNodeType],
    ways: &[&UPGRADE_FIRST, &DROP_CHANGE],
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
                "as-of=2026 version=7.0 mode=disabled failover=true to-mode=compatible to=7.1",
                "as-of=2026 version=7.0 mode=enabled type=cache.r5.large to-mode=disabled to-type=cache.r5.xlarge",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=7.0 mode=disabled failover=true to-mode=compatible",
                "as-of=2026 version=7.0 mode=disabled to=7.1",
            ],
        );
    }
}
