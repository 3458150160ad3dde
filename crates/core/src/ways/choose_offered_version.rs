//! Ask for a version that can be had.

use super::{Promise, Proposals, Way, just};
use crate::edit::{Edit, edits};
use crate::editions::firsts;
use crate::facts::Facts;
use crate::rule::Basis;
use crate::{Engine, EngineVersion};

pub(crate) static WAY: Way = Way {
    id: "choose-offered-version",
    title: |_, edits| match edits.first() {
        Some(Edit::ToVersion(Some(version))) => format!("Ask for {version} instead"),
        _ => "Ask for another version".to_owned(),
    },
    basis: Basis::Inferred,
    promise: Promise::AsTimed,
    propose,
    ..Way::BASE
};

/// The nearest version above the one asked for, the nearest below it, and the newest: those that
/// can be had, are newer than what runs, and keep encryption where it is on or may be.
fn propose(facts: &Facts<'_>) -> Proposals {
    let Some(asked) = facts.to_version else { return Proposals::new() };
    // The same version without its patch is the one meant.
    if asked.names_patch() && facts.offers(asked.without_patch()) {
        return just(edits([Edit::ToVersion(Some(asked.without_patch()))]));
    }
    let encrypted = facts.known_transit() != Some(false) || facts.known_at_rest() != Some(false);
    let crosses = facts.engine == Engine::Redis && facts.to_engine == Engine::Valkey;
    let fits = |version: &EngineVersion| {
        (crosses || facts.known_version().is_some_and(|now| now.is_below(*version)))
            && *version != asked
            && (!encrypted || firsts::encrypts(facts.to_engine, *version))
    };
    let offered = facts.offered_versions().filter(fits);
    let above = offered.clone().find(|version| asked.is_below(*version));
    let below = offered.clone().filter(|version| version.is_below(asked)).last();
    let mut proposals = Proposals::new();
    for version in [above, below, offered.last()].into_iter().flatten() {
        let edits = edits([Edit::ToVersion(Some(version))]);
        if !proposals.contains(&edits) {
            proposals.push(edits);
        }
    }
    proposals
}
