//! Where rules are written: places in AWS's documents.

use crate::editions::{Edition, days};
use crate::rule::Basis;

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
