//! Waiting: looking again and again until a deadline, never for a fixed time.

use std::thread;
use std::time::{Duration, Instant};

/// How long anything may take. Far more than it does: a busy machine is not a failure.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// How long between two looks.
const LOOK: Duration = Duration::from_millis(20);

/// Looks until there is something, and gives it. `what` says what was waited for.
pub fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(seen) = look() {
            return seen;
        }
        assert!(started.elapsed() < PATIENCE, "waited {PATIENCE:?} in vain for {what}");
        thread::sleep(LOOK);
    }
}
