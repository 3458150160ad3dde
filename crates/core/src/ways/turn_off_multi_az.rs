//! Turn Multi-AZ off first.

use super::{Promise, Proposals, Way, just};
use crate::call::Call;
use crate::edit::{Edit, edits};
use crate::rule::Basis;
use crate::step::{Change, Step, modify, wait_until_available};

pub(crate) static WAY: Way = Way {
    id: "turn-off-multi-az",
    title: |_, _| "Turn Multi-AZ off first".to_owned(),
    basis: Basis::Inferred,
    promise: Promise::AsTimed,
    propose: |facts| match facts.known_multi_az() {
        Some(true) => just(edits([Edit::MultiAzOff])),
        _ => Proposals::new(),
    },
    steps: |request, edits| {
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
                .note("From then on no replica takes over when the primary fails. Apply immediately also runs everything that is pending."),
            wait_until_available(request),
            modify(request, &Change::after(request, edits)),
        ]
    },
};
