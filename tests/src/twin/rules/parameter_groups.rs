//! Rules about parameter groups: one of the right family, and one at all.

use crate::twin::change::Change;
use crate::twin::complete::Complete;
use crate::twin::dates::UPGRADES_ON_ENABLED;
use crate::twin::engines::Family;
use crate::twin::outcome::{Fired, Rule};

/// The family that the cluster will be of.
fn family_after(facts: &Complete, change: &Change) -> Family {
    match change.version {
        Some(version) => Family::of(change.to_engine, version),
        None => Family::of(facts.engine, facts.version.version),
    }
}

/// A default group of another family. The user's own groups don't tell their family by their names.
pub(super) fn mismatch(facts: &Complete, change: &Change, fired: &mut Fired) {
    let given = facts.ask.parameter_group.and_then(Family::of_default_group);
    let needed = family_after(facts, change);
    if facts.day >= UPGRADES_ON_ENABLED && given.is_some_and(|given| given != needed) {
        fired.stated(Rule::ParameterGroupMismatch);
    }
}

/// AWS puts a default group of the new family in the place of the old one, but not in that of a user's own.
pub(super) fn required(facts: &Complete, change: &Change, fired: &mut Fired) {
    let now = Family::of(facts.engine, facts.version.version);
    let another = change.version.is_some() && family_after(facts, change) != now;
    let none_given = facts.ask.parameter_group.is_none();
    if facts.day >= UPGRADES_ON_ENABLED && another && facts.custom_group && none_given {
        fired.inferred(Rule::ParameterGroupRequired);
    }
}
