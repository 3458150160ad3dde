//! The rules and the editions in the public shape.

use serde::Serialize;

use super::EditionView;
use crate::rule::Rule;
use crate::{EDITIONS, Edition, Engine, Named};

/// A rule, as a program sees it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Rule"))]
#[serde(rename_all = "camelCase")]
pub struct RuleView {
    /// Its id.
    pub id: &'static str,
    /// One line.
    pub title: &'static str,
    /// What a person should know of it, in Markdown.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub manual: &'static str,
    /// The strongest effect that it can have.
    #[cfg_attr(feature = "typescript", ts(type = "Effect"))]
    pub effect: &'static str,
    /// Where it is written, the weightiest first.
    pub sources: Vec<RuleSourceView>,
    /// When it is in force.
    pub in_force: SpanView,
    /// The editions that it is part of.
    pub editions: Vec<&'static str>,
}

/// Where a rule is written.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "RuleSource"))]
#[serde(rename_all = "camelCase")]
pub struct RuleSourceView {
    /// The section's title.
    pub section: &'static str,
    /// `stated` or `inferred`.
    #[cfg_attr(feature = "typescript", ts(type = "Basis"))]
    pub basis: &'static str,
}

/// The days on which a rule holds.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Span"))]
#[serde(rename_all = "camelCase")]
pub struct SpanView {
    /// The first day, where it is known.
    pub since: Option<String>,
    /// The first day on which it no longer holds, where there is one.
    pub until: Option<String>,
}

/// An edition that an input can name.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "OfferedEdition"))]
#[serde(rename_all = "camelCase")]
pub struct OfferedEdition {
    /// Its name.
    pub id: &'static str,
    /// What it is.
    #[serde(flatten)]
    #[cfg_attr(feature = "typescript", ts(flatten))]
    pub details: EditionView,
    /// The Redis versions that can be asked for, oldest first.
    pub engine_versions: Vec<String>,
    /// The Valkey versions that can be asked for, oldest first.
    pub valkey_versions: Vec<String>,
    /// The Memcached versions that can be asked for, oldest first; an edition of the Redis guide has none.
    pub memcached_versions: Vec<String>,
}

impl RuleView {
    /// A rule in the public shape.
    #[must_use]
    pub fn of(rule: &Rule) -> Self {
        Self {
            id: rule.id,
            title: rule.title,
            manual: rule.manual,
            effect: rule.effect.as_str(),
            sources: rule
                .sources
                .iter()
                .map(|source| RuleSourceView {
                    section: source.section.title(),
                    basis: source.basis.as_str(),
                })
                .collect(),
            in_force: SpanView {
                since: rule.in_force.since.map(|when| when.first.to_string()),
                until: rule.in_force.until.map(|when| when.first.to_string()),
            },
            editions: EDITIONS
                .iter()
                .filter(|named| rule.in_force.holds_on(named.date) == Some(true))
                .map(|named| named.id)
                .collect(),
        }
    }
}

impl OfferedEdition {
    /// An edition in the public shape.
    #[must_use]
    pub fn of(named: &'static Named) -> Self {
        let edition = Edition::of(named);
        let versions =
            |engine| edition.offered(engine).map(|version| version.to_string()).collect();
        Self {
            id: named.id,
            details: EditionView::of(edition),
            engine_versions: versions(Engine::Redis),
            valkey_versions: versions(Engine::Valkey),
            memcached_versions: versions(Engine::Memcached),
        }
    }
}
