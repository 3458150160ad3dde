//! The finite space of situations of all days from 2016 to 2026, and of three engines.
//!
//! Each sweep is the whole product of its dimensions, and looks at some of the rules: [`versions`], [`types`],
//! [`pending`], [`modes`] and [`state`] on the days on which much changed and on days between; and [`boundaries`],
//! which is smaller, on both sides of every day on which anything changed.

pub mod boundaries;
mod clusters;
mod days;
pub mod modes;
pub mod pending;
pub mod state;
pub mod types;
pub mod versions;

use crate::twin::Situation;

/// Every situation of these sweeps, contradictory ones included.
pub fn situations() -> impl Iterator<Item = Situation> {
    versions::sweep()
        .chain(types::sweep())
        .chain(pending::sweep())
        .chain(modes::sweep())
        .chain(state::sweep())
        .chain(boundaries::sweep())
}
