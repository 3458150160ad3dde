//! What a switch of cluster mode brings

use crate::Field;
use crate::editions::{Span, days};
use crate::facts::ClusterMode;
use crate::rule::{Because, Effect, Rule, Section, stated};

pub(super) static RULE: Rule = Rule {
    id: "cluster-mode-effects",
    title: "What the switch of cluster mode brings",
    manual: Rule::manual(
        "Compatible adds a configuration endpoint and serves both kinds of clients; enabled changes the endpoints and is final. All keys must be in database 0. A default parameter group is swapped by AWS; one of the user's own needs cluster-enabled set to yes.",
    ),
    effect: Effect::Warn,
    sources: &[stated(Section::ModifyClusterMode)],
    in_force: Span::since(days::MODE_SWITCH),
    check: |facts| {
        let to = facts.new_mode()?;
        let from = facts.mode();
        // From enabled there is no switch.
        (from != ClusterMode::Enabled && to != from).then_some(Effect::Warn)
    },
    because: Because::Made(|request, _| {
        match request.facts.to_mode {
        Some(ClusterMode::Disabled) => "The configuration endpoint that compatible added goes again. A parameter group of your own must have cluster-enabled set to no.",
        Some(ClusterMode::Enabled) => "The endpoints change: clients must use the configuration endpoint and speak the cluster protocol. There is no way back.",
        _ => "All keys must be in database 0. With a parameter group of your own, give one with cluster-enabled set to yes; a default one AWS swaps. While compatible, neither engine nor node type can change.",
    }
    .to_owned()
    }),
    fields: &[Field::ToClusterMode],
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
                "as-of=2026 version=7.1 mode=disabled failover=true to-mode=compatible immediately",
                "as-of=2026 version=7.1 mode=compatible to-mode=enabled immediately",
            ],
        );
        silent(&RULE, &["as-of=2026 version=7.0 mode=disabled to=7.1"]);
    }
}
