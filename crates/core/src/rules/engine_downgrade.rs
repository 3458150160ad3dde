//! The version asked for is older than the one that runs

use crate::editions::days;
use crate::refusal::Refusal;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::{CHOOSE_OFFERED_VERSION, DROP_CHANGE, RECREATE_WITH_VERSION};
use crate::{Engine, EngineVersion, Field};

pub(super) static RULE: Rule = Rule {
    id: "engine-downgrade",
    title: "The version asked for is older than the one that runs",
    manual: Rule::manual(
        "ElastiCache moves an engine forward only. The guide gives one way to an older version: delete the cluster and create it anew with that version.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::UpgradingVersions)],
    check: |facts| {
        let down = match (facts.engine, facts.to_engine) {
            (Engine::Valkey, Engine::Redis) => {
                !facts.asks_rollback() || facts.edition.date() < days::ROLLBACK.first
            }
            (from, to) if from == to => {
                // A patch that can't be chosen makes no older version.
                let unselectable = facts.asks_unselectable_patch();
                let whole = |to: EngineVersion| if unselectable { to.without_patch() } else { to };
                facts.new_version().is_some_and(|to| whole(to).is_below(facts.version()))
            }
            _ => false,
        };
        down.then_some(Effect::Block)
    },
    because: Because::Made(|request, _| {
        if request.facts.crosses() {
            return "From Valkey to Redis OSS there is one step back: from 7.2 to 7.1.".to_owned();
        }
        let running = match request.version() {
            Some(version) => format!("{version}, which runs now"),
            None => request.version_phrase(),
        };
        format!(
            "{} is older than {running}. An engine version can only go up.",
            request.to_version_phrase()
        )
    }),
    fields: &[Field::EngineVersion, Field::ToEngineVersion],
    refusals: &[Refusal {
        code: "InvalidParameterCombination",
        text: "Cannot modify {engine} from {version} to {asked}",
    }],
    words_known: |facts| (!facts.crosses()).then_some(0),
    ways: &[&CHOOSE_OFFERED_VERSION, &DROP_CHANGE, &RECREATE_WITH_VERSION],
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
                "version=3.2.4 to=2.8.24",
                "version=2.8.24 to=2.8.6",
                "version=3.2.10 to=3.2.6 later",
                "version=4.0.10 to=3.2.10",
            ],
        );
        silent(
            &RULE,
            &[
                "version=2.8.6 to=2.8.24",
                "version=3.2.6 to=3.2.10",
                "version=3.2.4 to=3.2.4",
                "version=3.2.4 type=cache.m3.medium to-type=cache.m3.large",
            ],
        );
    }
}
