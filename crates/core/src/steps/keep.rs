//! Keeping the data, and letting the old ones go.

use super::{wait_for_snapshot, wait_until_available};
use crate::Engine;
use crate::editions::days;
use crate::request::Request;
use crate::step::Step;

/// Whether the node type has no snapshots: T1, and T2 while cluster mode is disabled.
fn has_no_snapshots(request: &Request) -> bool {
    let facts = &request.facts;
    request.engine() == Engine::Memcached
        || request.node_type().is_some_and(|it| !facts.has_snapshots(it))
}

const NO_SNAPSHOTS: &str =
    "T1 node types have no snapshots, nor have T2 ones with cluster mode disabled.";

/// What stands in a command where no name can be made.
const SNAPSHOT_NAME: &str = "<snapshot-name>";

/// A name for a snapshot: the id with an ending, cut so that it keeps an id's limits.
pub(crate) fn snapshot_name(request: &Request, ending: &str) -> String {
    match &request.id {
        Some(id) => format!("{}-{ending}", id.get(..35).unwrap_or(id).trim_end_matches('-')),
        None => SNAPSHOT_NAME.to_owned(),
    }
}

/// Before a change: a snapshot and the wait for it, or what to do where there are none.
pub(crate) fn keep(request: &Request, why: &str) -> Vec<Step> {
    if has_no_snapshots(request) {
        let why = if request.engine() == Engine::Memcached {
            "Memcached has no snapshots."
        } else {
            NO_SNAPSHOTS
        };
        return vec![Step::new("Keep what you can't lose elsewhere").note(why)];
    }
    vec![snapshot(request, why), wait_until_available(request)]
}

/// A manual snapshot.
fn snapshot(request: &Request, why: &str) -> Step {
    let name = snapshot_name(request, "before-change");
    let call = request.call("CreateSnapshot", "CreateSnapshot").text("SnapshotName", name);
    let step = Step::new("Take a manual snapshot")
        .console([
            format!("In the ElastiCache console choose {} and Backup.", request.subject()),
            "Name the snapshot and create it; wait until it is available.".to_owned(),
        ])
        .note(why);
    let step = match request.node_type() {
        None if !request.edition().is_since(days::T2_FAILOVER) => step.note(NO_SNAPSHOTS),
        _ => step,
    };
    match request.if_lone(&call, "CreateSnapshot") {
        Some(lone) => step.note(lone).call(call),
        None => step.call(call),
    }
}

/// The first steps of a way to another group: a snapshot that is there.
pub(crate) fn snapshot_and_wait(request: &Request, why: &str) -> Vec<Step> {
    let name = snapshot_name(request, "before-change");
    vec![snapshot(request, why), wait_for_snapshot(request, &name)]
}

/// Delete the old cluster or group, last.
pub(crate) fn delete(request: &Request) -> Step {
    let call = request.call("DeleteReplicationGroup", "DeleteCacheCluster");
    let call = if has_no_snapshots(request) {
        call
    } else {
        call.text("FinalSnapshotIdentifier", snapshot_name(request, "final"))
    };
    Step::new("Delete the old one, once nothing uses it any more")
        .console([format!("In the ElastiCache console choose {} and Delete.", request.subject())])
        .call(call)
        .note("Its data is gone, except what snapshots hold.")
        .irreversible()
}
