//! A pending scale-up blocks an immediate engine upgrade

use crate::Field;
use crate::editions::pending_table::Answer;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::{COMBINE, SCHEDULE_FOR_WINDOW, WAIT_FOR_WINDOW};

pub(super) static RULE: Rule = Rule {
    id: "scale-up-pending",
    title: "A pending scale-up blocks an immediate engine upgrade",
    manual: Rule::manual(
        "While a scale-up waits for the maintenance window, an engine upgrade that is to be applied immediately is refused, unless the same request holds a scale-up too. Three ways out: schedule the upgrade for the window, wait until the window has passed, or put the scale-up into the request.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::BlockedUpgrades)],
    check: |facts| facts.is_cell(Answer::ScaleUpPending).then_some(Effect::Block),
    because: Because::Text(
        "{Pending-type} is pending on {subject}. While it is, the upgrade to {asked} can't be applied immediately.",
    ),
    fields: &[Field::PendingNodeType, Field::ApplyImmediately],
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
                "version=2.8.24 type=cache.m3.medium pending-type=cache.m3.large to=3.2.4 immediately",
                "version=2.8.24 type=cache.m3.medium pending-type=cache.m3.large pending-version=3.2.4 to=3.2.4 immediately",
            ],
        );
        silent(
            &RULE,
            &[
                "version=2.8.24 type=cache.m3.medium pending-type=cache.m3.large to=3.2.4 later",
                "version=2.8.24 type=cache.m3.medium pending-type=cache.m3.large to=3.2.4 to-type=cache.m3.large immediately",
                "version=2.8.24 type=cache.m3.medium pending-type=cache.m3.large to-type=cache.m3.xlarge immediately",
                "version=2.8.24 type=cache.m3.large pending-type=cache.m3.large to=3.2.4 immediately",
                "version=2.8.24 type=cache.m3.medium nothing-pending to=3.2.4 immediately",
            ],
        );
    }
}
