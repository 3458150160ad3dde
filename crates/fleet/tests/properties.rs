//! What holds for every fleet: totals add up, every row is in one group, and rows cross unchanged.

#![expect(clippy::unwrap_used, reason = "a test says what it found")]

use proptest::prelude::*;
use upgrade_check_core::{Draft, Field};
use upgrade_check_fleet::{
    Acknowledgement, Acknowledgements, Cause, Fault, Outcome, Place, Row, Totals, Wish, by_version,
    csv, groups, json, judge_draft,
};

/// A field with some texts for it, right and wrong.
const TEXTS: [(Field, &[&str]); 10] = [
    (Field::Edition, &["2018", "2026", "2021-06-01", "2015", ""]),
    (Field::Id, &["sessions", "carts", "-", ""]),
    (Field::Region, &["eu-west-1", "us-east-1", ""]),
    (Field::Engine, &["redis", "valkey", "memcached", "mysql", ""]),
    (Field::EngineVersion, &["2.8.24", "3.2.10", "6.2", "7.1", "8.0", "x", ""]),
    (Field::ClusterMode, &["enabled", "disabled", "compatible", ""]),
    (Field::NodeType, &["cache.m3.medium", "cache.r7g.large", "cache", ""]),
    (Field::Pending, &["{}", ""]),
    (Field::ToEngineVersion, &["3.2.4", "7.1", "8.1", "2.6.13", ""]),
    (Field::ApplyImmediately, &["true", "false", ""]),
];

fn draft() -> impl Strategy<Value = Draft> {
    let fields: Vec<_> = TEXTS
        .iter()
        .map(|(field, texts)| prop::sample::select(*texts).prop_map(move |text| (*field, text)))
        .collect();
    fields.prop_map(Draft::of)
}

fn acknowledged() -> Acknowledgements {
    let given = |rule: &str, cluster: &str, until: &str| Acknowledgement {
        rule: rule.to_owned(),
        cluster: cluster.to_owned(),
        reason: "seen".to_owned(),
        until: until.to_owned(),
    };
    let all = vec![
        given("primary-unavailable", "sessions", "2026-12-31"),
        given("connections-dropped", "eu-west-1/sessions", "2026-12-31"),
        given("failover-seconds", "carts", "2026-01-01"),
    ];
    Acknowledgements::of(all, "2026-11-25").unwrap()
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let wish = Wish::of([(Field::Edition, "2026"), (Field::ToEngineVersion, "7.1")]);
    let row = (draft(), 0..20_u8).prop_map(move |(draft, kind)| {
        let place = Place::file("fleet.json");
        if kind == 0 {
            return Row::unreadable(place, Fault::unreadable("nothing"));
        }
        judge_draft(place, draft, &wish, &acknowledged()).row
    });
    prop::collection::vec(row, 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn everything_adds_up(rows in rows()) {
        let totals = Totals::of(&rows);
        let sum: usize = Outcome::ALL.into_iter().map(|outcome| totals.get(outcome)).sum();
        prop_assert_eq!((totals.rows, sum), (rows.len(), rows.len()));
        let readable = rows.len() - totals.unreadable;
        let versions: usize = by_version(&rows).iter().map(|(_, totals)| totals.rows).sum();
        prop_assert_eq!(versions, readable);

        let groups = groups(&rows);
        let mut places: Vec<usize> = groups.iter().flat_map(|group| group.rows.clone()).collect();
        places.sort_unstable();
        prop_assert_eq!(places, (0..rows.len()).collect::<Vec<_>>());
        for outcome in Outcome::ALL {
            let of = groups.iter().filter(|group| group.outcome == outcome);
            prop_assert_eq!(of.map(|group| group.rows.len()).sum::<usize>(), totals.get(outcome));
        }
    }

    #[test]
    fn a_group_has_one_step(rows in rows()) {
        for group in groups(&rows) {
            prop_assert!(!group.title.is_empty(), "{group:?}");
            for row in group.rows.iter().map(|place| &rows[*place]) {
                prop_assert_eq!(Cause::of(row).title(), group.title.clone());
                prop_assert_eq!(row.step.as_ref().map(|step| &step.title), group.step.as_ref());
            }
        }
    }

    #[test]
    fn rows_cross_unchanged(rows in rows()) {
        let text = serde_json::to_string(&rows).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<Row>>(&text).unwrap(), rows);
    }

    #[test]
    fn an_acknowledgement_changes_no_verdict(rows in rows()) {
        for row in rows.iter().filter(|row| row.fault.is_none()) {
            let again = judge_draft(
                row.place.clone(),
                (*row.draft).clone(),
                &Wish::default(),
                &Acknowledgements::default(),
            );
            prop_assert_eq!(again.row.outcome, row.outcome);
            let ids = |row: &Row| row.warnings.iter().map(|it| it.rule.id).collect::<Vec<_>>();
            prop_assert_eq!(ids(&again.row), ids(row));
        }
    }

    #[test]
    fn exports_hold_every_row(rows in rows()) {
        let mut text = Vec::new();
        csv(&mut text, &rows, &acknowledged()).unwrap();
        let mut reader = ::csv::Reader::from_reader(text.as_slice());
        prop_assert_eq!(reader.records().map(Result::unwrap).count(), rows.len());
        let mut text = Vec::new();
        json(&mut text, &rows, &acknowledged(), true).unwrap();
        let document: serde_json::Value = serde_json::from_slice(&text).unwrap();
        prop_assert_eq!(document["rows"].as_array().map(Vec::len), Some(rows.len()));
        for (row, shown) in rows.iter().zip(document["rows"].as_array().unwrap()) {
            prop_assert_eq!(shown["report"].is_object(), row.fault.is_none());
            prop_assert_eq!(shown["error"].is_object(), row.fault.is_some());
        }
    }
}
