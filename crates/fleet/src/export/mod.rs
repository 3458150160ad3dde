//! What takes the answers away.

mod csv;
mod json;
#[cfg(feature = "reports")]
mod junit;
mod markdown;
#[cfg(feature = "reports")]
mod sarif;

pub use self::csv::{Csv, csv};
pub use self::markdown::markdown;
pub use json::{json, line, ndjson, placed_line};
#[cfg(feature = "reports")]
pub use junit::junit;
#[cfg(feature = "reports")]
pub use sarif::sarif;
