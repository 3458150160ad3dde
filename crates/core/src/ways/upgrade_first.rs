//! One request after the other: the engine first.

use super::{Promise, Proposals, Way, just};
use crate::edit::{Edit, Edits, edits};
use crate::editions::firsts;
use crate::facts::{ClusterMode, Facts};
use crate::request::Request;
use crate::rule::Basis;
use crate::step::Step;
use crate::steps::{modify, switch_mode, wait_until_available};
use crate::wanted::Wanted;
use crate::{Engine, EngineVersion};

pub(crate) static WAY: Way = Way {
    id: "upgrade-first",
    title: |_, edits| match upgrade_in(edits) {
        Some(version) => format!("Upgrade to {version} first, then ask for the rest"),
        None => "Upgrade the engine first, then ask for the rest".to_owned(),
    },
    basis: Basis::Inferred,
    promise: Promise::AsTimed,
    propose,
    then,
    ..Way::BASE
};

/// What was left out, asked for once the upgrade has run.
fn then(request: &Request, edits: &Edits) -> Vec<Step> {
    let mut rest = request.clone();
    let upgraded = request.after(edits);
    if let Some(version) = upgraded.facts.to_version {
        rest.facts.engine = upgraded.facts.to_engine;
        rest.facts.to_engine = upgraded.facts.to_engine;
        rest.facts.set_version(version);
    }
    rest.facts.to_version = None;
    rest.to_parameter_group = None;
    let later = left_out(request, edits).join(" and ");
    let mut steps = vec![
        Step::new(format!("Then ask for {later}"))
            .note("Judge that request anew once the first one has run."),
    ];
    match rest.facts.to_mode {
        Some(ClusterMode::Enabled) if rest.facts.known_mode() == Some(ClusterMode::Disabled) => {
            steps.push(switch_mode(&rest, ClusterMode::Compatible));
            steps.push(wait_until_available(&rest));
            steps.push(switch_mode(&rest, ClusterMode::Enabled));
        }
        Some(mode) => steps.push(switch_mode(&rest, mode)),
        None => steps.push(modify(&rest, &Wanted::of(&rest))),
    }
    steps
}

fn upgrade_in(edits: &Edits) -> Option<EngineVersion> {
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
        // What holds up the switch is something else where the version is new enough.
        (Some(_), None) if facts.known_version().is_some_and(|it| !can_switch(facts, it)) => {
            let fits = |version| can_switch(facts, version);
            upgrades_to(facts, Edit::DropClusterMode, &fits)
        }
        (None, Some(to)) if to.is_of_valkey_alone() && facts.engine == Engine::Redis => {
            let lowest = facts.edition.offered(Engine::Valkey).next();
            lowest.map_or_else(Proposals::new, |version| {
                just(edits([
                    Edit::ToNodeType(None),
                    Edit::ToVersion(Some(version)),
                    Edit::ToEngine(Engine::Valkey),
                ]))
            })
        }
        (None, Some(to)) => {
            let memcached = facts.engine == Engine::Memcached;
            let fits = |version: EngineVersion| {
                if memcached {
                    !version.is_below(firsts::MEMCACHED_SCALING)
                } else {
                    to.goes_with(facts.to_engine, version) == Some(true)
                }
            };
            upgrades_to(facts, Edit::ToNodeType(None), &fits)
        }
        _ => Proposals::new(),
    }
}

fn can_switch(facts: &Facts<'_>, version: EngineVersion) -> bool {
    firsts::has(facts.to_engine, version, firsts::MODE_SWITCH)
}

/// The lowest version above what runs that fits, and the newest: what is left out is asked for later.
fn upgrades_to(facts: &Facts<'_>, later: Edit, fits: &dyn Fn(EngineVersion) -> bool) -> Proposals {
    let Some(now) = facts.known_version() else { return Proposals::new() };
    let fitting = facts.offered_versions().filter(|it| now.is_below(*it) && fits(*it));
    let mut proposals = Proposals::new();
    for version in [fitting.clone().next(), fitting.last()].into_iter().flatten() {
        let edits = edits([later, Edit::ToVersion(Some(version))]);
        if !proposals.contains(&edits) {
            proposals.push(edits);
        }
    }
    proposals
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
