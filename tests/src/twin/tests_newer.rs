//! What the edition can't know is asked about, and judged by no other rule.

use super::Verdict::Undetermined;
use super::tests_rules::{at_once, expect, group, to_mode, to_type, to_version};
use super::{Mode, Pending, PendingValue, Situation};

#[test]
fn newer_than_edition() {
    let later_type = Situation { node_type: Some("cache.r5.large"), ..group() };
    let pending_type =
        Pending { node_type: PendingValue::Value("cache.t3.small"), ..group().pending };
    let pending_version = Pending { version: PendingValue::Value("5.0.6"), ..group().pending };
    let t2 = Situation { node_type: Some("cache.t2.small"), multi_az: Some(true), ..group() };
    for newer in [
        Situation { engine: Some("valkey"), version: Some("7.2"), ..group() },
        Situation { version: Some("5.0.6"), ..group() },
        Situation { version: Some("6.x"), ..group() },
        Situation { mode: Some(Mode::Compatible), ..group() },
        Situation { pending: pending_type, ..group() },
        Situation { pending: pending_version, ..group() },
        later_type,
        t2,
        // That cluster mode is disabled follows from the version.
        Situation { mode: None, ..t2 },
        // It fires alone.
        Situation { status: Some("modifying"), ..later_type },
    ] {
        expect(newer, to_version("2.8.6"), Undetermined, None, &["newer-than-edition"]);
        expect(newer, at_once(), Undetermined, None, &["newer-than-edition"]);
    }
    expect(group(), to_type("cache.m5.large"), Undetermined, None, &["newer-than-edition"]);
    expect(group(), to_mode(Mode::Compatible), Undetermined, None, &["newer-than-edition"]);
}
