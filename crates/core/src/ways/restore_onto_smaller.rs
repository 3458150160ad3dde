//! Restore a snapshot onto a smaller node type.

use super::{Promise, Proposals, Way, just};
use crate::call::{Call, Parameter};
use crate::edit::{Edits, edits};
use crate::facts::{ClusterMode, Facts};
use crate::request::Request;
use crate::rule::Basis;
use crate::step::{Step, snapshot};

pub(crate) static WAY: Way = Way {
    id: "restore-onto-smaller",
    title: |request, _| format!("Restore a snapshot onto {}", request.to_type_phrase()),
    basis: Basis::Stated,
    promise: Promise::Elsewhere,
    propose: |facts| if fits(facts) { just(edits([])) } else { Proposals::new() },
    steps,
};

/// Both node types must have snapshots: T1 and T2 have none while cluster mode is disabled.
fn fits(facts: &Facts<'_>) -> bool {
    let sharded = facts.known_mode() == Some(ClusterMode::Enabled);
    let bare = |it: crate::NodeType| it.is_t1() || (!sharded && it.is_t2());
    facts.to_type.is_some_and(|it| !bare(it)) && facts.known_type().is_none_or(|it| !bare(it))
}

fn steps(request: &Request, _: &Edits) -> Vec<Step> {
    let facts = request.facts();
    let snapshot = snapshot(request, "The data must fit into the smaller type.");
    let name = snapshot
        .call
        .iter()
        .flat_map(|call| &call.parameters)
        .find_map(|(name, value)| match value {
            Parameter::Text(value) if *name == "SnapshotName" => Some(value.clone()),
            _ => None,
        })
        .unwrap_or_default();
    let version = request.to_version().or_else(|| request.version());
    let create = if request.goes_to_group() {
        let call = Call::of("CreateReplicationGroup", request)
            .text("ReplicationGroupId", "<new-replication-group-id>")
            .text("ReplicationGroupDescription", "Restored onto a smaller node type");
        if facts.known_mode() == Some(ClusterMode::Enabled) {
            call.number("NumNodeGroups", facts.shards.unwrap_or(1))
                .number("ReplicasPerNodeGroup", facts.replicas.unwrap_or(1))
        } else {
            call.number("NumCacheClusters", facts.replicas.unwrap_or(1) + 1)
        }
    } else {
        Call::of("CreateCacheCluster", request)
            .text("CacheClusterId", "<new-cache-cluster-id>")
            .number("NumCacheNodes", 1)
    };
    let create = create
        .text("Engine", "redis")
        .text_if("EngineVersion", version)
        .text_if("CacheNodeType", request.to_type())
        .text("SnapshotName", &name);
    vec![
        snapshot,
        Step::new("Wait until the snapshot is available")
            .console(["In the ElastiCache console open Backups and wait until its status is available."])
            .call(Call::of("DescribeSnapshots", request).text("SnapshotName", &name)),
        Step::new("Create a new one of the smaller type from the snapshot")
            .console(["In the ElastiCache console open Backups, choose the snapshot and Restore."])
            .call(create)
            .note("A snapshot larger than the node ends in the status restore-failed. Settings not given take their defaults: subnet group, security groups, encryption."),
        Step::new("Point the clients at the new one")
            .note("What is written to the old one after the snapshot isn't in the new one."),
        super::recreate_with_version::delete(request),
    ]
}
