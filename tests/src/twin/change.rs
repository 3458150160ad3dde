//! What is left of a request: what equals the current value is no change.

use super::Mode;
use super::complete::Complete;
use super::dates::SCALING_ON_ENABLED;
use super::engines::{Engine, Version, Written};
use super::types::{Direction, NodeType, direction};

/// What a request changes.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is what one rule asks for")]
pub(super) struct Change {
    /// The engine, where another one is asked for.
    pub(super) engine: Option<Engine>,
    /// The engine after the change.
    pub(super) to_engine: Engine,
    /// The version, as it was written.
    pub(super) written: Option<Written>,
    /// The version.
    pub(super) version: Option<Version>,
    pub(super) node_type: Option<NodeType>,
    pub(super) mode: Option<Mode>,
    pub(super) shards: Option<u32>,
    /// A newer version, or from Redis to Valkey.
    pub(super) upgrades: bool,
    /// An older version of the same engine, or from Valkey to Redis.
    pub(super) goes_back: bool,
    /// From Valkey 7.2 to Redis 7.1, the one way back that there is.
    pub(super) rolls_back: bool,
    /// Where the node type goes.
    pub(super) direction: Option<Direction>,
    pub(super) immediately: bool,
}

impl Change {
    pub(super) fn of(facts: &Complete) -> Self {
        let ask = facts.ask;
        let now = facts.version.version;
        let engine = ask.engine.filter(|asked| *asked != facts.engine);
        let to_engine = engine.unwrap_or(facts.engine);
        let equals_current = |asked: Written| {
            let same_patch = asked.patch.is_none() || asked.patch == facts.version.patch;
            // A version of another engine is another version, whatever its number.
            engine.is_none() && asked.asked_on(facts.day) == now && same_patch
        };
        let written = ask.version.filter(|asked| !equals_current(*asked));
        let version = written.map(|asked| asked.asked_on(facts.day));
        let node_type = ask.node_type.filter(|asked| *asked != facts.node_type);
        let to_redis = (facts.engine, to_engine) == (Engine::Valkey, Engine::Redis);
        let to_valkey = (facts.engine, to_engine) == (Engine::Redis, Engine::Valkey);
        let same = engine.is_none();
        Self {
            engine,
            to_engine,
            written,
            version,
            node_type,
            mode: ask.mode.filter(|asked| *asked != facts.mode),
            shards: ask.shards.filter(|asked| *asked != facts.shards),
            upgrades: to_valkey || same && version.is_some_and(|target| target > now),
            goes_back: to_redis || same && version.is_some_and(|target| target < now),
            rolls_back: to_redis && now == (7, 2, 0) && version == Some((7, 1, 0)),
            direction: node_type.map(|asked| direction_of(facts, asked)),
            immediately: ask.immediately,
        }
    }

    /// Whether nothing is left.
    pub(super) fn is_empty(&self) -> bool {
        !self.changes_engine_or_version()
            && self.node_type.is_none()
            && self.mode.is_none()
            && self.shards.is_none()
    }

    pub(super) fn changes_engine_or_version(&self) -> bool {
        self.engine.is_some() || self.version.is_some()
    }

    /// Engine, version or node type: what scaling and upgrading change.
    pub(super) fn upgrades_or_scales(&self) -> bool {
        self.changes_engine_or_version() || self.node_type.is_some()
    }

    /// Whether it holds what may be a scale-up.
    pub(super) fn may_scale_up(&self) -> bool {
        matches!(self.direction, Some(Direction::Up | Direction::NotKnown))
    }
}

/// While only larger types could be had, AWS's list of allowed types was a list of larger ones.
fn direction_of(facts: &Complete, asked: NodeType) -> Direction {
    match facts.allowed_node_types {
        Some(allowed) if facts.day < SCALING_ON_ENABLED => {
            if allowed.contains(&asked.name) {
                Direction::Up
            } else {
                Direction::Down
            }
        }
        _ => direction(facts.node_type, asked),
    }
}
