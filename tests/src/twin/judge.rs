//! Judges a situation by trying out every possible completion of what is not known.

use super::complete::{Asked, Complete, Waiting};
use super::facts::{ERA_TYPES, LAST_VERSION, NodeType, RUNNING, Version, node_type, version};
use super::outcome::Outcome;
use super::rules::outcome;
use super::{Contradiction, Judgement, Mode, PendingValue, Situation, Verdict};

/// Judges a situation.
///
/// # Errors
///
/// Where known facts exclude each other, or a version can't be read.
pub fn judge(situation: &Situation) -> Result<Judgement, Contradiction> {
    let choices = Choices::of(situation)?;
    // Within the edition Multi-AZ on such a T2 can't be, so no unknown is filled in that way. Where what is
    // known leaves nothing else, the cluster is real all the same, and newer than the edition.
    let within = run(&choices, |facts| !facts.multi_az_on_t2());
    let tally = if within.first.is_some() { within } else { run(&choices, |_| true) };
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
    common: u16,
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

/// The values that each fact may have: one where it is known.
struct Choices {
    replication_group: bool,
    engine: &'static str,
    versions: Vec<Version>,
    modes: Vec<Mode>,
    shards: Vec<u32>,
    replicas: u32,
    multi_az: Vec<bool>,
    node_types: Vec<NodeType>,
    available: bool,
    /// In transit, at rest.
    encryption: Vec<(bool, bool)>,
    allowed_node_types: Option<&'static [&'static str]>,
    pending_versions: Vec<Waiting<Version>>,
    pending_types: Vec<Waiting<NodeType>>,
    ask: Asked,
}

impl Choices {
    fn of(situation: &Situation) -> Result<Self, Contradiction> {
        let read = |field, text| version(text).ok_or(Contradiction::Unreadable(field));
        let known_version = match situation.version {
            Some(text) => Some(read("cluster.engineVersion", text)?),
            None => None,
        };
        let asked_version = match situation.ask.version {
            Some(text) => Some(read("request.engineVersion", text)?),
            None => None,
        };
        let asked_type = situation.ask.node_type.map(node_type);
        // A pending value that the edition can't know is never guessed.
        let guess_version = asked_version.filter(|asked| *asked <= LAST_VERSION);
        let guess_type = asked_type.filter(|asked| !asked.later);
        Ok(Self {
            // No rule reads whether it is a group, nor its replicas: the value that excludes least covers the other.
            replication_group: situation.replication_group.unwrap_or(true),
            replicas: situation
                .replicas
                .unwrap_or(u32::from(situation.replication_group != Some(false))),
            engine: situation.engine.unwrap_or("redis"),
            versions: known_or(known_version, &RUNNING),
            modes: known_or(situation.mode, &[Mode::Disabled, Mode::Enabled]),
            shards: match (situation.shards, situation.ask.shards) {
                (Some(known), _) => vec![known],
                (None, None) => vec![1],
                (None, Some(asked)) => vec![1, asked, asked.saturating_add(1)],
            },
            multi_az: known_or(situation.multi_az, &[false, true]),
            node_types: known_or(situation.node_type.map(node_type), &ERA_TYPES),
            available: situation.status.is_none_or(|status| status == "available"),
            encryption: encryption(situation),
            allowed_node_types: situation.allowed_node_types,
            pending_versions: match situation.pending.version {
                PendingValue::NotKnown => unknown_pending(guess_version),
                PendingValue::Nothing => vec![Waiting::Nothing],
                PendingValue::Value(text) => {
                    vec![Waiting::Value(read("cluster.pending.engineVersion", text)?)]
                }
            },
            pending_types: match situation.pending.node_type {
                PendingValue::NotKnown => unknown_pending(guess_type),
                PendingValue::Nothing => vec![Waiting::Nothing],
                PendingValue::Value(name) => vec![Waiting::Value(node_type(name))],
            },
            ask: Asked {
                version: asked_version,
                node_type: asked_type,
                mode: situation.ask.mode,
                shards: situation.ask.shards,
                immediately: situation.ask.apply_immediately.unwrap_or(false),
            },
        })
    }
}

fn known_or<T: Copy>(known: Option<T>, all: &[T]) -> Vec<T> {
    match known {
        Some(value) => vec![value],
        None => all.to_vec(),
    }
}

fn unknown_pending<T>(asked: Option<T>) -> Vec<Waiting<T>> {
    let mut all = vec![Waiting::Nothing, Waiting::Another];
    all.extend(asked.map(Waiting::Value));
    all
}

/// Rules read only whether any encryption is on, so one pair stands for "on".
fn encryption(situation: &Situation) -> Vec<(bool, bool)> {
    let mut pairs = Vec::new();
    for transit in known_or(situation.transit, &[false, true]) {
        for at_rest in known_or(situation.at_rest, &[false, true]) {
            pairs.push((transit, at_rest));
        }
    }
    pairs.dedup_by_key(|(transit, at_rest)| *transit || *at_rest);
    pairs
}

/// Judges every completion that can exist and that `counts`.
fn run(choices: &Choices, counts: fn(&Complete) -> bool) -> Tally {
    let mut tally = Tally::default();
    for version in &choices.versions {
        for mode in &choices.modes {
            for shards in &choices.shards {
                for multi_az in &choices.multi_az {
                    for node_type in &choices.node_types {
                        for (transit, at_rest) in &choices.encryption {
                            let mut facts = Complete {
                                replication_group: choices.replication_group,
                                engine: choices.engine,
                                version: *version,
                                mode: *mode,
                                shards: *shards,
                                replicas: choices.replicas,
                                multi_az: *multi_az,
                                node_type: *node_type,
                                available: choices.available,
                                transit: *transit,
                                at_rest: *at_rest,
                                allowed_node_types: choices.allowed_node_types,
                                pending_version: Waiting::Nothing,
                                pending_type: Waiting::Nothing,
                                ask: choices.ask,
                            };
                            if let Some(contradiction) = facts.contradiction() {
                                tally.contradiction = Some(contradiction);
                                continue;
                            }
                            if !counts(&facts) {
                                continue;
                            }
                            for pending_version in &choices.pending_versions {
                                for pending_type in &choices.pending_types {
                                    facts.pending_version = *pending_version;
                                    facts.pending_type = *pending_type;
                                    tally.add(outcome(&facts));
                                    if tally.is_settled() {
                                        return tally;
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    tally
}
