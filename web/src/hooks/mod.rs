//! Everything that touches `window`: clock, history, storage, clipboard, theme, focus.
//!
//! Natively, where views are rendered in tests, effects don't run and none of these is called.

pub(crate) mod clock;
pub(crate) mod copy;
pub(crate) mod history;
pub(crate) mod page;
pub(crate) mod storage;
pub(crate) mod theme;
