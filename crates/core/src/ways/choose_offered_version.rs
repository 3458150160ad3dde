//! Ask for a version that can be had.

use super::{Promise, Proposals, Way, just};
use crate::edit::{Edit, edits};
use crate::editions::{days, firsts};
use crate::facts::{Facts, ROLLBACK_TO};
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
/// What may be meant: the same version without its patch or with one; the way back from Valkey 7.2; else
/// the nearest version above the one asked for, the nearest below it, and the newest: those that can be
/// had, are newer than what runs, and keep encryption where it is on or may be.
fn propose(facts: &Facts<'_>) -> Proposals {
    let to = |version| edits([Edit::ToVersion(Some(version))]);
    let crosses = facts.engine == Engine::Redis && facts.to_engine == Engine::Valkey;
    let Some(asked) = facts.to_version else {
        let newest = facts.offered_versions().last().filter(|_| crosses);
        return newest.map_or_else(Proposals::new, |version| just(to(version)));
    };
    let only_x = facts.edition.is_since(days::NO_PATCHES)
        && !facts.edition.is_since(days::TWO_NUMBERS)
        && facts.to_engine == Engine::Redis;
    if only_x && asked.major() == 6 {
        return just(to(EngineVersion::newest_of(6)));
    }
    if asked.names_patch() && facts.offers(asked.without_patch()) {
        return just(to(asked.without_patch()));
    }
    if facts.engine == Engine::Valkey && facts.to_engine == Engine::Redis {
        return just(to(ROLLBACK_TO));
    }
    let encrypted = facts.known_transit() != Some(false) || facts.known_at_rest() != Some(false);
    let fits = |version: &EngineVersion| {
        (crosses || facts.known_version().is_some_and(|now| now.is_below(*version)))
            && *version != asked
            && (!encrypted || firsts::encrypts(facts.to_engine, *version))
    };
    let offered = facts.offered_versions().filter(fits);
    let meant = offered.clone().find(|version| version.is_same_as(asked));
    let above = offered.clone().find(|version| asked.is_below(*version));
    let below = offered.clone().filter(|version| version.is_below(asked)).last();
    let mut proposals = Proposals::new();
    // In that year 6.0 was asked for as 6.x.
    let written = |version: EngineVersion| {
        if only_x && version.major() == 6 { EngineVersion::newest_of(6) } else { version }
    };
    for version in [meant, above, below, offered.last()].into_iter().flatten().map(written) {
        if !proposals.contains(&to(version)) {
            // What was found first is nearest.
            let _ = proposals.try_push(to(version));
        }
    }
    proposals
}
