//! A backup runs

use crate::Field;
use crate::editions::{Span, days};
use crate::facts::Status;
use crate::rule::{Because, Effect, Rule, Section, inferred};
use crate::ways::WAIT_UNTIL_AVAILABLE;

pub(super) static RULE: Rule = Rule {
    id: "snapshot-running",
    title: "A backup runs, and AWS's pages disagree on what that holds up",
    manual: Rule::manual(
        "The API takes changes only in the status available, and a cluster that is backed up is snapshotting. Today's page on backups forbids other calls meanwhile for serverless caches only; earlier ones forbade them for all.",
    ),
    effect: Effect::Ask,
    sources: &[inferred(Section::Backups), inferred(Section::ApiToday)],
    in_force: Span::since(days::MODE_SWITCH),
    check: |facts| (facts.status == Status::Snapshotting).then_some(Effect::Ask),
    because: Because::Text(
        "A backup runs. Whether AWS takes the change meanwhile isn't sure: its pages disagree. Wait until it is through.",
    ),
    fields: &[Field::Status],
    ways: &[&WAIT_UNTIL_AVAILABLE],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 version=6.2 status=snapshotting to=7.1"]);
        silent(
            &RULE,
            &[
                "as-of=2026 version=6.2 status=available to=7.1",
                "as-of=2018 version=2.8.24 status=snapshotting to=3.2.4",
            ],
        );
    }
}
