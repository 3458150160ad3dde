//! A request that was read: everything typed is understood, though not all need be known.

use time::OffsetDateTime;

use crate::editions::Edition;
use crate::facts::{ClusterMode, Facts, OpenFact, Pending};
use crate::{Engine, EngineVersion, MaintenanceWindow, NodeType};

/// A cluster, what is pending on it, and the change that is asked for.
#[derive(Clone, Debug)]
pub struct Request {
    pub(crate) now: Option<OffsetDateTime>,
    pub(crate) id: Option<Box<str>>,
    pub(crate) region: Option<Box<str>>,
    pub(crate) status: Option<Box<str>>,
    pub(crate) parameter_group: Option<Box<str>>,
    pub(crate) to_parameter_group: Option<Box<str>>,
    /// Whether what is told can all be so at once, as far as that was looked at.
    pub(crate) possible: bool,
    pub(crate) service_update: Option<Box<str>>,
    pub(crate) allowed: Option<Box<[NodeType]>>,
    pub(crate) offered: Option<Box<[(Engine, EngineVersion)]>>,
    pub(crate) window: Option<MaintenanceWindow>,
    pub(crate) facts: Facts<'static>,
}

impl Request {
    /// What rules judge.
    #[must_use]
    pub fn facts(&self) -> Facts<'_> {
        let mut facts: Facts<'_> = self.facts.clone();
        facts.allowed = self.allowed.as_deref();
        facts.offered = self.offered.as_deref();
        facts
    }

    /// The edition that answers.
    #[must_use]
    pub const fn edition(&self) -> Edition {
        self.facts.edition
    }

    /// Whether it holds something of later years than its edition's, so that this gives no verdict at all.
    #[must_use]
    pub const fn is_newer_than_edition(&self) -> bool {
        self.facts.newer.is_some()
    }

    /// The engine that runs now.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        self.facts.engine
    }

    /// The engine asked for: the one that runs where none is named.
    #[must_use]
    pub const fn to_engine(&self) -> Engine {
        self.facts.to_engine
    }

    /// The moment to answer for.
    #[must_use]
    pub const fn now(&self) -> Option<OffsetDateTime> {
        self.now
    }

    /// The maintenance window.
    #[must_use]
    pub const fn window(&self) -> Option<MaintenanceWindow> {
        self.window
    }

    /// Whether it is a replication group, where that is known.
    #[must_use]
    pub const fn is_group(&self) -> Option<bool> {
        self.facts.group
    }

    /// The version asked for.
    #[must_use]
    pub const fn to_version(&self) -> Option<EngineVersion> {
        self.facts.to_version
    }

    /// The node type asked for.
    #[must_use]
    pub const fn to_type(&self) -> Option<NodeType> {
        self.facts.to_type
    }

    /// Whether it is to be applied at once.
    #[must_use]
    pub const fn immediately(&self) -> bool {
        self.facts.immediately
    }

    /// The version that runs now, where it is known.
    #[must_use]
    pub fn version(&self) -> Option<EngineVersion> {
        self.facts.known_version()
    }

    /// The node type that runs now, where it is known.
    #[must_use]
    pub fn node_type(&self) -> Option<NodeType> {
        self.facts.known_type()
    }

    /// The cluster mode, where it is known.
    #[must_use]
    pub fn mode(&self) -> Option<ClusterMode> {
        self.facts.known_mode()
    }

    /// The pending version, where one is told.
    #[must_use]
    pub fn pending_version(&self) -> Option<EngineVersion> {
        self.facts.known_pending_version().and_then(Pending::value)
    }

    /// The pending node type, where one is told.
    #[must_use]
    pub fn pending_type(&self) -> Option<NodeType> {
        self.facts.known_pending_type().and_then(Pending::value)
    }

    /// Whether a fact is known.
    #[must_use]
    pub fn knows(&self, fact: OpenFact) -> bool {
        self.facts.has(fact)
    }
}

impl Request {
    /// AWS's default parameter group for the version asked for; `None` where none is asked for.
    pub(crate) fn default_group(&self) -> Option<String> {
        let family = self.to_version().or_else(|| self.version())?.family(self.to_engine());
        let mode = self.facts.to_mode.or(self.mode());
        let sharded = matches!(mode, Some(ClusterMode::Enabled | ClusterMode::Compatible));
        Some(format!("default.{family}{}", if sharded { ".cluster.on" } else { "" }))
    }
}

impl Request {
    /// A name for a parameter group of the user's own, of the family of the version asked for.
    pub(crate) fn new_group(&self) -> Option<String> {
        let family = self.to_version()?.family(self.to_engine()).replace('.', "-");
        let own = self.parameter_group.as_deref().filter(|group| !group.starts_with("default."));
        let base = own.or(self.id.as_deref()).unwrap_or("parameters");
        Some(format!("{base}-{family}"))
    }
}

/// Phrases with the user's own values, for sentences.
impl Request {
    /// `the replication group sessions`, `the cluster` and the like.
    #[must_use]
    pub fn subject(&self) -> String {
        let kind = match self.is_group() {
            Some(true) => "the replication group",
            Some(false) => "the cluster",
            None => "the cluster or replication group",
        };
        match &self.id {
            Some(id) => format!("{kind} {id}"),
            None => kind.to_owned(),
        }
    }

    /// The version that runs now, or that it isn't known.
    #[must_use]
    pub fn version_phrase(&self) -> String {
        self.version()
            .map_or_else(|| "the version that runs now".to_owned(), |version| version.to_string())
    }

    /// The version that runs now where a rule finds it too old, or that an older one does.
    pub(crate) fn old_version_phrase(&self) -> String {
        self.version().map_or_else(|| "an older version".to_owned(), |version| version.to_string())
    }

    /// The node type that runs now, or that it isn't known.
    #[must_use]
    pub fn type_phrase(&self) -> String {
        self.node_type()
            .map_or_else(|| "the node type that runs now".to_owned(), |it| it.to_string())
    }

    /// The version asked for, with its engine where that is another one.
    #[must_use]
    pub fn to_version_phrase(&self) -> String {
        let version = self
            .to_version()
            .map_or_else(|| "another version".to_owned(), |version| version.to_string());
        if self.facts.crosses() {
            format!("{} {version}", self.to_engine().title())
        } else {
            version
        }
    }

    /// The node type asked for.
    #[must_use]
    pub fn to_type_phrase(&self) -> String {
        self.to_type().map_or_else(|| "another node type".to_owned(), |it| it.to_string())
    }

    /// The pending version, or that one is pending.
    #[must_use]
    pub fn pending_version_phrase(&self) -> String {
        self.pending_version().map_or_else(
            || "an engine upgrade".to_owned(),
            |version| {
                let engine = self.facts.engine_of_pending(version);
                let crosses = engine != self.engine();
                let name = if crosses { format!("{} ", engine.title()) } else { String::new() };
                format!("the upgrade to {name}{version}")
            },
        )
    }

    /// The pending node type, or that one is pending.
    #[must_use]
    pub fn pending_type_phrase(&self) -> String {
        self.pending_type()
            .map_or_else(|| "a scale-up".to_owned(), |it| format!("the scale-up to {it}"))
    }
}
