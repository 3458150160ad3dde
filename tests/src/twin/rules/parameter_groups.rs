//! Rules about parameter groups: one of the right family, and one at all.

use crate::twin::Mode;
use crate::twin::change::Change;
use crate::twin::complete::Complete;
use crate::twin::dates::{Known, SWITCHING, UPGRADES_ON_ENABLED};
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
    // Refused in 2017 already.
    if let Some(given) = facts.ask.parameter_group {
        mismatch(facts, change, given, fired);
    }
    if facts.day >= UPGRADES_ON_ENABLED && facts.custom_group {
        required(facts, change, offered, fired);
    }
}

/// A default group of another family or for another cluster mode. The user's own groups don't tell by their names.
fn mismatch(facts: &Complete, change: &Change, given: &str, fired: &mut Fired) {
    let Some(family) = Family::of_default_group(given) else { return };
    let sharded = change.mode.unwrap_or(facts.mode) != Mode::Disabled;
    let other_mode = facts.engine != Engine::Memcached && given.ends_with(".cluster.on") != sharded;
    if family != family_after(facts, change) || other_mode {
        fired.stated(Rule::ParameterGroupMismatch);
    }
}

/// For a version of another family that may run, and to leave cluster mode disabled. AWS puts a default group in the
/// place of a default one, but not in that of a user's own; and for Valkey it must be a user's own again.
fn required(
    facts: &Complete,
    change: &Change,
    offered: Option<&[(Engine, Version)]>,
    fired: &mut Fired,
) {
    let may_run = change.version.is_some_and(|version| {
        versions::offered(change.to_engine, version, facts.day, offered) != Known::No
    });
    // A version with a patch is on no list.
    let plain = change.written.is_some_and(|written| written.patch.is_none());
    let goes = may_run && plain && (change.upgrades || change.rolls_back);
    let now = Family::of(facts.engine, facts.version.version);
    let another_family = goes && family_after(facts, change) != now;
    let switches = facts.day >= SWITCHING && facts.mode == Mode::Disabled && change.mode.is_some();
    let given = facts.ask.parameter_group;
    let to_valkey = (facts.engine, change.to_engine) == (Engine::Redis, Engine::Valkey);
    let fits = given.is_some_and(|given| !to_valkey || !given.starts_with("default."));
    let for_mode = switches && facts.engine != Engine::Memcached && given.is_none();
    if another_family && !fits || for_mode {
        fired.inferred(Rule::ParameterGroupRequired);
    }
}
