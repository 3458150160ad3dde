//! A serverless cache has a call of its own.

use super::{Promise, Proposals, Way, just};
use crate::Engine;
use crate::call::Call;
use crate::edit::{Edits, edits};
use crate::request::Request;
use crate::rule::Basis;
use crate::step::Step;

pub(crate) static WAY: Way = Way {
    id: "modify-serverless",
    title: |_, _| "Change the serverless cache by its own call".to_owned(),
    basis: Basis::Stated,
    promise: Promise::Elsewhere,
    // There is no node type to change, and minor versions come by themselves.
    propose: |facts| {
        let major = |to: crate::EngineVersion| {
            facts.engine == Engine::Redis && facts.to_engine == Engine::Valkey
                || !facts.crosses()
                    && facts.known_version().is_none_or(|now| now.major() < to.major())
        };
        if facts.to_version.is_some_and(major) { just(edits([])) } else { Proposals::new() }
    },
    first,
    ..Way::BASE
};

fn first(request: &Request, _: &Edits) -> Vec<Step> {
    let major = request.to_version().map(|version| version.major().to_string());
    let engine = request.facts.crosses().then(|| request.to_engine());
    let name = request.id.as_deref().unwrap_or("<serverless-cache-name>");
    let call = Call::of("ModifyServerlessCache", request)
        .text("ServerlessCacheName", name)
        .text_if("Engine", engine)
        .text_if("MajorEngineVersion", major);
    vec![
        Step::new("Ask for the major version")
            .console(["In the ElastiCache console choose the serverless cache and Modify.".to_owned()])
            .call(call)
            .note("There is no window and no downtime. Minor versions and patches come by themselves. Change nothing else in the same call."),
    ]
}
