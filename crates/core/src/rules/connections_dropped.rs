//! Clients lose their connections

use crate::editions::{Span, days};
use crate::rule::{Because, Effect, Rule, Section, stated};

pub(super) static RULE: Rule = Rule {
    id: "connections-dropped",
    title: "Clients lose their connections",
    manual: Rule::manual(
        "An upgrade ends every client's connection at some moment, whatever the topology: clients must reconnect by themselves.",
    ),
    effect: Effect::Warn,
    sources: &[stated(Section::VersionConsiderations)],
    in_force: Span::since(days::MODE_SWITCH),
    check: |facts| facts.would_change_version().then_some(Effect::Warn),
    because: Because::Text(
        "Every client connection ends during the upgrade: clients must reconnect by themselves.",
    ),
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 version=6.2 to=7.1"]);
        silent(
            &RULE,
            &[
                "as-of=2026 version=6.2 type=cache.r5.large to-type=cache.r5.xlarge",
                "as-of=2018 version=2.8.24 to=3.2.4",
            ],
        );
    }
}
