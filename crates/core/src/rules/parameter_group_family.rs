//! The new version needs a parameter group of its family

use crate::Field;
use crate::editions::{Span, days};
use crate::rule::{Because, Effect, Rule, Section, inferred};

pub(super) static RULE: Rule = Rule {
    id: "parameter-group-family",
    title: "The new version needs a parameter group of its family",
    manual: Rule::manual(
        "Each parameter group belongs to one family, such as redis3.2. With a group of the user's own in use, an upgrade to another family needs one of that family in the same request. AWS refuses otherwise, with InvalidParameterCombination: Expected a parameter group of family redis3.2 but found one of family redis2.8.",
    ),
    effect: Effect::Warn,
    sources: &[inferred(Section::Parameters), inferred(Section::Api)],
    in_force: Span::until(days::AFTER_SEED),
    check: |facts| {
        if facts.to_group || facts.known_custom_group() == Some(false) {
            return None;
        }
        (facts.would_upgrade() && facts.changes_family()).then_some(Effect::Warn)
    },
    because: Because::Made(|request, _| {
        let family = request
            .to_version()
            .map_or_else(String::new, |version| version.family(request.to_engine()));
        let what = match &request.parameter_group {
            Some(group) => format!("The parameter group {group} is in use"),
            None => "Which parameter group is in use isn't known".to_owned(),
        };
        format!(
            "{what}. AWS refuses the upgrade with one of your own of another family: give one of family {family} in the same request."
        )
    }),
    fields: &[Field::ParameterGroup, Field::ToParameterGroup],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["version=2.8.24 to=3.2.4 parameters=mine", "version=2.8.24 to=3.2.4"]);
        silent(
            &RULE,
            &[
                "version=2.8.24 to=3.2.4 parameters=default.redis2.8",
                "version=2.8.24 to=3.2.4 parameters=mine to-parameters=mine-32",
                "version=3.2.4 to=3.2.10 parameters=mine",
            ],
        );
    }
}
