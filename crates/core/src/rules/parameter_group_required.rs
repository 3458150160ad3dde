//! A parameter group of the new family must be given

use crate::editions::{Span, days};
use crate::facts::{ClusterMode, Facts};
use crate::refusal::Refusal;
use crate::rule::{Because, Effect, Rule, Section, inferred};
use crate::ways::{DROP_CHANGE, NEW_PARAMETER_GROUP, USE_DEFAULT_GROUP};
use crate::{Engine, Field};

pub(super) static RULE: Rule = Rule {
    id: "parameter-group-required",
    title: "A parameter group that fits must be given",
    manual: Rule::manual(
        "A parameter group belongs to one family. Where a default group is in use, AWS swaps in the default group of the new family by itself; one of the user's own must be replaced in the same request, and for Valkey by another of the user's own.",
    ),
    effect: Effect::Block,
    sources: &[inferred(Section::VersionConsiderations), inferred(Section::Reports)],
    in_force: Span::since(days::AFTER_SEED),
    check: |facts| {
        // A version that may not have been offered any more is refused for its group in any case.
        let may_be_had = facts.to_version.is_some_and(|to| facts.is_offered(to) != Some(false));
        let changes = may_be_had && (facts.asks_upgrade() || facts.asks_rollback());
        // For Valkey, AWS's own group doesn't stand in for one of the user's.
        let enough = facts.to_group && !(to_valkey(facts) && facts.given_group.is_some());
        let for_family = !enough && changes && facts.changes_family();
        let for_mode = !facts.to_group && leaves_disabled(facts);
        ((for_family || for_mode) && facts.has_custom_group()).then_some(Effect::Block)
    },
    because: Because::Made(|request, _| {
        if leaves_disabled(&request.facts()) {
            return "While cluster mode is disabled, a parameter group of your own has cluster-enabled set to no: the switch needs one that has yes, in the same request.".to_owned();
        }
        let family = request
            .to_version()
            .map_or_else(String::new, |version| version.family(request.to_engine()));
        let what = match &request.parameter_group {
            Some(group) => format!("The parameter group {group} is in use: give"),
            None => "If a parameter group of your own is in use, give".to_owned(),
        };
        let own = if to_valkey(&request.facts()) { " of your own" } else { "" };
        format!("{what} one{own} of family {family} in the same request.")
    }),
    fields: &[Field::ParameterGroup, Field::ToParameterGroup],
    ways: &[&NEW_PARAMETER_GROUP, &USE_DEFAULT_GROUP, &DROP_CHANGE],
    words_known: |facts| facts.to_version.map(|_| usize::from(facts.crosses())),
    refusals: &[
        Refusal {
            code: "InvalidParameterCombination",
            text: "Expected a parameter group of family {family} but found one of family {found}",
        },
        Refusal {
            code: "InvalidParameterCombination",
            text: "{} parameter group is not applicable to engine {}",
        },
    ],
    ..Rule::BASE
};

fn to_valkey(facts: &Facts<'_>) -> bool {
    facts.engine == Engine::Redis && facts.to_engine == Engine::Valkey
}

/// Whether cluster mode is switched on from disabled; only a default group is swapped for that.
fn leaves_disabled(facts: &Facts<'_>) -> bool {
    facts.edition.is_since(days::MODE_SWITCH)
        && facts.to_mode.is_some_and(|to| to != ClusterMode::Disabled)
        && facts.mode() == ClusterMode::Disabled
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(
            &RULE,
            &[
                "as-of=2026 version=6.2 parameters=mine to=7.1",
                "as-of=2026 version=7.1 parameters=mine group=true to-engine=valkey to=7.2",
                "as-of=2026 version=7.1 parameters=mine group=true to-engine=valkey to=7.2 to-parameters=default.valkey7",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=6.2 parameters=mine to=7.1 to-parameters=mine-7",
                "as-of=2026 version=6.2 parameters=mine to=7.1 to-parameters=default.redis7",
                "as-of=2026 version=7.1 parameters=mine group=true to-engine=valkey to=7.2 to-parameters=mine-7",
                "as-of=2026 version=6.2 parameters=default.redis6.x to=7.1",
                "as-of=2026 version=7.0 parameters=mine to=7.1",
            ],
        );
    }
}
