//! What of a request is left to ask AWS for.

use crate::editions::days;
use crate::facts::ClusterMode;
use crate::request::Request;
use crate::{Engine, EngineVersion, NodeType};

/// What of a request is left to ask AWS for,
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    /// The engine, where it is another one.
    pub(crate) engine: Option<Engine>,
    pub(crate) version: Option<EngineVersion>,
    pub(crate) node_type: Option<NodeType>,
    pub(crate) mode: Option<ClusterMode>,
    pub(crate) immediately: bool,
}

impl Wanted {
    /// What `request` asks for, without what is so already.
    pub(crate) fn of(request: &Request) -> Self {
        let facts = request.facts();
        let version = match facts.known_version() {
            Some(_) => facts.new_version(),
            None => facts.to_version,
        };
        let node_type = match facts.known_type() {
            Some(_) => facts.new_type(),
            None => facts.to_type,
        };
        let mode = match facts.known_mode() {
            Some(_) => facts.new_mode(),
            None => facts.to_mode,
        };
        let engine = facts.crosses().then_some(facts.to_engine);
        Self { engine, version, node_type, mode, immediately: facts.immediately }
    }

    /// Whether nothing is left to send.
    pub(crate) const fn is_empty(&self) -> bool {
        self.parts() == 0
    }

    const fn parts(&self) -> usize {
        self.version.is_some() as usize
            + self.node_type.is_some() as usize
            + self.mode.is_some() as usize
    }

    /// `is` or `are`, for what [`Wanted::phrase`] names.
    pub(crate) const fn verb(&self) -> &'static str {
        if self.parts() > 1 { "are" } else { "is" }
    }

    /// `the upgrade to 3.2.4 and the change to cache.m3.large`, or what there is of it.
    pub(crate) fn phrase(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        match (self.engine, self.version) {
            (Some(Engine::Redis), Some(version)) => {
                parts.push(format!("the way back to {} {version}", Engine::Redis.title()));
            }
            (Some(engine), Some(version)) => {
                parts.push(format!("the upgrade to {} {version}", engine.title()));
            }
            (None, Some(version)) => parts.push(format!("the upgrade to {version}")),
            (_, None) => {}
        }
        parts.extend(self.node_type.map(|node_type| format!("the change to {node_type}")));
        parts.extend(self.mode.map(|mode| format!("cluster mode {}", mode.as_str())));
        if parts.is_empty() { "the change".to_owned() } else { parts.join(" and ") }
    }

    /// Why it can't be undone, where it can't.
    pub(crate) fn no_way_back(&self, request: &Request) -> Option<&'static str> {
        let scales_both_ways = request.edition().is_since(days::ONLINE_SCALING);
        if self.version.is_some() {
            match way_back(request) {
                WayBack::None => Some("There is no way back from an engine upgrade"),
                WayBack::ToLast => Some("From Valkey 7.2 the only way back is to Redis OSS 7.1"),
                WayBack::ToThis => None,
            }
        } else if self.mode == Some(ClusterMode::Enabled) {
            Some("Cluster mode enabled is final")
        } else if self.node_type.is_some() && !scales_both_ways {
            Some("In place a node type can only go up")
        } else {
            None
        }
    }

    /// Whether it can't be undone.
    pub(crate) fn is_irreversible(&self, request: &Request) -> bool {
        self.no_way_back(request).is_some()
    }
}

/// Whether there is a way back from a change of version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WayBack {
    /// There is none.
    None,
    /// To Redis OSS 7.1, though something older runs now.
    ToLast,
    /// To what runs now, or it is the way back itself.
    ToThis,
}

/// The way back from the change of version that a request asks for.
pub(crate) fn way_back(request: &Request) -> WayBack {
    let facts = request.facts();
    if !facts.edition.is_since(days::ROLLBACK.last) || !facts.crosses() {
        return WayBack::None;
    }
    let is = |version: Option<EngineVersion>, minor| {
        version.is_some_and(|it| it.is_same_as(EngineVersion::of_two(7, minor)))
    };
    match request.to_engine() {
        Engine::Redis => WayBack::ToThis,
        Engine::Valkey if !is(request.to_version(), 2) => WayBack::None,
        Engine::Valkey if is(request.version(), 1) => WayBack::ToThis,
        Engine::Valkey => WayBack::ToLast,
        Engine::Memcached => WayBack::None,
    }
}
