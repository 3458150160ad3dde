//! The version asked for isn't offered

use crate::Field;
use crate::refusal::Refusal;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::{CHOOSE_OFFERED_VERSION, DROP_CHANGE, NAME_VALKEY};

pub(super) static RULE: Rule = Rule {
    id: "version-not-offered",
    title: "The version asked for isn't offered",
    manual: Rule::manual(
        "AWS offers a version or refuses it: one that isn't in its list can't be asked for. The versions of this edition are those that the guide lists.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::SupportedVersions)],
    check: |facts| {
        let to = facts.new_version()?;
        let refused = facts.is_offered(to) == Some(false) && !facts.asks_unselectable_patch();
        refused.then_some(Effect::Block)
    },
    because: Because::Made(|request, _| {
        let asked = request.to_version_phrase();
        let offered: Vec<String> =
            request.facts().offered_versions().map(|it| it.to_string()).collect();
        format!("{asked} isn't among the versions that can be had: {}.", offered.join(", "))
    }),
    fields: &[Field::ToEngineVersion],
    refusals: &[Refusal {
        code: "InvalidParameterCombination",
        text: "Cannot find version {asked} for {engine}",
    }],
    ways: &[&NAME_VALKEY, &CHOOSE_OFFERED_VERSION, &DROP_CHANGE],
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
                "version=2.8.24 to=3.2.5",
                "version=2.8.24 to=5.0.6",
                "version=2.8.6 to=2.8.12",
                "version=2.8.24 to=6.x",
                "version=2.8.24 to=3.2",
            ],
        );
        silent(
            &RULE,
            &[
                "version=2.8.24 to=3.2.4",
                "version=2.8.12 type=cache.m3.medium to-type=cache.m3.large",
            ],
        );
    }
}
