//! The finite space of situations that the engine is held against the second implementation over.
//!
//! Here that of the 2018 edition; in [`later`] that of all days and engines. Three sweeps, each the whole
//! product of its own dimensions: the pending table with versions, node types, topologies and encryption;
//! cluster-mode switches; and statuses with AWS's own list of node types. Every dimension that a user may
//! not know has *not known* among its values.

mod dimensions;
mod draft;
pub mod later;

pub use draft::draft;

use crate::twin::{Ask, Situation};
use dimensions::{
    ALLOWED, CURRENT_TYPES, CURRENT_VERSIONS, ENCRYPTION, MODES, PENDING, STATUSES, SWITCHES,
    TO_SHARDS, TO_TYPES, TO_VERSIONS, TOPOLOGIES, Topology,
};

/// Every situation of the 2018 edition, contradictory ones included.
pub fn situations() -> impl Iterator<Item = Situation> {
    table_sweep().chain(switch_sweep()).chain(status_sweep())
}

/// Topology x mode x pending x timing x versions x node types x encryption.
pub fn table_sweep() -> impl Iterator<Item = Situation> {
    bases().flat_map(|base| {
        CURRENT_VERSIONS.iter().flat_map(move |version| {
            TO_VERSIONS.iter().flat_map(move |to| {
                CURRENT_TYPES.iter().flat_map(move |node_type| {
                    TO_TYPES.iter().flat_map(move |to_type| {
                        ENCRYPTION.iter().map(move |(transit, at_rest)| Situation {
                            version: *version,
                            node_type: *node_type,
                            transit: *transit,
                            at_rest: *at_rest,
                            ask: Ask { version: *to, node_type: *to_type, ..base.ask },
                            ..base
                        })
                    })
                })
            })
        })
    })
}

/// Topology x mode x pending x timing x versions x mode asked for x shards asked for x status.
pub fn switch_sweep() -> impl Iterator<Item = Situation> {
    bases().flat_map(|base| {
        CURRENT_VERSIONS.iter().flat_map(move |version| {
            [None, Some("3.2.10"), Some("4.0.10")].into_iter().flat_map(move |to| {
                SWITCHES.iter().flat_map(move |mode| {
                    TO_SHARDS.iter().flat_map(move |shards| {
                        STATUSES.iter().map(move |status| Situation {
                            version: *version,
                            node_type: Some("cache.m3.medium"),
                            status: *status,
                            ask: Ask { version: to, mode: *mode, shards: *shards, ..base.ask },
                            ..base
                        })
                    })
                })
            })
        })
    })
}

/// Topology x mode x pending x timing x node types x AWS's list x status.
pub fn status_sweep() -> impl Iterator<Item = Situation> {
    bases().flat_map(|base| {
        CURRENT_TYPES.iter().flat_map(move |node_type| {
            TO_TYPES.iter().flat_map(move |to_type| {
                ALLOWED.iter().flat_map(move |allowed| {
                    STATUSES.iter().map(move |status| Situation {
                        version: Some("2.8.24"),
                        node_type: *node_type,
                        status: *status,
                        allowed_node_types: *allowed,
                        ask: Ask { node_type: *to_type, ..base.ask },
                        ..base
                    })
                })
            })
        })
    })
}

/// Topology x mode x pending x timing.
fn bases() -> impl Iterator<Item = Situation> {
    TOPOLOGIES.iter().flat_map(|topology| {
        MODES.iter().flat_map(move |mode| {
            PENDING.iter().flat_map(move |pending| {
                [true, false].into_iter().map(move |now| {
                    let Topology { group, shards, replicas, multi_az } = *topology;
                    Situation {
                        replication_group: group,
                        shards,
                        replicas,
                        multi_az,
                        mode: *mode,
                        pending: *pending,
                        ask: Ask { apply_immediately: Some(now), ..Ask::default() },
                        ..Situation::default()
                    }
                })
            })
        })
    })
}
