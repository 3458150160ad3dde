//! The status isn't available

use crate::Field;
use crate::editions::days;
use crate::facts::Status;
use crate::refusal::Refusal;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::WAIT_UNTIL_AVAILABLE;

pub(super) static RULE: Rule = Rule {
    id: "not-available",
    title: "The status isn't available",
    manual: Rule::manual(
        "AWS changes a cluster or group only while it is available, and so are all its node groups. Every other status passes or needs help first.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::Api)],
    check: |facts| {
        let backup_holds_up = !facts.edition.is_since(days::MODE_SWITCH);
        match facts.status {
            Status::Other | Status::Stuck => Some(Effect::Block),
            Status::Snapshotting if backup_holds_up => Some(Effect::Block),
            Status::Snapshotting | Status::Available | Status::NotKnown => None,
        }
    },
    because: Because::Made(|request, _| {
        format!(
            "The status of {} is {}. AWS takes changes only while it is available.",
            request.subject(),
            request.status.as_deref().unwrap_or("another one")
        )
    }),
    fields: &[Field::Status],
    refusals: &[
        Refusal {
            code: "InvalidReplicationGroupState",
            text: "Replication group must be in available state to modify.",
        },
        Refusal {
            code: "InvalidReplicationGroupState",
            text: "Cluster not in available state to perform tagging operations.",
        },
    ],
    ways: &[&WAIT_UNTIL_AVAILABLE],
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
                "version=2.8.24 to=3.2.4 status=modifying",
                "version=2.8.24 to=3.2.4 status=snapshotting later",
            ],
        );
        silent(&RULE, &["version=2.8.24 to=3.2.4 status=available", "version=2.8.24 to=3.2.4"]);
    }
}
