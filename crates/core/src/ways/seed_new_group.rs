//! Create a group with cluster mode enabled from a snapshot of the old one.

use super::{Promise, Proposals, Way, just};
use crate::EngineVersion;
use crate::call::Call;
use crate::edit::{Edit, Edits, edits};
use crate::facts::{ClusterMode, Facts};
use crate::request::Request;
use crate::rule::Basis;
use crate::step::{Step, snapshot};

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
    steps,
};

/// With cluster mode disabled there is one shard.
const OLD_SHARDS: u32 = 1;

fn propose(facts: &Facts<'_>) -> Proposals {
    let to_enabled = facts.known_mode() == Some(ClusterMode::Disabled)
        && facts.to_mode == Some(ClusterMode::Enabled);
    // T1 and T2 have no snapshots while cluster mode is disabled.
    let has_snapshots = facts.known_type().is_none_or(|it| !it.is_t1() && !it.is_t2());
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
        !version.is_below(facts.edition.first_sharded)
            && facts.known_version().is_none_or(|now| !version.is_below(now))
            && (!encrypted || facts.edition.encrypts(*version))
    };
    match facts.to_version {
        Some(asked) => Some(asked).filter(|it| facts.edition.offers(*it)).filter(fits),
        None => facts.edition.offered().find(|version| fits(version)),
    }
}

fn steps(request: &Request, edits: &Edits) -> Vec<Step> {
    let facts = request.facts();
    let shards = edits.iter().find_map(|edit| match edit {
        Edit::ToShards(shards) => Some(*shards),
        _ => None,
    });
    let new_id = "<new-replication-group-id>";
    let snapshot = snapshot(
        request,
        "The data must stand in one database: with cluster mode enabled there is only database 0. T1 and T2 nodes have no snapshots.",
    );
    let snapshot_name = snapshot.call.as_ref().and_then(|call| {
        call.parameters.iter().find(|(name, _)| *name == "SnapshotName").map(|(_, value)| value)
    });
    let snapshot_name = match snapshot_name {
        Some(crate::call::Parameter::Text(name)) => name.clone(),
        _ => "before-change".to_owned(),
    };
    let wait = Step::new("Wait until the snapshot is available")
        .console([
            "In the ElastiCache console open Backups and wait until its status is available.",
        ])
        .call(Call::of("DescribeSnapshots", request).text("SnapshotName", &snapshot_name));
    let version = new_version(&facts);
    let node_type = facts.to_type.or_else(|| facts.known_type());
    let create = Call::of("CreateReplicationGroup", request)
        .text("ReplicationGroupId", new_id)
        .text("ReplicationGroupDescription", "Seeded from a snapshot")
        .text("SnapshotName", &snapshot_name)
        .text("Engine", "redis")
        .text_if("EngineVersion", version)
        .text(
            "CacheNodeType",
            node_type.map_or_else(|| "<node-type>".to_owned(), |it| it.to_string()),
        )
        .text(
            "CacheParameterGroupName",
            version.map_or_else(
                || "<parameter-group>".to_owned(),
                |it| format!("default.{}.cluster.on", it.redis_family()),
            ),
        )
        .number("NumNodeGroups", shards.or(facts.to_shards).unwrap_or(OLD_SHARDS))
        .number("ReplicasPerNodeGroup", facts.replicas.unwrap_or(1))
        .flag("AutomaticFailoverEnabled", true);
    let encrypt = |call: Call| {
        let call = if facts.known_transit() == Some(true) {
            call.flag("TransitEncryptionEnabled", true)
        } else {
            call
        };
        if facts.known_at_rest() == Some(true) {
            call.flag("AtRestEncryptionEnabled", true)
        } else {
            call
        }
    };
    vec![
        snapshot,
        wait,
        Step::new("Create the new group from the snapshot")
            .console([
                "In the ElastiCache console open Backups, choose the snapshot and Restore.".to_owned(),
                "Choose cluster mode enabled and the same number of shards as the old one has.".to_owned(),
            ])
            .call(encrypt(create))
            .note("Give it the subnet group and the security groups of the old one as well: a new group takes the defaults otherwise."),
        Step::new("Point the clients at the new group")
            .note("Clients must speak the cluster protocol and use the configuration endpoint. What is written to the old group after the snapshot isn't in the new one."),
        super::recreate_with_version::delete(request),
    ]
}
