//! AWS may patch on its own in an emergency

use crate::rule::{Because, Effect, Rule, Section, stated};

pub(super) static RULE: Rule = Rule {
    id: "emergency-patching",
    title: "AWS may patch on its own in an emergency",
    manual: Rule::manual(
        "For a critical security hole AWS reserves the right to patch a cluster without being asked.",
    ),
    effect: Effect::Note,
    sources: &[stated(Section::UpgradingVersions)],
    check: |_| Some(Effect::Note),
    because: Because::Text("For a critical security hole AWS may patch on its own."),
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
