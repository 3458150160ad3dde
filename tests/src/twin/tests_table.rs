//! The judge reproduces the table.

use super::table::{CELLS, Cell, Changes};
use super::{Ask, Basis, Mode, Pending, PendingValue, Situation, Verdict, judge};

fn version_of(changes: Changes, value: &'static str) -> Option<&'static str> {
    matches!(changes, Changes::Upgrade | Changes::Both).then_some(value)
}

fn type_of(changes: Changes, value: &'static str) -> Option<&'static str> {
    matches!(changes, Changes::ScaleUp | Changes::Both).then_some(value)
}

fn pending(value: Option<&'static str>) -> PendingValue {
    value.map_or(PendingValue::Nothing, PendingValue::Value)
}

/// A group that fits the table's heading; what is pending is either what the request asks for or not.
fn situation(cell: &Cell, version: &'static str, node_type: &'static str) -> Situation {
    Situation {
        version: Some("2.8.24"),
        mode: Some(Mode::Disabled),
        node_type: Some("cache.m3.medium"),
        multi_az: Some(false),
        transit: Some(false),
        at_rest: Some(false),
        pending: Pending {
            version: pending(version_of(cell.pending, version)),
            node_type: pending(type_of(cell.pending, node_type)),
        },
        ask: Ask {
            version: version_of(cell.asked, "3.2.10"),
            node_type: type_of(cell.asked, "cache.m3.xlarge"),
            apply_immediately: Some(cell.immediately),
            ..Ask::default()
        },
        ..Situation::default()
    }
}

#[test]
fn every_cell_is_reproduced() {
    for cell in &CELLS {
        for version in ["3.2.10", "3.2.4"] {
            for node_type in ["cache.m3.xlarge", "cache.m3.large"] {
                let told = judge(&situation(cell, version, node_type)).unwrap();
                assert_eq!(told.verdict, cell.verdict, "{cell:?}");
                assert_eq!(told.basis, Some(cell.basis), "{cell:?}");
                assert_eq!(told.rules, cell.rule.into_iter().collect(), "{cell:?}");
            }
        }
    }
}

#[test]
fn every_cell_is_there_once() {
    for (place, cell) in CELLS.iter().enumerate() {
        assert_ne!(cell.asked, Changes::Nothing);
        assert!(!CELLS[..place].iter().any(|earlier| {
            (earlier.pending, earlier.asked, earlier.immediately)
                == (cell.pending, cell.asked, cell.immediately)
        }));
    }
}

/// The counts that the guide's page gives under its table.
#[test]
fn the_counts_are_those_of_the_guide() {
    let count = |verdict| CELLS.iter().filter(|cell| cell.verdict == verdict).count();
    assert_eq!([Verdict::Allowed, Verdict::Deferred, Verdict::Blocked].map(count), [8, 12, 4]);
    assert_eq!(CELLS.iter().filter(|cell| cell.basis == Basis::Stated).count(), 15);
}

/// Without what is pending, the window is certain, and an immediate request of one kind is not.
#[test]
fn an_unknown_pending_state_covers_its_column() {
    for cell in &CELLS {
        let mut asked = situation(cell, "3.2.10", "cache.m3.xlarge");
        asked.pending = Pending::default();
        let told = judge(&asked).unwrap();
        let expected = match (cell.immediately, cell.asked) {
            (false, _) => Verdict::Deferred,
            (true, Changes::Both) => Verdict::Allowed,
            (true, _) => Verdict::Undetermined,
        };
        assert_eq!(told.verdict, expected, "{cell:?}");
    }
}
