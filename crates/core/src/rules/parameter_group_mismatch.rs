//! The parameter group given is of another family

use crate::Field;
use crate::editions::{Span, days};
use crate::refusal::Refusal;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::USE_DEFAULT_GROUP;

pub(super) static RULE: Rule = Rule {
    id: "parameter-group-mismatch",
    title: "The parameter group given is of another family",
    manual: Rule::manual(
        "AWS's own parameter groups have their family in their name: default.redis7 goes with Redis OSS 7.0 and 7.1 alone. Of a group of the user's own the name doesn't tell.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::Parameters), stated(Section::Reports)],
    in_force: Span::since(days::AFTER_SEED),
    check: |facts| {
        let given = facts.given_family?;
        let runs = match facts.to_version {
            Some(version) => version.family_of(facts.to_engine),
            None => facts.version().family_of(facts.engine),
        };
        (given != runs).then_some(Effect::Block)
    },
    because: Because::Made(|request, _| {
        let given = request.to_parameter_group.as_deref().unwrap_or("The group given");
        let family = request
            .to_version()
            .or_else(|| request.version())
            .map_or_else(String::new, |version| version.family(request.to_engine()));
        format!("{given} isn't of family {family}.")
    }),
    fields: &[Field::ToParameterGroup],
    ways: &[&USE_DEFAULT_GROUP],
    refusals: &[Refusal {
        code: "InvalidParameterCombination",
        text: "Expected a parameter group of family {family} but found one of family {found}",
    }],
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
                "as-of=2026 version=6.2 to=7.1 to-parameters=default.redis6.x",
                "as-of=2026 version=7.1 group=true to-engine=valkey to=8.0 to-parameters=default.valkey7",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=6.2 to=7.1 to-parameters=default.redis7",
                "as-of=2026 version=6.2 to=7.1 to-parameters=default.redis7.cluster.on",
                "as-of=2026 version=6.2 to=7.1 to-parameters=mine",
            ],
        );
    }
}
