//! Everything that touches `window`: clock, history, storage, clipboard, focus.
//!
//! Natively, where views are rendered in tests, none of these is called.

pub(crate) mod clock;
pub(crate) mod copy;
pub(crate) mod history;
pub(crate) mod page;
pub(crate) mod reader;
pub(crate) mod storage;
