//! Change the number of shards by the call that does so.

use super::{Promise, Proposals, Way, just};
use crate::call::Call;
use crate::edit::{Edits, edits};
use crate::facts::ClusterMode;
use crate::request::Request;
use crate::rule::Basis;
use crate::step::Step;

pub(crate) static WAY: Way = Way {
    id: "change-shards",
    title: |request, _| {
        format!("Change the number of shards to {} by its own call", shards(request))
    },
    basis: Basis::Stated,
    promise: Promise::Elsewhere,
    propose: |facts| {
        if facts.known_mode() == Some(ClusterMode::Enabled) {
            just(edits([]))
        } else {
            Proposals::new()
        }
    },
    first,
    ..Way::BASE
};

fn shards(request: &Request) -> u32 {
    request.facts.to_shards.unwrap_or(1)
}

fn first(request: &Request, _: &Edits) -> Vec<Step> {
    let call = Call::of("ModifyReplicationGroupShardConfiguration", request)
        .text("ReplicationGroupId", request.id_or_placeholder())
        .number("NodeGroupCount", shards(request))
        .flag("ApplyImmediately", true);
    vec![
        Step::new("Ask for the number of shards")
            .console([
                format!("In the ElastiCache console open {} and its shards.", request.subject()),
                "Add or delete shards.".to_owned(),
            ])
            .call(call)
            .note("To remove shards, name those to remove or to keep as well. What else is asked for goes into a request of its own, afterwards."),
    ]
}
