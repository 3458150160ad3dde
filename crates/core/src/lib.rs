//! The rule engine of the ElastiCache upgrade checker: pure, total, without IO and without a clock.
//!
//! Data goes one way: text or form → [`Draft`] → [`Request`] → [`evaluate`] → [`Report`] → a view.
//! Reading a draft is the only place with errors; judging a request can't fail.
//!
//! ```
//! use upgrade_check_core::{Draft, Field, Request, Verdict, evaluate};
//!
//! let draft = Draft::of([
//!     (Field::Edition, "2018"),
//!     (Field::EngineVersion, "2.8.24"),
//!     (Field::ClusterMode, "disabled"),
//!     (Field::Pending, "{}"),
//!     (Field::ToEngineVersion, "3.2.4"),
//!     (Field::ApplyImmediately, "true"),
//! ]);
//! let request = Request::read(&draft).map_err(|errors| errors[0].clone())?;
//! assert_eq!(evaluate(&request).verdict, Verdict::Allowed);
//! # Ok::<(), upgrade_check_core::InputError>(())
//! ```

mod call;
mod complete;
mod condition;
mod decide;
mod draft;
mod edit;
mod editions;
mod engine;
mod error;
mod evaluate;
mod facts;
mod field;
mod history;
mod how;
pub mod input;
mod node_type;
mod questions;
mod read;
mod refusal;
mod report;
mod request;
mod rule;
mod rules;
mod source;
mod step;
mod steps;
mod text;
mod version;
pub mod view;
mod wanted;
mod ways;
mod window;
mod words;

pub use call::{Call, Parameter};
pub use decide::Decision;
pub use draft::Draft;
pub use edit::{Edit, Edits};
pub use editions::pending_table::{Answer, Asked, Cell, PendingKind, TABLE, cell};
pub use editions::{CatalogueVersion, EDITIONS, Edition, Named, Span, When};
pub use engine::Engine;
pub use error::{ErrorCode, InputError};
pub use evaluate::{evaluate, verdict};
pub use facts::{ClusterMode, Facts, Newer, OpenFact, Pending, Status};
pub use field::{FIELDS, Field, FieldRecord, Kind};
pub use history::{Change, Changed, Turn, changes, turns};
pub use node_type::{Direction, NodeType};
pub use refusal::{Explained, Refusal, explain};
pub use report::{Finding, LeadsTo, Question, Remedy, Report, Verdict};
pub use request::Request;
pub use rule::{Basis, Because, Effect, Rule, Section, Source};
pub use rules::{RULES, rule};
pub use step::Step;
pub use version::{EngineVersion, VersionError};
pub use ways::{Promise, WAYS, Way};
pub use window::{MaintenanceWindow, Occurrence, WindowError};
