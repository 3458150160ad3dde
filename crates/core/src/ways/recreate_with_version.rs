//! Delete the cluster and create it anew with the version wanted.

use super::{Promise, Proposals, Way, just};
use crate::edit::{Edits, edits};
use crate::editions::firsts;
use crate::facts::{ClusterMode, Facts};
use crate::request::Request;
use crate::rule::Basis;
use crate::step::Step;
use crate::steps::{NewGroup, create, delete, is_sharded};

pub(crate) static WAY: Way = Way {
    id: "recreate-with-version",
    title: |request, _| {
        format!("Create it anew with {} and delete the old one", request.to_version_phrase())
    },
    basis: Basis::Stated,
    promise: Promise::Elsewhere,
    propose: |facts| if fits(facts) { just(edits([])) } else { Proposals::new() },
    first,
    ..Way::BASE
};

fn fits(facts: &Facts<'_>) -> bool {
    let encrypted = facts.known_transit() == Some(true) || facts.known_at_rest() == Some(true);
    let sharded = facts.known_mode() == Some(ClusterMode::Enabled);
    facts.to_version.is_some_and(|version| {
        facts.offers(version)
            && (!encrypted || firsts::encrypts(facts.to_engine, version))
            && (!sharded || firsts::has(facts.to_engine, version, firsts::SHARDED))
            && (facts.known_multi_az() != Some(true)
                || firsts::has(facts.to_engine, version, firsts::FAILOVER))
    })
}

fn first(request: &Request, _: &Edits) -> Vec<Step> {
    let new = NewGroup {
        description: "Created anew with an older version",
        version: request.to_version(),
        node_type: request.to_type().or_else(|| request.node_type()),
        sharded: is_sharded(request),
        shards: request.facts.shards,
        snapshot: None,
    };
    let mut steps = super::seed_new_group::before(request);
    steps.push(
        create(request, &new, "Create a new one with the older version, under another id")
            .console([
                "In the ElastiCache console choose Create, and the engine version wanted.".to_owned(),
                "Give it the settings of the old one, its subnet group and security groups too.".to_owned(),
            ])
            .note("It starts empty: that an older version can load a snapshot of a newer one is nowhere said."),
    );
    steps.push(
        Step::new("Fill the new one and point the clients at it")
            .note("From the source of the data, or by writing to both for as long as the longest time to live."),
    );
    steps.push(delete(request));
    steps
}
