//! What the suites across crates share: the second implementation, the sweep and the literate cases.

#[cfg(feature = "browsers")]
pub mod browser;
pub mod cases;
pub mod sweep;
pub mod twin;
