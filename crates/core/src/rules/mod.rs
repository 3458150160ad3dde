//! The rules, one a file.

mod already_so;
mod applies_everything_pending;
mod ask_aws_for_types;
mod change_to_valkey;
mod cluster_mode_alone;
mod cluster_mode_effects;
mod cluster_mode_final;
mod cluster_mode_needs;
mod cluster_mode_step;
mod cluster_mode_switch;
mod compatibility_risk;
mod compatible_holds_all;
mod connections_dropped;
mod data_tiering_fixed;
mod date_not_known;
mod durability_at_creation;
mod emergency_patching;
mod encryption_not_supported;
mod engine_change_on_cluster_mode_enabled;
mod engine_downgrade;
mod engine_not_convertible;
mod engine_upgrade_pending;
mod engine_version_missing;
mod extended_support;
mod failover_interruption;
mod failover_seconds;
mod global_datastore_member;
mod lone_node_to_valkey;
mod member_by_cluster_id;
mod memcached_emptied;
mod memcached_scaling;
mod modification_on_cluster_mode_enabled;
mod multi_az_not_on_type;
mod must_be_available;
mod new_major_version;
mod newer_than_edition;
mod node_type_needs_newer_engine;
mod node_type_not_accepted;
mod node_type_not_listed;
mod not_available;
mod not_documented;
mod nothing_to_change;
mod online_scaling;
mod parameter_group_family;
mod parameter_group_mismatch;
mod parameter_group_required;
mod patch_not_selectable;
mod pending_replaced;
mod primary_unavailable;
mod replication_required;
mod retired_node_type;
mod rollback_to_redis;
mod scale_down_in_place;
mod scale_up_interruption;
mod scale_up_pending;
mod scaling_on_cluster_mode_enabled;
mod scheduled_for_window;
mod seed_shard_mismatch;
mod serverless_cache;
mod service_update_running;
mod sharded_without_replicas;
mod shards_in_turn;
mod shards_other_call;
mod skips_versions;
mod snapshot_memory;
mod snapshot_running;
#[cfg(test)]
pub(crate) mod testing;
mod user_starts_upgrades;
mod version_not_offered;

use crate::rule::Rule;

/// Every rule, in reading order: what stands alone, what blocks, what defers, what to know.
pub static RULES: &[&Rule] = &[
    &newer_than_edition::RULE,
    &serverless_cache::RULE,
    &nothing_to_change::RULE,
    &engine_downgrade::RULE,
    &engine_not_convertible::RULE,
    &engine_version_missing::RULE,
    &lone_node_to_valkey::RULE,
    &engine_change_on_cluster_mode_enabled::RULE,
    &modification_on_cluster_mode_enabled::RULE,
    &global_datastore_member::RULE,
    &member_by_cluster_id::RULE,
    &scaling_on_cluster_mode_enabled::RULE,
    &cluster_mode_switch::RULE,
    &cluster_mode_step::RULE,
    &cluster_mode_final::RULE,
    &cluster_mode_needs::RULE,
    &cluster_mode_alone::RULE,
    &compatible_holds_all::RULE,
    &seed_shard_mismatch::RULE,
    &shards_other_call::RULE,
    &scale_up_pending::RULE,
    &engine_upgrade_pending::RULE,
    &encryption_not_supported::RULE,
    &multi_az_not_on_type::RULE,
    &patch_not_selectable::RULE,
    &version_not_offered::RULE,
    &parameter_group_required::RULE,
    &parameter_group_mismatch::RULE,
    &node_type_not_accepted::RULE,
    &node_type_not_listed::RULE,
    &node_type_needs_newer_engine::RULE,
    &data_tiering_fixed::RULE,
    &memcached_scaling::RULE,
    &scale_down_in_place::RULE,
    &not_available::RULE,
    &service_update_running::RULE,
    &snapshot_running::RULE,
    &date_not_known::RULE,
    &not_documented::RULE,
    &scheduled_for_window::RULE,
    &already_so::RULE,
    &rollback_to_redis::RULE,
    &change_to_valkey::RULE,
    &memcached_emptied::RULE,
    &cluster_mode_effects::RULE,
    &scale_up_interruption::RULE,
    &online_scaling::RULE,
    &primary_unavailable::RULE,
    &failover_interruption::RULE,
    &failover_seconds::RULE,
    &connections_dropped::RULE,
    &sharded_without_replicas::RULE,
    &extended_support::RULE,
    &retired_node_type::RULE,
    &snapshot_memory::RULE,
    &parameter_group_family::RULE,
    &applies_everything_pending::RULE,
    &pending_replaced::RULE,
    &shards_in_turn::RULE,
    &skips_versions::RULE,
    &new_major_version::RULE,
    &durability_at_creation::RULE,
    &ask_aws_for_types::RULE,
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
