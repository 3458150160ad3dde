use std::fmt::Write as _;

use upgrade_check_core::Field;
use upgrade_check_documents::read;
use upgrade_check_fleet::{Acknowledgements, Fault, Outcome, Place, Row, judge};

use super::{Column, Msg, Phase, State};
use crate::phrase::count;

/// A fleet of so many clusters of five sorts, and something that can't be read.
pub(crate) fn fleet(clusters: usize) -> State {
    let mut state = State::first();
    state.follow(Msg::Wish(Field::ToEngineVersion, "7.1".to_owned()));
    state.follow(Msg::Wish(Field::Now, "2026-11-25T10:00:00Z".to_owned()));
    state.now = "2026-11-25T10:00:00Z".to_owned();
    let wish = state.wished("");
    let mut text = String::from("[");
    for number in 0..clusters {
        let version = ["6.2.6", "7.0.7", "5.0.6", "7.1.0", "4.0.10"][number % 5];
        if number > 0 {
            text.push(',');
        }
        let _ = write!(
            text,
            r#"{{"CacheClusterId": "cache-{number:05}", "Engine": "redis", "EngineVersion": "{version}", "CacheNodeType": "cache.m5.large",
                "CacheClusterStatus": "available", "PreferredAvailabilityZone": "eu-west-1a", "NumCacheNodes": 1, "PendingModifiedValues": {{}},
                "CacheParameterGroup": {{"CacheParameterGroupName": "default.redis6.x"}}, "SnapshotRetentionLimit": 0}}"#
        );
    }
    text.push(']');
    let found = read(&text).unwrap().clusters;
    assert_eq!(found.len(), clusters);
    let none = Acknowledgements::default();
    let mut rows: Vec<Row> =
        found.into_iter().map(|it| judge(Place::file("eu.json"), it, &wish, &none).row).collect();
    rows.push(Row::unreadable(
        Place::file("<img src=x>.json").line(3),
        Fault::unreadable("line 3, column 7: expected a value, found `<b>`"),
    ));
    state.phase = Phase::Judging;
    state.expected = rows.len();
    state.follow(Msg::Rows(rows));
    state.follow(Msg::Done);
    state.follow(Msg::Settle);
    state
}

#[test]
fn totals_groups_and_versions_add_up() {
    let state = fleet(203);
    assert_eq!(state.phase, Phase::Done);
    assert_eq!(state.totals.rows, 204);
    assert_eq!(state.totals.unreadable, 1);
    let counted: usize = Outcome::ALL.into_iter().map(|it| state.totals.get(it)).sum();
    assert_eq!(counted, 204);
    let grouped: usize = state.groups.iter().map(|group| group.rows.len()).sum();
    assert_eq!(grouped, 204);
    let versions: usize = state.versions.iter().map(|(_, totals)| totals.rows).sum();
    assert_eq!(versions, 203, "what can't be read has no version");
    assert_eq!(state.order.len(), 204);
}

#[test]
fn the_table_is_sorted_searched_and_filtered() {
    let mut state = fleet(50);
    let first = |state: &State| state.rows[state.order[0]].id().map(str::to_owned);
    assert_eq!(state.rows[state.order[0]].outcome, Outcome::Unreadable, "the worst first");
    state.follow(Msg::Sort(Column::Cluster));
    assert_eq!(first(&state), None);
    state.follow(Msg::Sort(Column::Cluster));
    assert_eq!(first(&state).as_deref(), Some("cache-00049"), "the other end first");
    state.follow(Msg::Search("CACHE-0001 6.2".to_owned()));
    let ids: Vec<_> = state.order.iter().filter_map(|at| state.rows[*at].id()).collect();
    assert_eq!(ids, ["cache-00015", "cache-00010"]);
    state.follow(Msg::Search(String::new()));
    state.follow(Msg::Outcome(Some(Outcome::Unreadable)));
    assert_eq!(state.order.len(), 1);
    state.follow(Msg::Outcome(Some(Outcome::Unreadable)));
    assert_eq!(state.order.len(), 51, "pressed again, all are there");
    state.follow(Msg::Sort(Column::Version));
    let versions: Vec<_> = state.order.iter().filter_map(|at| state.rows[*at].version()).collect();
    assert_eq!((versions[0], versions[10]), ("4.0.10", "5.0.6"), "{versions:?}");
    let group = state.groups.iter().position(|it| it.rows.len() > 1).unwrap();
    state.follow(Msg::Group(Some(group)));
    assert_eq!(state.order.len(), state.groups[group].rows.len());
}

#[test]
fn a_warning_is_acknowledged_counted_and_withdrawn() {
    let mut state = fleet(20);
    let with = state.rows.iter().position(|row| !row.warnings.is_empty()).expect("one warns");
    let rule = state.rows[with].warnings[0].rule.id;
    let (warnings, outcome) = (state.totals.warnings, state.rows[with].outcome);
    state.follow(Msg::Open(Some(with)));
    state.follow(Msg::Draught(Some(rule)));
    state.follow(Msg::Acknowledge);
    let wrong = state.draught.as_ref().map(|it| it.wrong.len());
    assert_eq!(wrong, Some(2), "a reason and a day are needed");
    state.follow(Msg::Reason("nobody reads from it at night".to_owned()));
    state.follow(Msg::Until("2026-01-01".to_owned()));
    state.follow(Msg::Acknowledge);
    assert!(state.draught.is_some(), "that day is over");
    state.follow(Msg::Until("2027-01-31".to_owned()));
    state.follow(Msg::Acknowledge);
    assert_eq!(state.draught, None);
    assert_eq!((state.totals.acknowledged, state.totals.warnings), (1, warnings));
    assert_eq!(state.rows[with].outcome, outcome, "the answer stays");

    let file = state.file();
    let mut other = fleet(20);
    other.follow(Msg::Import(file.clone()));
    assert_eq!((other.totals.acknowledged, other.wrong_file.len()), (1, 0));
    other.follow(Msg::Import(file.replace(rule, "engine-downgrade")));
    assert_eq!(other.wrong_file.len(), 1, "{:?}", other.wrong_file);
    assert_eq!(other.totals.acknowledged, 1, "what was there stays");
    other.follow(Msg::Import("no".to_owned()));
    assert_eq!(other.wrong_file.len(), 1);
    state.follow(Msg::Withdraw(0));
    assert_eq!(state.totals.acknowledged, 0);
}

#[test]
fn rows_of_a_run_that_was_stopped_are_left() {
    let mut state = fleet(5);
    let rows = (*state.rows).clone();
    assert!(!state.follow(Msg::Rows(rows)), "after the end");
    assert_eq!(state.totals.rows, 6);
    assert!(!state.follow(Msg::Done));
    assert_eq!(count(state.rows.len(), "row"), "6 rows");
}
