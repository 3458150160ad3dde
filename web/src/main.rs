//! Starts the page.

/// A third of the size of the one that Rust brings along, and as fast for what a page needs.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    upgrade_check_web::start();
}
