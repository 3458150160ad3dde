//! A pending engine upgrade blocks an immediate scale-up

use crate::Field;
use crate::editions::pending_table::Answer;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::{COMBINE, SCHEDULE_FOR_WINDOW, WAIT_FOR_WINDOW};

pub(super) static RULE: Rule = Rule {
    id: "engine-upgrade-pending",
    title: "A pending engine upgrade blocks an immediate scale-up",
    manual: Rule::manual(
        "While an engine upgrade waits for the maintenance window, a scale-up that is to be applied immediately is refused, unless the same request holds an upgrade too. The ways out mirror those of a pending scale-up: the guide's scaling pages state them.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::BlockedUpgrades), stated(Section::Scaling)],
    check: |facts| facts.is_cell(Answer::UpgradePending).then_some(Effect::Block),
    because: Because::Text(
        "{Pending-version} is pending on {subject}. While it is, the scale-up to {asked-type} can't be applied immediately.",
    ),
    fields: &[Field::PendingEngineVersion, Field::ApplyImmediately],
    ways: &[&SCHEDULE_FOR_WINDOW, &WAIT_FOR_WINDOW, &COMBINE],
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
                "version=2.8.24 pending-version=3.2.4 type=cache.m3.medium to-type=cache.m3.large immediately",
                "version=2.8.24 pending-version=3.2.4 type=cache.m3.medium pending-type=cache.m3.large to-type=cache.m3.large immediately",
            ],
        );
        silent(
            &RULE,
            &[
                "version=2.8.24 pending-version=3.2.4 type=cache.m3.medium to-type=cache.m3.large later",
                "version=2.8.24 pending-version=3.2.4 type=cache.m3.medium to-type=cache.m3.large to=3.2.4 immediately",
                "version=2.8.24 pending-version=3.2.4 to=3.2.10 immediately",
                "version=2.8.24 nothing-pending type=cache.m3.medium to-type=cache.m3.large immediately",
            ],
        );
    }
}
