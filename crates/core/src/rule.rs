//! What a rule is: a static record and a plain function.

use crate::Field;
use crate::editions::{Edition, Span, days};
use crate::facts::Facts;
use crate::refusal::Refusal;
use crate::request::Request;
use crate::ways::Way;
use crate::words::fill;

/// What a finding does to the verdict, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Good to know.
    Note,
    /// The users of the cache will feel it, or data is at risk.
    Warn,
    /// The change waits for the maintenance window.
    Defer,
    /// Something must be known that isn't.
    Ask,
    /// AWS refuses.
    Block,
}

impl Effect {
    /// The word that programs see.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warn => "warn",
            Self::Defer => "defer",
            Self::Ask => "ask",
            Self::Block => "block",
        }
    }
}

/// Whether AWS says it, or we conclude it from what AWS says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// Concluded.
    Inferred,
    /// Said.
    Stated,
}

impl Basis {
    /// The word that programs see.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Inferred => "inferred",
            Self::Stated => "stated",
        }
    }
}

/// A place in AWS's documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The guide's page on engine upgrades, its opening and list.
    UpgradingVersions,
    /// The same page, the table of pending and blocked operations.
    BlockedUpgrades,
    /// The same page, its last section.
    HowToUpgrade,
    /// The guide's pages on scaling up, single node and with replicas.
    Scaling,
    /// The guide's page on the versions that can be had.
    SupportedVersions,
    /// The guide's page on encryption.
    Encryption,
    /// The guide's page on Multi-AZ with automatic failover.
    AutoFailover,
    /// The guide's page on Redis parameters.
    Parameters,
    /// The guide's page on having memory for a snapshot.
    SnapshotMemory,
    /// The guide's page on backups and their constraints.
    Backups,
    /// The guide's page on modifying a cluster.
    Modify,
    /// The API model of 2017: operations, members and errors.
    Api,
    /// Today's API model.
    ApiToday,
    /// Today's guide, its page on engine upgrades.
    Versions,
    /// Today's guide, what to consider before an upgrade.
    VersionConsiderations,
    /// Today's guide, its page on choosing an engine.
    SelectEngine,
    /// Today's guide, its page on Extended Support.
    ExtendedSupport,
    /// Today's guide, its page on switching cluster mode.
    ModifyClusterMode,
    /// Today's guide, the node types and the engine versions that they need.
    NodeTypes,
    /// Today's guide, its page on data tiering.
    DataTiering,
    /// Today's guide, its pages on Global Datastore.
    GlobalDatastore,
    /// Today's guide, its pages on serverless caches.
    Serverless,
    /// The guide's pages on service updates.
    ServiceUpdates,
    /// AWS's announcements, in the guide's document history.
    WhatsNew,
    /// Requests that AWS refused, as people reported them.
    Reports,
    /// None: the checker's own reasoning.
    Reasoning,
}

impl Section {
    /// The section's title, with the page's where the two differ.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::UpgradingVersions => "Upgrading Engine Versions",
            Self::BlockedUpgrades => "Upgrading Engine Versions: Blocked Redis Engine Upgrades",
            Self::HowToUpgrade => "Upgrading Engine Versions: How to Upgrade Engine Versions",
            Self::Scaling => "Scaling up single-node clusters, and clusters with replicas",
            Self::SupportedVersions => "Supported ElastiCache for Redis versions",
            Self::Encryption => "Encryption in transit and at rest",
            Self::AutoFailover => "Multi-AZ with automatic failover",
            Self::Parameters => "Redis parameters",
            Self::SnapshotMemory => "Ensuring memory for a Redis snapshot",
            Self::Backups => "Backing up and restoring Redis clusters",
            Self::Modify => "Modifying a cluster or replication group",
            Self::Api => "ElastiCache API 2015-02-02, model of 2017-01-04",
            Self::ApiToday => "ElastiCache API 2015-02-02, model of 2026-11",
            Self::Versions => "Version Management for ElastiCache",
            Self::VersionConsiderations => "Considerations when upgrading engine versions",
            Self::SelectEngine => "Comparing engines and versions",
            Self::ExtendedSupport => "ElastiCache versions with Extended Support",
            Self::ModifyClusterMode => "Modifying cluster mode",
            Self::NodeTypes => "Supported node types",
            Self::DataTiering => "Data tiering",
            Self::GlobalDatastore => "Global Datastore: prerequisites and limitations",
            Self::Serverless => "Serverless caches",
            Self::ServiceUpdates => "Service updates",
            Self::WhatsNew => "Document history of the guide",
            Self::Reports => "Refusals that users reported",
            Self::Reasoning => "The checker's own reasoning",
        }
    }
}

