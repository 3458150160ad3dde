//! Judges many clusters at once: the same request to each, or the one that its own document holds.
//!
//! A [`Row`] is small; its full report is made from its draft when it is wanted. Rows of one cause,
//! which the same step unblocks, make a [`Group`]; [`Totals`] count all of them. Pure: no IO, no clock.
//!
//! ```
//! use upgrade_check_core::Field;
//! use upgrade_check_fleet::{Acknowledgements, Outcome, Place, Wish, groups, judge};
//!
//! let reading = upgrade_check_documents::read(
//!     r#"{"CacheClusters": [{"CacheClusterId": "sessions", "Engine": "redis", "EngineVersion": "7.1"}]}"#,
//! )?;
//! let wish = Wish::of([(Field::Edition, "2026"), (Field::ToEngineVersion, "6.2")]);
//! let rows: Vec<_> = reading
//!     .clusters
//!     .into_iter()
//!     .map(|found| judge(Place::file("clusters.json"), found, &wish, &Acknowledgements::default()).row)
//!     .collect();
//! assert_eq!(rows[0].outcome, Outcome::Blocked);
//! assert_eq!(groups(&rows)[0].rows, [0]);
//! # Ok::<(), upgrade_check_documents::DocumentError>(())
//! ```

mod acknowledge;
mod cause;
mod export;
mod fault;
mod group;
mod judge;
mod outcome;
mod place;
mod plan;
mod row;
mod totals;
mod wire;
mod wish;

pub use acknowledge::{
    Acknowledgement, AcknowledgementError, AcknowledgementFile, Acknowledgements, Standing,
    Unapplied,
};
pub use cause::Cause;
pub use export::{Csv, csv, json, line, markdown, ndjson, placed_line};
#[cfg(feature = "reports")]
pub use export::{junit, sarif};
pub use fault::Fault;
pub use group::{Group, groups};
pub use judge::{Judged, judge, judge_draft};
pub use outcome::Outcome;
pub use place::Place;
pub use row::{FirstStep, Row, Warning};
pub use totals::{Totals, by_version};
pub use wish::Wish;
