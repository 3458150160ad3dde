//! The values that each fact of a situation may have: one where it is known.
//!
//! What no rule reads for a request isn't tried out: it gets the value that excludes the least.

use super::complete::{Asked, Status, Waiting, WaitingType, WaitingVersion};
use super::dates::{Day, GLOBAL_DATASTORE, MULTI_AZ_ON_T2, SWITCHING, UPGRADES_ON_ENABLED};
use super::engines::{Engine, Version, Written, engine, lacks_encryption, written};
use super::kinds;
use super::types::{Direction, NodeType, node_type};
use super::{Contradiction, Mode, PendingValue, Situation, versions};

/// The values that each fact may have.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact that no completion changes")]
pub(super) struct Choices {
    pub(super) day: Day,
    pub(super) engine: Engine,
    pub(super) replication_group: bool,
    pub(super) group_known: bool,
    pub(super) versions: Vec<Written>,
    pub(super) modes: Vec<Mode>,
    pub(super) shards: Vec<u32>,
    pub(super) replicas: Option<u32>,
    pub(super) multi_az: Vec<bool>,
    /// `None` where no rule reads it.
    pub(super) failover: Vec<Option<bool>>,
    pub(super) failover_told: bool,
    pub(super) global: Vec<bool>,
    pub(super) serverless: bool,
    pub(super) node_types: Vec<NodeType>,
    pub(super) status: Status,
    pub(super) service_update_runs: bool,
    /// In transit, at rest.
    pub(super) encryption: Vec<(bool, bool)>,
    pub(super) custom_group: Vec<bool>,
    pub(super) allowed_node_types: Option<&'static [&'static str]>,
    pub(super) offered: Option<Vec<(Engine, Version)>>,
    pub(super) pending_versions: Vec<WaitingVersion>,
    pub(super) pending_patch: Option<u32>,
    pub(super) pending_types: Vec<WaitingType>,
    pub(super) ask: Asked,
}

impl Choices {
    pub(super) fn of(situation: &Situation) -> Result<Self, Contradiction> {
        let day = situation.edition.0;
        let runs = read_engine("cluster.engine", situation.engine)?.unwrap_or(Engine::Redis);
        let ask = asked(situation)?;
        let known_version = read_version("cluster.engineVersion", situation.version)?;
        let pending_version = match situation.pending.version {
            PendingValue::Value(text) => read_version("cluster.pending.engineVersion", Some(text))?,
            _ => None,
        };
        let upgrades_or_scales =
            ask.engine.is_some() || ask.version.is_some() || ask.node_type.is_some();
        let switches = ask.mode.is_some() && day >= SWITCHING;
        let both = |read: bool| if read { &[false, true][..] } else { &[false] };
        let memcached = runs == Engine::Memcached && day >= UPGRADES_ON_ENABLED;
        let lone = situation.replication_group == Some(false) || memcached;
        Ok(Self {
            day,
            engine: runs,
            replication_group: situation.replication_group.unwrap_or(!lone),
            group_known: lone || is_a_group(situation),
            versions: known_version.map_or_else(
                || running(runs, day),
                |known| if known.is_six_x() { sixes(day, known) } else { vec![known] },
            ),
            modes: known_or(situation.mode, modes(day, lone)),
            shards: match (situation.shards, ask.shards) {
                (Some(known), _) => vec![known],
                (None, None) => vec![1],
                (None, Some(asked)) => vec![1, asked, asked.saturating_add(1)],
            },
            replicas: situation.replicas,
            multi_az: known_or(
                situation.multi_az,
                both(ask.node_type.is_some_and(|asked| matches!(asked.family, "t1" | "t2"))),
            ),
            failover: match situation.failover {
                Some(known) => vec![Some(known)],
                None if ask.mode.is_some() || day >= MULTI_AZ_ON_T2 && asks_t1(&ask) => {
                    vec![Some(false), Some(true)]
                }
                None => vec![None],
            },
            failover_told: situation.failover == Some(true),
            global: known_or(
                situation.global,
                both((upgrades_or_scales || switches) && !lone && day >= GLOBAL_DATASTORE),
            ),
            serverless: situation.serverless.unwrap_or(false),
            node_types: situation
                .node_type
                .map_or_else(|| kinds::of_node_types(situation), |name| vec![node_type(name)]),
            status: match situation.status {
                None | Some("available") => Status::Available,
                Some("snapshotting") => Status::Snapshotting,
                Some(_) => Status::Other,
            },
            service_update_runs: matches!(
                situation.service_update,
                Some("in-progress" | "stopping")
            ),
            encryption: encryption(situation, &ask, runs, day),
            custom_group: match situation.parameter_group {
                Some(name) => vec![!name.starts_with("default.")],
                None => {
                    both(day >= UPGRADES_ON_ENABLED && (ask.version.is_some() || switches)).to_vec()
                }
            },
            allowed_node_types: situation.allowed_node_types,
            offered: match situation.offered {
                Some(list) => Some(offered(list)?),
                None => None,
            },
            pending_versions: match (situation.pending.version, pending_version) {
                (PendingValue::NotKnown, _) => unknown_version(runs, day, &ask),
                (_, Some(told)) => vec![Waiting::Value(told.asked_on(day))],
                (_, None) => vec![Waiting::Nothing],
            },
            pending_patch: pending_version.and_then(|told| told.patch),
            pending_types: match situation.pending.node_type {
                PendingValue::NotKnown => unknown_type(day, &ask),
                PendingValue::Nothing => vec![Waiting::Nothing],
                PendingValue::Value(name) => vec![Waiting::Value(node_type(name))],
            },
            ask,
        })
    }

