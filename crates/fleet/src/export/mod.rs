//! What takes the answers away.

mod csv;
mod json;
mod markdown;

pub use self::csv::csv;
pub use self::markdown::markdown;
pub use json::{json, ndjson};
