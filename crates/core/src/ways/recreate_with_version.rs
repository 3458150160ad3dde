//! Delete the cluster and create it anew with the version wanted.

use super::{Promise, Proposals, Way, just};
use crate::call::Call;
use crate::edit::{Edits, edits};
use crate::facts::{ClusterMode, Facts};
use crate::request::Request;
use crate::rule::Basis;
use crate::step::{Step, snapshot};

pub(crate) static WAY: Way = Way {
    id: "recreate-with-version",
    title: |request, _| {
        format!("Create it anew with {} and delete the old one", request.to_version_phrase())
    },
    basis: Basis::Stated,
    promise: Promise::Elsewhere,
    propose: |facts| if fits(facts) { just(edits([])) } else { Proposals::new() },
    steps,
};

fn fits(facts: &Facts<'_>) -> bool {
    let encrypted = facts.known_transit() == Some(true) || facts.known_at_rest() == Some(true);
    let sharded = facts.known_mode() == Some(ClusterMode::Enabled);
    facts.to_version.is_some_and(|version| {
        facts.edition.offers(version)
            && (!encrypted || facts.edition.encrypts(version))
            && (!sharded || !version.is_below(facts.edition.first_sharded))
            && (facts.known_multi_az() != Some(true)
                || !version.is_below(facts.edition.first_multi_az))
    })
}

fn steps(request: &Request, _: &Edits) -> Vec<Step> {
    let facts = request.facts();
    let sharded = facts.known_mode() == Some(ClusterMode::Enabled);
    let version = request.to_version();
    let node_type = request
        .to_type()
        .or_else(|| request.node_type())
        .map_or_else(|| "<node-type>".to_owned(), |it| it.to_string());
    let group = version.map(|it| {
        format!("default.{}{}", it.redis_family(), if sharded { ".cluster.on" } else { "" })
    });
    let create = if request.goes_to_group() {
        let call = Call::of("CreateReplicationGroup", request)
            .text("ReplicationGroupId", "<new-replication-group-id>")
            .text("ReplicationGroupDescription", "Created anew with an older version")
            .text("Engine", "redis")
            .text_if("EngineVersion", version)
            .text("CacheNodeType", node_type)
            .text_if("CacheParameterGroupName", group);
        let call = if sharded {
            call.number("NumNodeGroups", facts.shards.unwrap_or(1))
                .number("ReplicasPerNodeGroup", facts.replicas.unwrap_or(1))
        } else {
            call.number("NumCacheClusters", facts.replicas.unwrap_or(1) + 1)
        };
        let call = match facts.known_multi_az() {
            Some(on) => call.flag("AutomaticFailoverEnabled", on),
            None => call,
        };
        let call = match facts.known_transit() {
            Some(true) => call.flag("TransitEncryptionEnabled", true),
            _ => call,
        };
        match facts.known_at_rest() {
            Some(true) => call.flag("AtRestEncryptionEnabled", true),
            _ => call,
        }
    } else {
        Call::of("CreateCacheCluster", request)
            .text("CacheClusterId", "<new-cache-cluster-id>")
            .text("Engine", "redis")
            .text_if("EngineVersion", version)
            .text("CacheNodeType", node_type)
            .number("NumCacheNodes", 1)
            .text_if("CacheParameterGroupName", group)
    };
    vec![
        snapshot(
            request,
            "It keeps the data as they are; that an older version can load them is nowhere said.",
        ),
        Step::new("Create a new one with the older version, under another id")
            .console([
                "In the ElastiCache console choose Create, and the engine version wanted."
                    .to_owned(),
                "Give it the settings of the old one, its subnet group and security groups too."
                    .to_owned(),
            ])
            .call(create)
            .note("It starts empty."),
        Step::new("Fill the new one and point the clients at it"),
        delete(request),
    ]
}

/// Delete the old cluster or group, last.
pub(super) fn delete(request: &Request) -> Step {
    let call = request.call("DeleteReplicationGroup", "DeleteCacheCluster");
    Step::new("Delete the old one, once nothing uses it any more")
        .console([format!("In the ElastiCache console choose {} and Delete.", request.subject())])
        .call(call)
        .note("The data in it are gone but for what snapshots hold.")
        .irreversible()
}
