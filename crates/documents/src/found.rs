//! What was read, for the caller.

use serde::Serialize;
use upgrade_check_core::{Draft, Field};

use crate::planned::Planned;

/// What a paste holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Reading {
    /// The replication groups, then the clusters that are in none and the serverless caches, each in
    /// the order of the text.
    pub clusters: Vec<Found>,
    /// The engine versions that AWS offers, such as `redis 7.1`, for `cluster.offeredVersions`: every
    /// draft here has them already. Null where the text doesn't hold the list, or not all of it.
    pub offered_versions: Option<Vec<String>>,
    /// What was set aside, dropped or odd in the text as a whole.
    pub notes: Vec<Note>,
}

/// A replication group, a cluster that is in none, or a serverless cache.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// The id of the group, cluster or cache; null where the text names none.
    pub id: Option<String>,
    /// One line to choose it by.
    pub summary: String,
    /// What was read of it: `cluster.*` fields of the input, and `request.*` where the text holds a change.
    #[cfg_attr(feature = "typescript", ts(type = "Pick<Input, 'cluster' | 'request'>"))]
    pub draft: Draft,
    /// The change that the text holds; null where it only describes.
    pub planned: Option<Planned>,
    /// What is odd about it, and what was taken or left out for that reason.
    pub notes: Vec<Note>,
    /// What isn't in the text, each with the command that prints it.
    pub missing: Vec<Missing>,
}

/// Something to know about what was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// The path of the input field that it is about; null where it is about none.
    pub field: Option<&'static str>,
    /// One or two sentences.
    pub text: String,
}

/// Facts that the text doesn't hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Missing {
    /// The paths of the input fields that hang on it.
    pub fields: Vec<&'static str>,
    /// What isn't there.
    pub because: String,
    /// The AWS CLI command whose output holds it.
    pub command: String,
}

impl Note {
    /// A note on the text as a whole.
    pub(crate) fn plain(text: &str) -> Self {
        Self { field: None, text: text.to_owned() }
    }

    /// A note on a field.
    pub(crate) fn on(field: Field, text: &str) -> Self {
        Self { field: Some(field.path()), text: text.to_owned() }
    }
}

impl Missing {
    pub(crate) fn new(fields: &[Field], because: &str, command: String) -> Self {
        let fields = fields.iter().map(|field| field.path()).collect();
        Self { fields, because: because.to_owned(), command }
    }
}
