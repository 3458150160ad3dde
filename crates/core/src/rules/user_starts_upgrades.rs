//! Upgrades don't happen by themselves

use crate::editions::Span;
use crate::rule::{Because, Effect, Rule, Section, stated};
use time::macros::date;

pub(super) static RULE: Rule = Rule {
    id: "user-starts-upgrades",
    title: "Upgrades don't happen by themselves",
    manual: Rule::manual(
        "Because a version change carries some risk, AWS leaves it to the user to start it, and when. Since versions have ended, from 2023-01-13 on, that no longer holds for all: AWS upgrades what is left of an ended version by itself.",
    ),
    effect: Effect::Note,
    sources: &[stated(Section::UpgradingVersions)],
    in_force: Span::until(date!(2023 - 01 - 13)),
    check: |_| Some(Effect::Note),
    because: Because::Text("AWS upgrades no engine by itself: a user has to ask for it."),
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["version=2.8.24 to=3.2.4"]);
        silent(&RULE, &["version=5.0.6 to=6.2"]);
    }
}
