//! Add a replica, and let it take over when the primary fails.

use super::{Promise, Proposals, Way, just};
use crate::call::Call;
use crate::edit::{Edit, edits};
use crate::facts::{ClusterMode, Pending};
use crate::rule::Basis;
use crate::step::Step;
use crate::steps::wait_until_available;

pub(crate) static WAY: Way = Way {
    id: "add-replica",
    title: |_, _| "Add a replica first".to_owned(),
    basis: Basis::Inferred,
    promise: Promise::AsTimed,
    propose: |facts| {
        // It is applied immediately and would take along what is pending.
        let nothing_pending = facts.known_pending_version() == Some(Pending::Nothing)
            && facts.known_pending_type() == Some(Pending::Nothing);
        // While cluster mode is compatible, nothing is scaled.
        let scales = facts.known_mode() != Some(ClusterMode::Compatible);
        if facts.replicas == Some(0) && facts.group != Some(false) && nothing_pending && scales {
            just(edits([Edit::ReplicaAdded]))
        } else {
            Proposals::new()
        }
    },
    first: |request, _| {
        let group = |action| {
            Call::of(action, request).text("ReplicationGroupId", request.id_or_placeholder())
        };
        let add = group("IncreaseReplicaCount")
            .number("NewReplicaCount", 1)
            .flag("ApplyImmediately", true);
        let mut steps = vec![
            Step::new("Add a replica to each shard")
                .console([format!(
                    "In the ElastiCache console choose {} and add a replica.",
                    request.subject()
                )])
                .call(add),
            wait_until_available(request),
        ];
        if request.mode() != Some(ClusterMode::Enabled) {
            let turn_on = group("ModifyReplicationGroup")
                .flag("AutomaticFailoverEnabled", true)
                .flag("ApplyImmediately", true);
            steps.push(
                Step::new("Turn automatic failover on")
                    .console(["Choose Modify, enable automatic failover, then Modify.".to_owned()])
                    .call(turn_on),
            );
            steps.push(wait_until_available(request));
        }
        steps
    },
    ..Way::BASE
};
