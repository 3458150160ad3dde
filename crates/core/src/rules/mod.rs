//! The rules, one a file.

mod already_so;
mod applies_everything_pending;
mod cluster_mode_switch;
mod compatibility_risk;
mod emergency_patching;
mod encryption_not_supported;
mod engine_change_on_cluster_mode_enabled;
mod engine_downgrade;
mod engine_upgrade_pending;
mod failover_interruption;
mod modification_on_cluster_mode_enabled;
mod multi_az_not_on_type;
mod must_be_available;
mod newer_than_edition;
mod not_available;
mod nothing_to_change;
mod parameter_group_family;
mod pending_replaced;
mod primary_unavailable;
mod replication_required;
mod scale_down_in_place;
mod scale_up_interruption;
mod scale_up_pending;
mod scheduled_for_window;
mod seed_shard_mismatch;
mod snapshot_memory;
#[cfg(test)]
pub(crate) mod testing;
mod user_starts_upgrades;
mod version_not_offered;

use crate::rule::Rule;

/// Every rule, in reading order: what stands alone, what blocks, what defers, what to know.
pub static RULES: &[&Rule] = &[
    &newer_than_edition::RULE,
    &nothing_to_change::RULE,
    &engine_downgrade::RULE,
    &engine_change_on_cluster_mode_enabled::RULE,
    &modification_on_cluster_mode_enabled::RULE,
    &cluster_mode_switch::RULE,
    &seed_shard_mismatch::RULE,
    &scale_up_pending::RULE,
    &engine_upgrade_pending::RULE,
    &encryption_not_supported::RULE,
    &multi_az_not_on_type::RULE,
    &version_not_offered::RULE,
    &scale_down_in_place::RULE,
    &not_available::RULE,
    &scheduled_for_window::RULE,
    &already_so::RULE,
    &scale_up_interruption::RULE,
    &primary_unavailable::RULE,
    &failover_interruption::RULE,
    &snapshot_memory::RULE,
    &parameter_group_family::RULE,
    &applies_everything_pending::RULE,
    &pending_replaced::RULE,
    &compatibility_risk::RULE,
    &replication_required::RULE,
    &must_be_available::RULE,
    &user_starts_upgrades::RULE,
    &emergency_patching::RULE,
    // New rules go above this line.
];

/// The rule with this id.
#[must_use]
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id).copied()
}
