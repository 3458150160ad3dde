//! Create a group with cluster mode enabled from a snapshot of the old one.

use super::{Promise, Proposals, Way, just};
use crate::EngineVersion;
use crate::edit::{Edit, Edits, edits};
use crate::editions::firsts;
use crate::facts::{ClusterMode, Facts, Status};
use crate::request::Request;
use crate::rule::Basis;
use crate::step::Step;
use crate::steps::{
    NewGroup, create, delete, snapshot_and_wait, snapshot_name, wait_until_available,
};

pub(crate) static WAY: Way = Way {
    id: "seed-new-group",
    title: |_, edits| match edits.first() {
        Some(Edit::ToShards(1)) => "Seed a new group of 1 shard from a snapshot".to_owned(),
        Some(Edit::ToShards(shards)) => {
            format!("Seed a new group of {shards} shards from a snapshot")
        }
        _ => "Seed a new group with cluster mode enabled from a snapshot".to_owned(),
    },
    basis: Basis::Stated,
    promise: Promise::Elsewhere,
    propose,
    first,
    ..Way::BASE
};

/// With cluster mode disabled there is one shard.
const OLD_SHARDS: u32 = 1;

fn propose(facts: &Facts<'_>) -> Proposals {
    let to_enabled = facts.known_mode() == Some(ClusterMode::Disabled)
        && facts.to_mode == Some(ClusterMode::Enabled);
    let has_snapshots = facts.known_type().is_none_or(|it| facts.has_snapshots(it));
    if !to_enabled || !has_snapshots || new_version(facts).is_none() {
        return Proposals::new();
    }
    match facts.to_shards {
        Some(shards) if shards != OLD_SHARDS => just(edits([Edit::ToShards(OLD_SHARDS)])),
        _ => just(Edits::new()),
    }
}

/// The version of the new group: the one asked for, or else the lowest that can be had, that knows
/// cluster mode and that loads the data of what runs now.
fn new_version(facts: &Facts<'_>) -> Option<EngineVersion> {
    let encrypted = facts.known_transit() == Some(true) || facts.known_at_rest() == Some(true);
    let fits = |version: &EngineVersion| {
        !version.is_below(firsts::SHARDED)
            && facts.known_version().is_none_or(|now| !version.is_below(now))
            && (!encrypted || firsts::encrypts(facts.to_engine, *version))
    };
    match facts.to_version {
        Some(asked) => Some(asked).filter(|it| facts.offers(*it)).filter(fits),
        None => facts.offered_versions().find(|version| fits(version)),
    }
}

fn first(request: &Request, edits: &Edits) -> Vec<Step> {
    let facts = request.facts();
    let edited = edits.iter().find_map(|edit| match edit {
        Edit::ToShards(shards) => Some(*shards),
        _ => None,
    });
    let name = snapshot_name(request, "before-change");
    let new = NewGroup {
        description: "Seeded from a snapshot",
        version: new_version(&facts),
        node_type: facts.to_type.or_else(|| facts.known_type()),
        sharded: true,
        shards: Some(edited.or(facts.to_shards).unwrap_or(OLD_SHARDS)),
        snapshot: Some(&name),
    };
    let mut steps = before(request);
    steps.extend(snapshot_and_wait(
        request,
        "The data must stand in one database: with cluster mode enabled there is only database 0.",
    ));
    steps.push(create(request, &new, "Create the new group from the snapshot").console([
        "In the ElastiCache console open Backups, choose the snapshot and Restore.".to_owned(),
        "Choose cluster mode enabled and the same number of shards as the old one has.".to_owned(),
    ]));
    steps.push(
        Step::new("Point the clients at the new group")
            .note("Clients must speak the cluster protocol and use the configuration endpoint. What is written to the old group after the snapshot isn't in the new one."),
    );
    steps.push(delete(request));
    steps
}

/// Snapshots, too, are taken only while the status is available.
pub(super) fn before(request: &Request) -> Vec<Step> {
    match request.facts.status {
        Status::Other | Status::Snapshotting => vec![wait_until_available(request)],
        Status::Available | Status::NotKnown | Status::Stuck => Vec::new(),
    }
}
