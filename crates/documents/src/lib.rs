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
mod offered;
mod pending;
mod prompt;
mod recognise;
mod region;
mod shape;
mod split;
mod status;
mod syntax;
mod told;
mod topology;
mod tree;
mod versions;

use crate::fact::Topic;

pub use error::DocumentError;
pub use found::{Found, Missing, Note, Reading};
pub use told::{read_back, told};

/// The longest text that is read, in bytes.
pub const LONGEST: usize = 20_000_000;

/// The most clusters, groups, names of members and engine versions that are read.
const MOST: usize = 10_000;

/// Reads a paste: any number of documents, one after the other.
///
/// # Errors
/// Where the text is not JSON, or is JSON of another kind, with the line and column.
pub fn read(text: &str) -> Result<Reading, DocumentError> {
    let mut items = items::Items::default();
    let mut notes =
        split::each_document(text, &mut |node| recognise::take(node.as_ref(), &mut items))?;
    for remark in &items.remarks {
        notes.push(Note::plain(remark));
    }
    let mut count = items.all.len() + items.versions;
    for item in &items.all {
        count += item.all(Topic::Member).len();
    }
    if count > MOST {
        return Err(DocumentError::too_many());
    }
    let all = join::join(&mut items.all, &mut notes);
    let mut clusters = Vec::new();
    for is_group in [true, false] {
        for item in &all {
            if item.is_group == is_group {
                clusters.push(describe::describe(item));
            }
        }
    }
    allowed::attach(&items, &mut clusters, &mut notes);
    let offered_versions = offered::attach(items, &mut clusters, &mut notes);
    Ok(Reading { clusters, offered_versions, notes })
}
