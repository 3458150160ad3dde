//! What the suites across crates share: the second implementation, the sweep, the literate cases and the static table.

#[cfg(feature = "browsers")]
pub mod browser;
pub mod cases;
pub mod rule_pages;
pub mod sweep;
pub mod table;
pub mod twin;
