//! What the suites across crates share: the second implementation and the sweep.

pub mod sweep;
pub mod twin;
