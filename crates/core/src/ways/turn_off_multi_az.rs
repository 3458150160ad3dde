//! Turn Multi-AZ off first.

use super::{Promise, Proposals, Way, just};
use crate::call::Call;
use crate::edit::{Edit, edits};
use crate::facts::Pending;
use crate::rule::Basis;
use crate::step::Step;
use crate::steps::wait_until_available;

pub(crate) static WAY: Way = Way {
    id: "turn-off-multi-az",
    title: |request, _| match request.facts.known_multi_az() {
        Some(false) => "Turn automatic failover off first".to_owned(),
        _ => "Turn Multi-AZ off first".to_owned(),
    },
    basis: Basis::Inferred,
    promise: Promise::AsTimed,
    propose: |facts| {
        // It is applied immediately and would take along what is pending.
        let nothing_pending = facts.known_pending_version() == Some(Pending::Nothing)
            && facts.known_pending_type() == Some(Pending::Nothing);
        let on = facts.known_multi_az() == Some(true) || facts.known_failover() == Some(true);
        if on && nothing_pending { just(edits([Edit::MultiAzOff])) } else { Proposals::new() }
    },
    first: |request, _| {
        let call = Call::of("ModifyReplicationGroup", request)
            .text("ReplicationGroupId", request.id_or_placeholder())
            .flag("AutomaticFailoverEnabled", false)
            .flag("ApplyImmediately", true);
        vec![
            Step::new("Turn Multi-AZ with automatic failover off")
                .console([
                    format!("In the ElastiCache console choose {} and Modify.", request.subject()),
                    "Set Multi-AZ to off, choose Apply immediately, then Modify.".to_owned(),
                ])
                .call(call)
                .note("From then on no replica takes over when the primary fails."),
            wait_until_available(request),
        ]
    },
    ..Way::BASE
};
