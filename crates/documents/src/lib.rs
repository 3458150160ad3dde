//! Reads what users already have: the JSON that `aws elasticache describe-cache-clusters`,
//! `describe-replication-groups`, `describe-serverless-caches`, `describe-update-actions`,
//! `describe-global-replication-groups`, `describe-cache-engine-versions` and
//! `list-allowed-node-type-modifications` print, in any order and number, into the checker's input.
//! Pure: no IO, no clock.
//!
//! The text is split into documents, each document is cut down to the members that matter (account
//! numbers, ARNs and endpoints go at once), and groups are joined with their member clusters,
//! because the API splits what a verdict needs between the two.
//!
//! ```
//! use upgrade_check_core::Field;
//!
//! let reading = upgrade_check_documents::read(
//!     r#"{"CacheClusters": [{"CacheClusterId": "sessions", "EngineVersion": "2.8.24",
//!         "PendingModifiedValues": {"CacheNodeType": "cache.m3.large"}}]}"#,
//! )?;
//! let found = &reading.clusters[0];
//! assert_eq!(found.draft.get(Field::PendingNodeType), Some("cache.m3.large"));
//! # Ok::<(), upgrade_check_documents::DocumentError>(())
//! ```

mod agree;
mod allowed;
mod bytes;
mod change;
mod cloudformation;
mod command;
mod describe;
mod entry;
mod error;
mod fact;
mod foreign;
mod found;
mod items;
mod join;
mod json;
mod later;
mod member;
mod missing;
mod modify;
mod object;
mod offered;
mod parts;
mod pending;
mod planned;
mod prompt;
mod recognise;
mod region;
mod shape;
mod split;
mod status;
mod syntax;
mod terraform;
mod told;
mod topology;
mod tree;
mod value;
mod versions;
mod yaml;

use crate::fact::Topic;

pub use bytes::read_bytes;
pub use error::DocumentError;
pub use found::{Found, Missing, Note, Reading};
pub use planned::{Action, Planned, Tool};
pub use told::{read_back, told};

/// How much is read at once. [`read`] and [`read_bytes`] keep to those of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The longest text, in bytes.
    pub bytes: usize,
    /// The most clusters, groups, names of members and engine versions.
    pub entries: usize,
}

impl Limits {
    /// What a page can hold without making anybody wait.
    pub const PAGE: Self = Self { bytes: 20_000_000, entries: 10_000 };
}

/// Reads a paste: any number of documents, commands, plans and templates, one after the other.
///
/// # Errors
/// Where the text is none of those, with the line and column.
pub fn read(text: &str) -> Result<Reading, DocumentError> {
    Limits::PAGE.read(text)
}

impl Limits {
    /// [`read`], within these limits.
    ///
    /// # Errors
    /// As of [`read`].
    pub fn read(self, text: &str) -> Result<Reading, DocumentError> {
        if text.len() > self.bytes {
            return Err(DocumentError::too_long(self.bytes));
        }
        let text = &*bytes::plain(text)?;
        let mut items = items::Items::default();
        let mut notes =
            split::each_document(text, &mut |part| parts::take(text, part, &mut items))?;
        for remark in &items.remarks {
            notes.push(Note::plain(remark));
        }
        notes.append(&mut items.tell);
        let mut count = items.all.len() + items.versions;
        for item in &items.all {
            count += item.all(Topic::Member).len();
        }
        if count > self.entries {
            return Err(DocumentError::too_many(self.entries));
        }
        let mut all = join::join(&mut items.all, &mut notes);
        let mut clusters = Vec::new();
        for is_group in [true, false] {
            for item in &mut all {
                if item.is_group == is_group {
                    clusters.extend(described(item));
                }
            }
        }
        if clusters.len() > 1 {
            change::warn(&clusters, &mut notes);
        }
        allowed::attach(&items, &mut clusters, &mut notes);
        let offered_versions = offered::attach(items, &mut clusters, &mut notes);
        Ok(Reading { clusters, offered_versions, notes })
    }
}

/// What the text says of a cluster: once, or once for each change that it is about to make.
fn described(item: &mut items::Item) -> Vec<Found> {
    let changes = std::mem::take(&mut item.changes);
    let found = describe::describe(item);
    if changes.is_empty() {
        return vec![found];
    }
    changes.into_iter().map(|change| change.on(&found)).collect()
}
