//! A failover interrupts for a few minutes

use crate::Field;
use crate::editions::{Span, days};
use crate::rule::{Because, Effect, Rule, Section, stated};

pub(super) static RULE: Rule = Rule {
    id: "failover-interruption",
    title: "A failover interrupts for a few minutes",
    manual: Rule::manual(
        "With Multi-AZ enabled the primary goes on serving during the upgrade, but for a few minutes around a failover. The guide advises a time of few writes.",
    ),
    effect: Effect::Warn,
    sources: &[stated(Section::UpgradingVersions)],
    in_force: Span::until(days::ONLINE_CHANGES),
    check: |facts| (facts.would_upgrade() && facts.multi_az()).then_some(Effect::Warn),
    because: Because::Text(
        "The primary stays available but for a few minutes around a failover. Choose a time of few writes.",
    ),
    fields: &[Field::MultiAz],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["version=2.8.24 to=3.2.4 multi-az=true"]);
        silent(
            &RULE,
            &["version=2.8.24 to=3.2.4 multi-az=false", "version=2.8.24 to=3.2.4 group=false"],
        );
    }
}
