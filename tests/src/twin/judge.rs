//! Judges a situation by trying out every possible completion of what is not known.

use super::choices::Choices;
use super::complete::{Complete, Waiting};
use super::engines::{Engine, Version, Written};
use super::outcome::Outcome;
use super::possible::contradiction;
use super::rules::outcome;
use super::types::NodeType;
use super::{Contradiction, Judgement, Mode, Situation, Verdict};

/// Judges a situation.
///
/// # Errors
///
/// Where known facts exclude each other, or a text can't be read.
pub fn judge(situation: &Situation) -> Result<Judgement, Contradiction> {
    let choices = Choices::of(situation)?;
    let mut tally = Tally::default();
    // Within the edition Multi-AZ on such a T2 can't be, so no unknown is filled in that way. Where what is
    // known leaves nothing else, the cluster is real all the same, and newer than the edition.
    let guesses = choices.guesses_multi_az_on_t2();
    run(&choices, |facts| guesses || !facts.multi_az_on_t2(), &mut tally);
    if tally.first.is_none() {
        run(&choices, |_| true, &mut tally);
    }
    match (tally.first, tally.contradiction) {
        (Some(first), _) => {
            let agreed = Outcome {
                verdict: if tally.split { Verdict::Undetermined } else { first.verdict },
                basis: if tally.split || tally.bases_differ { None } else { first.basis },
                rules: tally.common,
            };
            Ok(agreed.into())
        }
        (None, Some(contradiction)) => Err(contradiction),
        (None, None) => Err(Contradiction::Between("cluster", "cluster")),
    }
}

/// What all completions so far have said.
#[derive(Default)]
struct Tally {
    first: Option<Outcome>,
    split: bool,
    bases_differ: bool,
    common: u64,
    contradiction: Option<Contradiction>,
}

impl Tally {
    fn add(&mut self, outcome: Outcome) {
        if let Some(first) = self.first {
            self.split |= outcome.verdict != first.verdict;
            self.bases_differ |= outcome.basis != first.basis;
            self.common &= outcome.rules;
        } else {
            self.first = Some(outcome);
            self.common = outcome.rules;
        }
    }

    /// No further completion can change the answer.
    fn is_settled(&self) -> bool {
        self.split && self.common == 0
    }
}

/// Judges every completion that can exist and that `counts`.
fn run(choices: &Choices, counts: impl Fn(&Complete) -> bool, tally: &mut Tally) {
    for version in &choices.versions {
        for node_type in &choices.node_types {
            let start = start(choices, *version, *node_type);
            for mode in &choices.modes {
                for shards in &choices.shards {
                    for multi_az in &choices.multi_az {
                        for (transit, at_rest) in &choices.encryption {
                            let facts = Complete {
                                mode: *mode,
                                shards: *shards,
                                multi_az: *multi_az,
                                transit: *transit,
                                at_rest: *at_rest,
                                ..start
                            };
                            of_failover(choices, facts, &counts, tally);
                            if tally.is_settled() {
                                return;
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A cluster with this version and node type, and with what is the same in all completions; the rest is put in by
/// the loops.
fn start(choices: &Choices, version: Written, node_type: NodeType) -> Complete {
    Complete {
        day: choices.day,
        replication_group: choices.replication_group,
        group_known: choices.group_known,
        engine: choices.engine,
        version,
        mode: Mode::Disabled,
        shards: 1,
        // One replica excludes the least of a group, none of a lone cluster.
        replicas: choices.replicas.unwrap_or(u32::from(choices.replication_group)),
        multi_az: false,
        failover: false,
        failover_told: choices.failover_told,
        global: false,
        serverless: choices.serverless,
        node_type,
        status: choices.status,
        service_update_runs: choices.service_update_runs,
        transit: false,
        at_rest: false,
        custom_group: false,
        allowed_node_types: choices.allowed_node_types,
        pending_version: Waiting::Nothing,
        pending_patch: choices.pending_patch,
        pending_type: Waiting::Nothing,
        ask: choices.ask,
    }
}

/// Fills in failover, Global Datastore and parameter group.
fn of_failover(
    choices: &Choices,
    mut facts: Complete,
    counts: &impl Fn(&Complete) -> bool,
    tally: &mut Tally,
) {
    for failover in &choices.failover {
        facts.failover = failover.unwrap_or(facts.multi_az || facts.mode == Mode::Enabled);
        for global in &choices.global {
            facts.global = *global;
            if let Some(found) = contradiction(&facts) {
                tally.contradiction = Some(found);
            } else if counts(&facts) {
                for custom in &choices.custom_group {
                    facts.custom_group = *custom;
                    of_pending(choices, facts, choices.offered.as_deref(), tally);
                }
            }
        }
    }
}

/// Fills in what is pending.
fn of_pending(
    choices: &Choices,
    mut facts: Complete,
    offered: Option<&[(Engine, Version)]>,
    tally: &mut Tally,
) {
    for pending_version in &choices.pending_versions {
        facts.pending_version = *pending_version;
        for pending_type in &choices.pending_types {
            facts.pending_type = *pending_type;
            tally.add(outcome(&facts, offered));
        }
    }
}
