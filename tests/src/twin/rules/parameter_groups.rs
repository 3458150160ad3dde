//! Rules about parameter groups: one of the right family, and one at all.

use crate::twin::change::Change;
use crate::twin::complete::Complete;
use crate::twin::dates::{Known, UPGRADES_ON_ENABLED};
use crate::twin::engines::{Engine, Family, Version};
use crate::twin::outcome::{Fired, Rule};
use crate::twin::versions;

/// The family that the cluster will be of.
fn family_after(facts: &Complete, change: &Change) -> Family {
    match change.version {
        Some(version) => Family::of(change.to_engine, version),
        None => Family::of(facts.engine, facts.version.version),
    }
}

pub(super) fn rules(
    facts: &Complete,
    change: &Change,
    offered: Option<&[(Engine, Version)]>,
    fired: &mut Fired,
) {
    if facts.day < UPGRADES_ON_ENABLED {
        return;
    }
    let needed = family_after(facts, change);
    // The user's own groups don't tell their family by their names.
    let given = facts.ask.parameter_group.and_then(Family::of_default_group);
    if given.is_some_and(|given| given != needed) {
        fired.stated(Rule::ParameterGroupMismatch);
    }
    // AWS puts a default group of the new family in the place of a default one, but not in that of a user's own.
    let runs = change.version.is_some_and(|version| {
        let offered = versions::offered(change.to_engine, version, facts.day, offered);
        offered != Known::No && (change.upgrades || change.rolls_back)
    });
    // A version with a patch is on no list.
    let runs = runs && change.written.is_some_and(|written| written.patch.is_none());
    let another = needed != Family::of(facts.engine, facts.version.version);
    let none_given = facts.ask.parameter_group.is_none();
    if runs && another && facts.custom_group && none_given {
        fired.inferred(Rule::ParameterGroupRequired);
    }
}
