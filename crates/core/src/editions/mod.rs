//! Editions of AWS's guide: what each can know, from when until when.

pub(crate) mod e2018;
pub(crate) mod node_types;
pub(crate) mod pending_table;

use time::Date;

use crate::facts::ClusterMode;
use crate::{EngineVersion, NodeType};

/// An edition of the guide: a date, and the catalogue of that date.
#[derive(Debug)]
pub struct Edition {
    /// Its name, such as `2018`.
    pub id: &'static str,
    /// The document, as AWS titles it.
    pub document: &'static str,
    /// The day it answers for: rules in force on it apply.
    pub date: Date,
    /// The first day on which it was in force.
    pub from: Date,
    /// The day from which it no longer was; `None` while it is.
    pub until: Option<Date>,
    /// When its facts were last checked against their sources.
    pub checked: Date,
    /// Redis versions, oldest first.
    pub redis_versions: &'static [CatalogueVersion],
    pub(crate) modes: &'static [ClusterMode],
    pub(crate) first_sharded: EngineVersion,
    pub(crate) first_multi_az: EngineVersion,
}

/// An engine version of an edition's catalogue.
#[derive(Debug)]
pub struct CatalogueVersion {
    /// The version.
    pub version: EngineVersion,
    /// Whether it can be asked for; some only still run.
    pub offered: bool,
    /// Whether it supports encryption in transit and at rest.
    pub encryption: bool,
}

/// The editions, oldest first.
pub static EDITIONS: &[&Edition] = &[&e2018::EDITION];

impl Edition {
    /// The edition of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        EDITIONS.iter().find(|edition| edition.id == name).copied()
    }

    /// The first edition there is.
    #[must_use]
    pub const fn oldest() -> &'static Self {
        &e2018::EDITION
    }

    /// The catalogue's entry of a version.
    pub(crate) fn entry(&self, version: EngineVersion) -> Option<&'static CatalogueVersion> {
        self.redis_versions.iter().find(|entry| entry.version == version)
    }

    /// Whether a version can be asked for.
    #[must_use]
    pub fn offers(&self, version: EngineVersion) -> bool {
        self.entry(version).is_some_and(|entry| entry.offered)
    }

    /// Whether a version supports encryption. One that the catalogue doesn't hold is taken to,
    /// where it is above the newest.
    #[must_use]
    pub fn encrypts(&self, version: EngineVersion) -> bool {
        match self.entry(version) {
            Some(entry) => entry.encryption,
            None => self.newest().is_below(version),
        }
    }

    /// The newest version.
    #[must_use]
    pub fn newest(&self) -> EngineVersion {
        self.redis_versions.last().map_or(EngineVersion::full(0, 0, 0), |entry| entry.version)
    }

    /// The versions that can be asked for, oldest first.
    pub fn offered(&self) -> impl Iterator<Item = EngineVersion> + Clone {
        self.redis_versions.iter().filter(|entry| entry.offered).map(|entry| entry.version)
    }

    /// The node types that it knows.
    pub fn node_types(&self) -> impl Iterator<Item = NodeType> {
        NodeType::all()
    }
}
