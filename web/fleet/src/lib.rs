//! The fleet's page, and the worker that reads and judges for it. Both run this one program, each its own instance.
//!
//! What is dropped goes as bytes to the worker, which reads and judges it in slices; rows come back as JSON, and the page
//! counts, groups, sorts and shows them. Files, the worker and the clipboard are JavaScript's (`fleet.js`); [`bridge`] is
//! all that is between.
//!
//! # What stays where it is
//!
//! | where | what |
//! |---|---|
//! | `#app` | the mount point; it has `data-ready` once the page runs |
//! | `#given`, `#paste`, `[data-files]` | what was dropped or chosen, where to paste, and the two buttons for files and a folder |
//! | `#wish-<name>` | what is asked of every cluster: `version`, `engine`, `node-type`, `parameter-group`, `edition`, `day`, `now` |
//! | `#judge`, `#stop`, `#progress` | the run |
//! | `#state[data-phase]` | `empty`, `waiting`, `reading`, `judging`, `done`, `stopped` or `lost` |
//! | `.total[data-outcome]` | how many rows of each outcome; a press filters |
//! | `#picture` | outcomes by version; `#picture-table` says the same in numbers |
//! | `.cause` | a group of rows of one cause |
//! | `#search`, `#grid`, `[data-row]` | the table of all rows, of which only those in sight are there |
//! | `#answer` | the dialog with a row's whole answer |
//! | `#acknowledged`, `#export` | acknowledgements, and what takes the fleet away |

mod answer;
mod app;
mod bridge;
mod code;
mod icon;
mod link;
mod phrase;
mod state;
mod table;
#[cfg(test)]
mod tests;
mod view;
mod work;

pub use bridge::{heard, mount};
pub use work::{begin, exported, judge, take, taken};

/// As in the checker's own module.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
