//! The judge leaves some completions out and stops early; here it is held against trying all of them.

use std::collections::BTreeMap;

use super::choices::{Choices, known_or, modes, running, sixes};
use super::complete::Complete;
use super::engines::Engine;
use super::outcome::Outcome;
use super::possible::contradiction;
use super::rules::outcome;
use super::tests_dice::Dice;
use super::types::node_type;
use super::{Judgement, Situation, Verdict, judge, kinds};

/// How many completions are tried at most; a situation with more of them is left out.
const MOST: usize = 60_000;

#[test]
fn the_judge_says_what_all_completions_say() {
    let mut dice = Dice(0x2018_0819);
    let mut seen = BTreeMap::new();
    let mut left_out = 0;
    for _ in 0..40_000 {
        let situation = dice.situation(6);
        let Ok(choices) = Choices::of(&situation) else { panic!("unreadable: {situation:#?}") };
        let wide = widened(choices, &situation);
        if size(&wide) > MOST {
            left_out += 1;
            continue;
        }
        let told = judge(&situation).ok();
        assert_eq!(told, plain(&wide), "{situation:#?}");
        *seen.entry(told.map(|told| told.verdict)).or_insert(0_u32) += 1;
    }
    // Every kind of answer was among them.
    assert_eq!(seen.len(), 5, "{seen:?}");
    assert!(left_out < 2_000, "{left_out}");
}

/// Every value of what is not known, read by a rule or not. Group and replicas stay as they are: not told they
/// count as a group and as one replica.
fn widened(mut choices: Choices, situation: &Situation) -> Choices {
    let both = vec![false, true];
    let day = situation.edition.0;
    let memcached = choices.engine == Engine::Memcached && day >= super::dates::UPGRADES_ON_ENABLED;
    let lone = situation.replication_group == Some(false) || memcached;
    if situation.version.is_none() {
        choices.versions = running(choices.engine, day);
    } else if let Some(known) = choices.versions.first().filter(|it| it.is_six_x()) {
        choices.versions = sixes(day, *known);
    }
    choices.modes = known_or(situation.mode, modes(day, lone));
    choices.shards = known_or(situation.shards, &[1, 2, 3]);
    choices.multi_az = known_or(situation.multi_az, &both);
    choices.failover = known_or(situation.failover, &both).into_iter().map(Some).collect();
    if situation.global.is_none() && day >= super::dates::GLOBAL_DATASTORE {
        choices.global.clone_from(&both);
    }
    choices.node_types = situation
        .node_type
        .map_or_else(|| kinds::all(situation).collect(), |name| vec![node_type(name)]);
    choices.encryption = known_or(situation.transit, &both)
        .into_iter()
        .flat_map(|transit| {
            known_or(situation.at_rest, &both).into_iter().map(move |at| (transit, at))
        })
        .collect();
    if situation.parameter_group.is_none() {
        choices.custom_group = both;
    }
    choices
}

fn sizes(choices: &Choices) -> [usize; 11] {
    [
        choices.versions.len(),
        choices.modes.len(),
        choices.shards.len(),
        choices.multi_az.len(),
        choices.failover.len(),
        choices.global.len(),
        choices.node_types.len(),
        choices.encryption.len(),
        choices.custom_group.len(),
        choices.pending_versions.len(),
        choices.pending_types.len(),
    ]
}

fn size(choices: &Choices) -> usize {
    sizes(choices).iter().product()
}

/// The completion at this place among all of them.
fn completion(choices: &Choices, mut place: usize) -> Complete {
    let at = sizes(choices).map(|size| {
        let digit = place % size;
        place /= size;
        digit
    });
    let group = choices.replication_group;
    let (transit, at_rest) = choices.encryption[at[7]];
    Complete {
        day: choices.day,
        replication_group: group,
        group_known: choices.group_known,
        engine: choices.engine,
        version: choices.versions[at[0]],
        mode: choices.modes[at[1]],
        shards: choices.shards[at[2]],
        replicas: choices.replicas.unwrap_or(u32::from(group)),
        multi_az: choices.multi_az[at[3]],
        failover: choices.failover[at[4]] == Some(true),
        failover_told: choices.failover_told,
        global: choices.global[at[5]],
        serverless: choices.serverless,
        node_type: choices.node_types[at[6]],
        status: choices.status,
        service_update_runs: choices.service_update_runs,
        transit,
        at_rest,
        custom_group: choices.custom_group[at[8]],
        allowed_node_types: choices.allowed_node_types,
        pending_version: choices.pending_versions[at[9]],
        pending_patch: choices.pending_patch,
        pending_type: choices.pending_types[at[10]],
        ask: choices.ask,
    }
}

/// What every completion there is says, without any of the judge's ways of leaving some out.
fn plain(choices: &Choices) -> Option<Judgement> {
    let told = |guess_t2: bool| {
        let mut sum: Option<Outcome> = None;
        for place in 0..size(choices) {
            let facts = completion(choices, place);
            if contradiction(&facts).is_some() || facts.multi_az_on_t2() && !guess_t2 {
                continue;
            }
            let one = outcome(&facts, choices.offered.as_deref());
            let Some(sum) = &mut sum else {
                sum = Some(one);
                continue;
            };
            sum.rules &= one.rules;
            if sum.verdict != one.verdict {
                sum.verdict = Verdict::Undetermined;
            }
            if sum.basis != one.basis || sum.verdict == Verdict::Undetermined {
                sum.basis = None;
            }
        }
        sum.map(Judgement::from)
    };
    let within = told(choices.guesses_multi_az_on_t2());
    within.or_else(|| told(true))
}
