//! Turn automatic failover on first.

use super::{Promise, Proposals, Way, just};
use crate::call::Call;
use crate::edit::{Edit, edits};
use crate::facts::Pending;
use crate::rule::Basis;
use crate::step::Step;
use crate::steps::wait_until_available;

pub(crate) static WAY: Way = Way {
    id: "turn-on-failover",
    title: |_, _| "Turn automatic failover on first".to_owned(),
    basis: Basis::Inferred,
    promise: Promise::AsTimed,
    propose: |facts| {
        // It is applied immediately and would take along what is pending.
        let nothing_pending = facts.known_pending_version() == Some(Pending::Nothing)
            && facts.known_pending_type() == Some(Pending::Nothing);
        let has_replica = facts.replicas.is_some_and(|replicas| replicas > 0);
        if facts.known_failover() == Some(false) && has_replica && nothing_pending {
            just(edits([Edit::FailoverOn]))
        } else {
            Proposals::new()
        }
    },
    first: |request, _| {
        let call = Call::of("ModifyReplicationGroup", request)
            .text("ReplicationGroupId", request.id_or_placeholder())
            .flag("AutomaticFailoverEnabled", true)
            .flag("ApplyImmediately", true);
        vec![
            Step::new("Turn automatic failover on")
                .console([
                    format!("In the ElastiCache console choose {} and Modify.", request.subject()),
                    "Enable automatic failover, then Modify.".to_owned(),
                ])
                .call(call),
            wait_until_available(request),
        ]
    },
    ..Way::BASE
};
