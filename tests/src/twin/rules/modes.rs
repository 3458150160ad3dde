//! Rules about cluster mode: what can't be done with it, and how it is switched.

use crate::twin::Mode::{Compatible, Disabled, Enabled};
use crate::twin::change::Change;
use crate::twin::complete::Complete;
use crate::twin::dates::{SCALING_ON_ENABLED, SWITCHING, UPGRADES_ON_ENABLED};
use crate::twin::engines::{Engine, FIRST_SWITCHING};
use crate::twin::outcome::{Fired, Rule};

pub(super) fn rules(facts: &Complete, change: &Change, fired: &mut Fired) {
    if facts.mode == Enabled {
        on_enabled(facts, change, fired);
    }
    if change.mode.is_some() {
        if facts.day < SWITCHING {
            fired.stated(Rule::ClusterModeSwitch);
        } else {
            switch(facts, change, fired);
        }
    } else if facts.mode == Compatible && change.upgrades_or_scales() {
        fired.stated(Rule::CompatibleHoldsAll);
    }
    if change.shards.is_some() {
        other_shards(facts, fired);
    }
}

fn on_enabled(facts: &Complete, change: &Change, fired: &mut Fired) {
    if facts.day < UPGRADES_ON_ENABLED {
        if change.changes_engine_or_version() {
            fired.stated(Rule::EngineChangeOnClusterModeEnabled);
        }
        if !change.is_empty() {
            fired.stated(Rule::ModificationOnClusterModeEnabled);
        }
        return;
    }
    if facts.day < SCALING_ON_ENABLED && change.node_type.is_some() {
        fired.inferred(Rule::ScalingOnClusterModeEnabled);
    }
}

/// Disabled to compatible, compatible to enabled, and from compatible back: one step at a time, and nothing beside it.
fn switch(facts: &Complete, change: &Change, fired: &mut Fired) {
    let memcached = facts.engine == Engine::Memcached;
    if facts.mode == Disabled && change.mode == Some(Enabled) && !memcached {
        fired.stated(Rule::ClusterModeStep);
    }
    if facts.mode == Enabled {
        fired.stated(Rule::ClusterModeFinal);
    }
    // Each step towards enabled needs the same.
    if facts.mode == Disabled || facts.mode == Compatible && change.mode == Some(Enabled) {
        let too_old = facts.engine == Engine::Redis && facts.version.version < FIRST_SWITCHING;
        let no_replica = facts.replicas == 0 || !facts.replication_group;
        if too_old || !facts.failover || no_replica {
            fired.stated(Rule::ClusterModeNeeds);
        }
    }
    if change.upgrades_or_scales() {
        fired.stated(Rule::ClusterModeAlone);
    }
}

/// Another number of shards is a call of its own. Before modes could be switched, a number asked for was that of a new
/// group, to be seeded from one with cluster mode disabled.
fn other_shards(facts: &Complete, fired: &mut Fired) {
    if facts.day >= SWITCHING {
        fired.stated(Rule::ShardsOtherCall);
    } else if facts.mode != Enabled {
        fired.stated(Rule::SeedShardMismatch);
    } else if facts.day >= UPGRADES_ON_ENABLED {
        fired.stated(Rule::ShardsOtherCall);
    }
}
