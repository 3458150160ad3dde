//! Editions: a day to answer for, and what ElastiCache was on that day.

pub(crate) mod catalogue;
pub(crate) mod days;
pub(crate) mod families;
pub(crate) mod firsts;
pub(crate) mod named;
pub(crate) mod node_types;
pub(crate) mod pending_table;
pub(crate) mod when;

use std::fmt;

use time::Date;

pub use catalogue::CatalogueVersion;
pub use named::{EDITIONS, Named};
pub use when::{Span, When};

use crate::facts::ClusterMode;
use crate::{Engine, EngineVersion, NodeType};

/// A day to answer for: rules in force on it apply. Some days have a name, such as `2018`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    date: Date,
    named: Option<&'static Named>,
}

impl Edition {
    /// The edition of this name, or the one of a day such as `2021-06-01`.
    #[must_use]
    pub fn named(text: &str) -> Option<Self> {
        let named = EDITIONS.iter().find(|named| named.id == text);
        if let Some(named) = named {
            return Some(Self::of(named));
        }
        let date = crate::text::parse_date(text)?;
        (days::FIRST..=named::LAST.date).contains(&date).then_some(Self { date, named: None })
    }

    /// One with a name.
    #[must_use]
    pub const fn of(named: &'static Named) -> Self {
        Self { date: named.date, named: Some(named) }
    }

    /// Today's: the last one with a name.
    #[must_use]
    pub const fn today() -> Self {
        Self::of(&named::LAST)
    }

    /// The day that it answers for.
    #[must_use]
    pub const fn date(&self) -> Date {
        self.date
    }

    /// The name, where it has one.
    #[must_use]
    pub fn name(&self) -> Option<&'static str> {
        self.named.map(|named| named.id)
    }

    /// The document, as AWS titles it: that of the next named edition.
    #[must_use]
    pub fn document(&self) -> &'static str {
        named::about(self.date).document
    }

    /// The first day from which all was as on its day.
    #[must_use]
    pub fn from(&self) -> Date {
        self.named.map_or_else(|| days::last_change(self.date), |named| named.from)
    }

    /// The first day on which something was different; `None` where nothing is known to be.
    #[must_use]
    pub fn until(&self) -> Option<Date> {
        self.named.map_or_else(|| days::next_change(self.date), |named| named.until)
    }

    /// When its facts were last checked against their sources.
    #[must_use]
    pub fn checked(&self) -> Date {
        named::about(self.date).checked
    }

    /// Whether something came on or before its day; a day that isn't known counts as not yet.
    #[must_use]
    pub fn is_since(&self, date: Date) -> bool {
        self.date >= date
    }

    /// Whether a version can be asked for; `None` where it isn't known whether it had come.
    #[must_use]
    pub fn offers(&self, engine: Engine, version: EngineVersion) -> Option<bool> {
        catalogue::versions(engine)
            .find(|entry| entry.version == version)
            .map_or(Some(false), |entry| entry.is_offered(self.date))
    }

    /// The versions that can be asked for, oldest first.
    pub fn offered(self, engine: Engine) -> impl Iterator<Item = EngineVersion> + Clone {
        let date = self.date;
        catalogue::versions(engine)
            .filter(move |entry| entry.is_offered(date) == Some(true))
            .map(|entry| entry.version)
    }

    /// The versions that clusters may run, oldest first.
    pub fn running(self, engine: Engine) -> impl Iterator<Item = EngineVersion> + Clone {
        let date = self.date;
        catalogue::versions(engine)
            .filter(move |entry| entry.may_run(date))
            .map(|entry| entry.version)
    }

    /// The newest version that may run.
    #[must_use]
    pub fn newest(&self, engine: Engine) -> EngineVersion {
        self.running(engine).last().unwrap_or(EngineVersion::full(0, 0, 0))
    }

    /// The node types that it knows.
    pub fn node_types(self) -> impl Iterator<Item = NodeType> {
        let later = self.is_since(days::AFTER_SEED);
        NodeType::all().filter(move |it| later || !it.is_of_later_years())
    }

    /// The cluster modes that there are.
    pub(crate) fn modes(&self) -> &'static [ClusterMode] {
        if self.is_since(days::MODE_SWITCH) {
            &[ClusterMode::Disabled, ClusterMode::Compatible, ClusterMode::Enabled]
        } else {
            &[ClusterMode::Disabled, ClusterMode::Enabled]
        }
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.named {
            Some(named) => f.write_str(named.id),
            None => self.date.fmt(f),
        }
    }
}
