//! One request after the other: the engine first.

use super::{Promise, Proposals, Way, just};
use crate::Engine;
use crate::edit::{Edit, Edits, edits};
use crate::editions::firsts;
use crate::facts::Facts;
use crate::request::Request;
use crate::rule::Basis;
use crate::step::Step;

pub(crate) static WAY: Way = Way {
    id: "upgrade-first",
    title: |_, edits| match upgrade_in(edits) {
        Some(version) => format!("Upgrade to {version} first, then ask for the rest"),
        None => "Upgrade the engine first, then ask for the rest".to_owned(),
    },
    basis: Basis::Inferred,
    promise: Promise::AsTimed,
    propose,
    then: |request, edits| {
        let later: Vec<String> = left_out(request, edits);
        vec![
            Step::new(format!("Then ask for {}", later.join(" and ")))
                .note("Judge that request anew once the first one has run."),
        ]
    },
    ..Way::BASE
};

fn upgrade_in(edits: &Edits) -> Option<crate::EngineVersion> {
    edits.iter().find_map(|edit| match edit {
        Edit::ToVersion(version) => *version,
        _ => None,
    })
}

fn propose(facts: &Facts<'_>) -> Proposals {
    let upgrades = facts.to_version.is_some();
    match (facts.to_mode, facts.to_type) {
        (Some(_), None) if upgrades => just(edits([Edit::DropClusterMode])),
        (Some(_), Some(_)) if upgrades => {
            just(edits([Edit::DropClusterMode, Edit::ToNodeType(None)]))
        }
        (None, Some(_)) if upgrades => just(edits([Edit::ToNodeType(None)])),
        // The lowest version that can switch cluster mode, or that the node type goes with.
        (Some(_), None) => {
            let fits = |version| firsts::has(facts.to_engine, version, firsts::MODE_SWITCH);
            lowest(facts, &fits).map_or_else(Proposals::new, |version| {
                just(edits([Edit::DropClusterMode, Edit::ToVersion(Some(version))]))
            })
        }
        (None, Some(to)) => {
            let fits = |version| to.goes_with(facts.to_engine, version) == Some(true);
            lowest(facts, &fits).map_or_else(Proposals::new, |version| {
                just(edits([Edit::ToNodeType(None), Edit::ToVersion(Some(version))]))
            })
        }
        _ => Proposals::new(),
    }
}

fn lowest(
    facts: &Facts<'_>,
    fits: &dyn Fn(crate::EngineVersion) -> bool,
) -> Option<crate::EngineVersion> {
    let now = facts.known_version()?;
    let redis = facts.engine == Engine::Redis;
    facts.offered_versions().filter(|_| redis).find(|it| now.is_below(*it) && fits(*it))
}

fn left_out(request: &Request, edits: &Edits) -> Vec<String> {
    let mut parts = Vec::new();
    if edits.contains(&Edit::ToNodeType(None)) {
        parts.push(request.to_type_phrase());
    }
    if let (true, Some(mode)) = (edits.contains(&Edit::DropClusterMode), request.facts.to_mode) {
        parts.push(format!("cluster mode {}", mode.as_str()));
    }
    parts
}
