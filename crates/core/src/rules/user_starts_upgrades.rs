//! Upgrades don't happen by themselves

use crate::rule::{Because, Effect, Rule, Section, stated};

pub(super) static RULE: Rule = Rule {
    id: "user-starts-upgrades",
    title: "Upgrades don't happen by themselves",
    manual: Rule::manual(
        "Because a version change carries some risk, AWS leaves it to the user to start it, and when.",
    ),
    effect: Effect::Note,
    sources: &[stated(Section::UpgradingVersions)],
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
