//! The parameter group given is of another family

use crate::facts::ClusterMode;
use crate::refusal::Refusal;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::{NAME_VALKEY, USE_DEFAULT_GROUP};
use crate::{Engine, Field};

pub(super) static RULE: Rule = Rule {
    id: "parameter-group-mismatch",
    title: "The parameter group given is of another family or cluster mode",
    manual: Rule::manual(
        "AWS's own parameter groups have their family in their name: default.redis7 goes with Redis OSS 7.0 and 7.1 alone. The ones with .cluster.on are for cluster mode enabled and compatible, and AWS refuses to switch the mode by them. Of a group of the user's own the name doesn't tell.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::Parameters), stated(Section::Reports)],
    check: |facts| {
        let given = facts.given_group?;
        let runs = match facts.to_version {
            Some(version) => version.family_of(facts.to_engine),
            None => facts.version().family_of(facts.engine),
        };
        if given.family != runs {
            return Some(Effect::Block);
        }
        if facts.engine == Engine::Memcached {
            return None;
        }
        let sharded = facts.to_mode.unwrap_or(facts.mode()) != ClusterMode::Disabled;
        (given.sharded != sharded).then_some(Effect::Block)
    },
    because: Because::Made(|request, _| {
        let given = request.to_parameter_group.as_deref().unwrap_or("The group given");
        match request.default_group() {
            Some(fitting) => {
                format!("{given} doesn't fit here; of AWS's own groups {fitting} would.")
            }
            None => format!("{given} doesn't fit here, whichever version runs now."),
        }
    }),
    fields: &[Field::ToParameterGroup],
    ways: &[&NAME_VALKEY, &USE_DEFAULT_GROUP],
    words_known: |facts| {
        let runs = facts.to_version.or(facts.known_version())?.family_of(facts.to_engine);
        let given = facts.given_group?.family;
        // Families of two engines are refused in other words.
        (given.engine == runs.engine).then_some(usize::from(given == runs))
    },
    refusals: &[
        Refusal {
            code: "InvalidParameterCombination",
            text: "Expected a parameter group of family {family} but found one of family {found}",
        },
        Refusal {
            code: "",
            text: "The parameter cluster-enabled has a different value in the requested parameter group than the current parameter group",
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
        fires(
            &RULE,
            &[
                "version=2.8.24 to=3.2.4 to-parameters=default.redis2.8",
                "as-of=2026 version=6.2 to=7.1 to-parameters=default.redis6.x",
                "as-of=2026 version=6.2 mode=disabled to=7.1 to-parameters=default.redis7.cluster.on",
                "as-of=2026 version=7.1 mode=disabled to-mode=compatible to-parameters=default.redis7",
                "as-of=2026 version=7.1 group=true to-engine=valkey to=8.0 to-parameters=default.valkey7",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=6.2 mode=disabled to=7.1 to-parameters=default.redis7",
                "version=2.8.24 mode=disabled to=3.2.4 to-parameters=default.redis3.2",
                "as-of=2026 version=6.2 to=7.1 to-parameters=mine",
                "as-of=2026 version=6.2 mode=enabled to=7.1 to-parameters=default.redis7.cluster.on",
                "as-of=2026 version=7.1 mode=disabled to-mode=compatible to-parameters=default.redis7.cluster.on",
            ],
        );
    }
}