impl Section {
    /// The section's title in the guide of a day: the 2018 guide's pages have other names today.
    #[must_use]
    pub fn title_in(self, edition: Edition) -> &'static str {
        if !edition.is_since(days::AFTER_SEED) {
            return self.title();
        }
        match self {
            Self::UpgradingVersions | Self::BlockedUpgrades | Self::HowToUpgrade => {
                Self::Versions.title()
            }
            Self::Api => Self::ApiToday.title(),
            Self::SupportedVersions => "Supported engines and versions",
            section => section.title(),
        }
    }
}

/// Where a rule is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The place.
    pub section: Section,
    /// Whether it stands there, or is concluded from what does.
    pub basis: Basis,
}

/// Stated in a section.
pub(crate) const fn stated(section: Section) -> Source {
    Source { section, basis: Basis::Stated }
}

/// Concluded from a section.
pub(crate) const fn inferred(section: Section) -> Source {
    Source { section, basis: Basis::Inferred }
}

/// Why a rule fires, for a person.
#[derive(Clone, Copy)]
pub enum Because {
    /// A text with the names of values in it, such as `{asked}`.
    Text(&'static str),
    /// Made for the request, where what is said depends on more than values.
    Made(fn(&Request, Effect) -> String),
}

impl Because {
    /// The text with the user's own values.
    #[must_use]
    pub fn words(&self, request: &Request, effect: Effect) -> String {
        match self {
            Self::Text(template) => fill(template, request),
            Self::Made(make) => make(request, effect),
        }
    }
}

/// A rule: what it says, where that is written, and when it fires.
pub struct Rule {
    /// Names the state, in kebab case; the file, the page and the HTML id have the same name.
    pub id: &'static str,
    /// One line.
    pub title: &'static str,
    /// What a person should know of it, in Markdown; empty without the feature `manual`.
    pub manual: &'static str,
    /// The strongest effect that it can have.
    pub effect: Effect,
    /// Where it is written, the weightiest first.
    pub sources: &'static [Source],
    /// When it is in force.
    pub in_force: Span,
    /// Its effect on these facts, if it fires.
    pub check: fn(&Facts<'_>) -> Option<Effect>,
    /// Why it fires, with the user's own values.
    pub because: Because,
    /// The fields to blame.
    pub fields: &'static [Field],
    /// The ways out that it offers.
    pub ways: &'static [&'static Way],
    /// Whether it rests on a conclusion for these facts, though its source is stated.
    pub inferred_for: fn(&Facts<'_>) -> bool,
    /// The field to ask for, where the rule asks.
    pub asks: Option<Field>,
    /// Whether nothing else is judged where it fires.
    pub alone: bool,
    /// How AWS words the refusal, where that is known from a report.
    pub refusals: &'static [Refusal],
    /// Which of these words AWS would use for these facts, by its place; `None` where that isn't known.
    pub words_known: fn(&Facts<'_>) -> Option<usize>,
}

impl Rule {
    /// What the fields left out of a rule's record are.
    pub(crate) const BASE: Self = Self {
        id: "",
        title: "",
        manual: "",
        effect: Effect::Note,
        sources: &[],
        in_force: Span::ALWAYS,
        check: |_| None,
        because: Because::Text(""),
        fields: &[],
        ways: &[],
        inferred_for: |_| false,
        asks: None,
        alone: false,
        refusals: &[],
        words_known: |_| Some(0),
    };

    /// The text for [`Rule::manual`](Self#structfield.manual), left out of builds that never show it.
    pub(crate) const fn manual(text: &'static str) -> &'static str {
        if cfg!(feature = "manual") { text } else { "" }
    }

    /// Whether it can decide a verdict.
    #[must_use]
    pub fn decides(&self) -> bool {
        self.effect >= Effect::Defer
    }

    /// Whether it is known to be in force on an edition's day.
    #[must_use]
    pub fn is_in(&self, edition: Edition) -> bool {
        self.in_force.holds_on(edition.date()) == Some(true)
    }

    /// Whether the place that weighs most states it.
    #[must_use]
    pub fn basis(&self) -> Basis {
        self.sources.first().map_or(Basis::Inferred, |source| source.basis)
    }

    /// Whether what it says of these facts is stated.
    pub(crate) fn basis_for(&self, facts: &Facts<'_>) -> Basis {
        if (self.inferred_for)(facts) { Basis::Inferred } else { self.basis() }
    }
}

/// By its id: the rest is the same for everyone.
impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}
