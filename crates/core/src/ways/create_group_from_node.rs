//! Make a replication group of a lone node, then upgrade that.

use super::{Promise, Proposals, Way, just};
use crate::Engine;
use crate::call::Call;
use crate::edit::{Edits, edits};
use crate::request::Request;
use crate::rule::Basis;
use crate::step::Step;
use crate::steps::keep;

pub(crate) static WAY: Way = Way {
    id: "create-group-from-node",
    title: |_, _| "Create a replication group from the node, then change the group".to_owned(),
    basis: Basis::Stated,
    promise: Promise::Elsewhere,
    propose: |facts| {
        let can_be_had = facts.to_version.is_none_or(|version| facts.offers(version));
        if can_be_had && facts.group == Some(false) && facts.engine != Engine::Memcached {
            just(edits([]))
        } else {
            Proposals::new()
        }
    },
    first,
    ..Way::BASE
};

/// What stands in a command for the new group's id.
const NEW_GROUP: &str = "<new-replication-group-id>";

fn first(request: &Request, _: &Edits) -> Vec<Step> {
    let create = Call::of("CreateReplicationGroup", request)
        .text("ReplicationGroupId", NEW_GROUP)
        .text("ReplicationGroupDescription", "Made of a lone node")
        .text("PrimaryClusterId", request.id_or_placeholder());
    let wait = Call::of("DescribeReplicationGroups", request)
        .text("ReplicationGroupId", NEW_GROUP)
        .waiting("replication-group-available");
    let family = request.to_version().map(|version| version.family(request.to_engine()));
    let group = request.to_parameter_group.as_deref().map(ToOwned::to_owned).or_else(|| {
        let custom = request.facts.known_custom_group() == Some(true);
        custom.then(|| format!("<parameter-group-of-{}>", family.unwrap_or_default()))
    });
    let upgrade = Call::of("ModifyReplicationGroup", request)
        .text("ReplicationGroupId", NEW_GROUP)
        .text_if("CacheNodeType", request.to_type())
        .text_if("CacheParameterGroupName", group)
        .text("Engine", request.to_engine().as_str())
        .text_if("EngineVersion", request.to_version())
        .flag("ApplyImmediately", request.immediately());
    let mut steps = keep(request, "It keeps the data as it is now.");
    steps.extend([
        Step::new("Create a replication group with the node as its primary")
            .console(["In the ElastiCache console choose Create, and a replication group from an existing cluster.".to_owned()])
            .call(create),
        Step::new("Wait until the group is available")
            .call(wait)
            .note("It has one node and no failover: add a replica before you go on, for a short interruption."),
    ]);
    if request.to_version().is_none() {
        return steps;
    }
    steps.push(
        Step::new(format!("Ask for {} on the group", request.to_version_phrase()))
            .console(["Choose the new group and Modify; set the engine and the engine version."
                .to_owned()])
            .call(upgrade)
            .note("Point the clients at the group's endpoint.")
            .irreversible(),
    );
    steps
}
