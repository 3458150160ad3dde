//! How fast the page is, in Chromium slowed down: from a key to the new page, and from a visit, the first or a
//! later one without a network, to the first verdict.
//!
//! It prints what it measures and fails only where it can't measure: times belong to a machine and an hour.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "it is run like a test, and prints what it finds"
)]

mod fleet;
mod key;
mod load;
mod offline;

use std::env;
use std::fs;
use std::sync::Arc;

use serde_json::json;
use upgrade_check_tests::browser::{Browser, Engine, Site};

/// How many times slower the processor is made.
const SLOWER: u32 = 4;

/// A measurement.
type Measure = fn(&Browser);

/// What is measured; `UPGRADE_CHECK_MEASURE` may name one.
const PARTS: [(&str, Measure); 4] = [
    ("load", load::measure),
    ("offline", offline::measure),
    ("key", key::measure),
    ("fleet", fleet::measure),
];

fn main() {
    let site = Arc::new(Site::built());
    let browser = Browser::start(Engine::Chromium, &site);
    browser.looks(1280, 900, "light");
    println!(
        "\nThe page in Chromium, processor slowed {SLOWER} times. The machine's load: {}\n",
        busy()
    );
    for (name, measure) in PARTS {
        if env::var("UPGRADE_CHECK_MEASURE").map_or(true, |only| only == name) {
            measure(&browser);
        }
    }
    println!("\nThe machine's load afterwards: {}", busy());
}

/// Slows the processor down, or lets it go again with 1.
fn slow(browser: &Browser, times: u32) {
    browser.chromium("Emulation.setCPUThrottlingRate", &json!({ "rate": times }));
}

/// How many processes wanted to run on average in the last minute, 5 and 15 minutes.
fn busy() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split_whitespace().take(3).collect::<Vec<_>>().join(" ")
}

/// The one in the middle, and the largest.
fn middle(times: &[f64]) -> (f64, f64) {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    let at = |place: usize| times.get(place).copied().unwrap_or(f64::NAN);
    (at(times.len() / 2), at(times.len().saturating_sub(1)))
}
