//! tests

pub mod twin;