    /// Before its day Multi-AZ on a T2 with cluster mode disabled isn't guessed.
    pub(super) fn guesses_multi_az_on_t2(&self) -> bool {
        self.day >= MULTI_AZ_ON_T2
    }
}

fn asks_t1(ask: &Asked) -> bool {
    ask.node_type.is_some_and(|asked| asked.family == "t1")
}

/// Whether what is told makes it a replication group.
fn is_a_group(situation: &Situation) -> bool {
    situation.replication_group == Some(true)
        || situation.mode.is_some_and(|mode| mode != Mode::Disabled)
        || situation.shards.is_some_and(|shards| shards > 1)
        || situation.replicas.is_some_and(|replicas| replicas > 0)
        || [situation.multi_az, situation.failover, situation.global].contains(&Some(true))
}

fn asked(situation: &Situation) -> Result<Asked, Contradiction> {
    let ask = &situation.ask;
    Ok(Asked {
        engine: read_engine("request.engine", ask.engine)?,
        version: read_version("request.engineVersion", ask.version)?,
        node_type: ask.node_type.map(node_type),
        mode: ask.mode,
        shards: ask.shards,
        parameter_group: ask.parameter_group,
        addressed_to: ask.addressed_to,
        immediately: ask.apply_immediately.unwrap_or(false),
    })
}

fn read_engine(field: &'static str, name: Option<&str>) -> Result<Option<Engine>, Contradiction> {
    name.map(|name| engine(name).ok_or(Contradiction::Unreadable(field))).transpose()
}

fn read_version(field: &'static str, text: Option<&str>) -> Result<Option<Written>, Contradiction> {
    text.map(|text| written(text).ok_or(Contradiction::Unreadable(field))).transpose()
}

fn offered(list: &[&str]) -> Result<Vec<(Engine, Version)>, Contradiction> {
    let one = |entry: &&str| {
        let (name, version) = entry.split_once(' ')?;
        Some((engine(name)?, written(version)?.version))
    };
    let unreadable = Contradiction::Unreadable("cluster.offeredVersions");
    list.iter().map(|entry| one(entry).ok_or(unreadable)).collect()
}

pub(super) fn known_or<T: Copy>(known: Option<T>, all: &[T]) -> Vec<T> {
    known.map_or_else(|| all.to_vec(), |value| vec![value])
}

/// Of an engine that hasn't come yet, any version will do: it is newer than the edition.
pub(super) fn running(engine: Engine, day: Day) -> Vec<Written> {
    let mut all = versions::running(engine, day);
    if all.is_empty() {
        all.push((7, 2, 0));
    }
    all.into_iter().map(Written::plain).collect()
}

/// A running `6.x` is any 6 of the day; before there was one it is newer than the edition.
pub(super) fn sixes(day: Day, known: Written) -> Vec<Written> {
    let mut sixes = running(Engine::Redis, day);
    sixes.retain(|it| it.version.0 == 6);
    if sixes.is_empty() { vec![known] } else { sixes }
}

pub(super) fn modes(day: Day, lone: bool) -> &'static [Mode] {
    if lone {
        &[Mode::Disabled]
    } else if day < SWITCHING {
        &[Mode::Disabled, Mode::Enabled]
    } else {
        &[Mode::Disabled, Mode::Enabled, Mode::Compatible]
    }
}

/// Rules read only whether any encryption is on, and only where the version asked for lacks it.
fn encryption(situation: &Situation, ask: &Asked, runs: Engine, day: Day) -> Vec<(bool, bool)> {
    let to = ask.engine.unwrap_or(runs);
    let reads = ask.version.is_some_and(|asked| lacks_encryption(to, asked.asked_on(day)));
    let unknown: &[bool] = if reads { &[false, true] } else { &[false] };
    let mut pairs = Vec::new();
    for transit in known_or(situation.transit, unknown) {
        for at_rest in known_or(situation.at_rest, unknown) {
            pairs.push((transit, at_rest));
        }
    }
    pairs
}

/// A pending value that the edition can't know is never guessed.
pub(super) fn unknown_version(runs: Engine, day: Day, ask: &Asked) -> Vec<WaitingVersion> {
    let asked = ask.version.map(|asked| asked.asked_on(day));
    let guess = asked.filter(|asked| {
        let engine = versions::engine_of_pending(runs, *asked);
        !versions::newer_than_newest(engine, *asked, day)
    });
    let mut all = vec![Waiting::Nothing, Waiting::Another(())];
    all.extend(guess.map(Waiting::Value));
    all
}

/// The same of a node type; another one may lie in any direction.
pub(super) fn unknown_type(day: Day, ask: &Asked) -> Vec<WaitingType> {
    let guess = ask.node_type.filter(|asked| day >= UPGRADES_ON_ENABLED || !asked.is_later());
    let mut all = vec![Waiting::Nothing];
    all.extend([Direction::Up, Direction::Down, Direction::NotKnown].map(Waiting::Another));
    all.extend(guess.map(Waiting::Value));
    all
}
