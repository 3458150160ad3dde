//! Looking at how things stand, and waiting.

use crate::call::Call;
use crate::request::Request;
use crate::step::Step;

/// The describe that shows how things stand.
pub(crate) fn describe(request: &Request, title: impl Into<String>) -> Step {
    let mut step = Step::new(title).console([format!(
        "In the ElastiCache console open {}: it shows the status, the version and the node type, and Modify shows what is pending.",
        request.subject()
    )]);
    if request.goes_to_group() {
        step.call = Some(Call::of("DescribeCacheClusters", request));
        step.command = Some(members(request));
        step.note(
            "The version, the node type and what is pending (PendingModifiedValues) stand on the member clusters, not on the group.",
        )
    } else {
        let call = Call::of("DescribeCacheClusters", request)
            .text("CacheClusterId", request.id_or_placeholder());
        step.call(call).note("What is pending stands under PendingModifiedValues.")
    }
}

/// The command that prints the member clusters of a group, or a lone cluster.
pub(crate) fn members(request: &Request) -> String {
    let call = Call::of("DescribeCacheClusters", request);
    match (&request.id, request.is_group()) {
        (Some(id), Some(false)) => call.text("CacheClusterId", id.as_ref()).cli(),
        // A filter on the client's side: the call itself can't be limited to a group.
        (Some(id), Some(true)) => {
            format!("{} --query \"CacheClusters[?ReplicationGroupId=='{id}']\"", call.cli())
        }
        _ => call.cli(),
    }
}

/// Wait until the status is `available`.
pub(crate) fn wait_until_available(request: &Request) -> Step {
    let group = request.goes_to_group();
    let waiter = if group { "replication-group-available" } else { "cache-cluster-available" };
    let call = request.call("DescribeReplicationGroups", "DescribeCacheClusters").waiting(waiter);
    let step = Step::new("Wait until the status is available")
        .console(["Watch the status in the ElastiCache console until it is available.".to_owned()])
        .call(call)
        .note("The command may give up before a long change is through: run it again until it ends by itself.");
    if group {
        step.note("A group is available when it and each of its node groups are.")
    } else {
        step
    }
}

/// Wait until a snapshot is there: the CLI has no waiter for that.
pub(crate) fn wait_for_snapshot(request: &Request, name: &str) -> Step {
    Step::new("Wait until the snapshot is available")
        .console([
            "In the ElastiCache console open Backups and wait until its status is available."
                .to_owned(),
        ])
        .call(Call::of("DescribeSnapshots", request).text("SnapshotName", name))
        .note("Repeat it until SnapshotStatus is available.")
}
