//! The module of the page and of the elements that embed the checker. It does nothing until it is called: in somebody else's
//! page nothing else is ours.

// What is called.
pub use upgrade_check_web::{change, mount, report, unmount};

/// A third of the size of the one that Rust brings along, and as fast for what a page needs.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
