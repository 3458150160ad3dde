//! The status must be available

use crate::Field;
use crate::facts::Status;
use crate::rule::{Because, Effect, Rule, Section, stated};

pub(super) static RULE: Rule = Rule {
    id: "must-be-available",
    title: "The status must be available",
    manual: Rule::manual(
        "AWS changes a cluster or group only while it is available. A status is a moment's state, so one that isn't told counts as available here.",
    ),
    effect: Effect::Note,
    sources: &[stated(Section::Api)],
    check: |facts| (facts.status == Status::NotKnown).then_some(Effect::Note),
    because: Because::Text(
        "The status of {subject} isn't told. AWS takes changes only while it is available.",
    ),
    fields: &[Field::Status],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["version=2.8.24 to=3.2.4"]);
        silent(
            &RULE,
            &[
                "version=2.8.24 to=3.2.4 status=available",
                "version=2.8.24 to=3.2.4 status=modifying",
            ],
        );
    }
}
