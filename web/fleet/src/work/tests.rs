use serde_json::Value;

use super::{BREAK, TEXT, begin, exported, judge, take, taken};

const GROUP: &str = r#"{"ReplicationGroups": [{"ReplicationGroupId": "g", "Status": "available", "MemberClusters": ["g-001"], "NodeGroups": []}]}"#;
const MEMBER: &str = r#"{"CacheClusters": [{"CacheClusterId": "g-001", "ReplicationGroupId": "g", "Engine": "redis", "EngineVersion": "6.2.6", "PendingModifiedValues": {}}]}"#;

fn start(more: &str) {
    let fields =
        [("edition", "2026"), ("now", "2026-11-25T10:00:00Z"), ("request.engineVersion", "7.1")];
    let fields = fields.map(|(path, text)| format!("{path}{TEXT}{text}{BREAK}"));
    begin(&format!("{}{more}{{\"acknowledgements\": []}}", fields.concat()));
}

fn give(name: &str, text: &str) -> String {
    take(name, Some(text.as_bytes().into()))
}

/// All rows: where they come from, their outcome and what is wrong.
fn rows() -> Vec<(String, String, String)> {
    let mut all = Vec::new();
    loop {
        let slice = judge(3);
        if slice.is_empty() {
            return all;
        }
        let rows: Vec<Value> = serde_json::from_str(&slice).unwrap();
        assert!(rows.len() <= 3);
        all.extend(rows.iter().map(|row| {
            let place =
                format!("{}:{}", row["place"]["file"].as_str().unwrap(), row["place"]["line"]);
            let fault = row["fault"]["message"].as_str().unwrap_or_default();
            (place, row["outcome"].as_str().unwrap().to_owned(), fault.to_owned())
        }));
    }
}

#[test]
fn what_is_given_is_judged_in_slices_and_what_is_bad_has_its_place() {
    start("");
    assert_eq!(give("members.json", MEMBER), "1");
    assert_eq!(give("bad.json", "{\n\"CacheClusters\": [oops]}"), "1");
    assert_eq!(take("gone.json", None), "1");
    assert_eq!(give("none.json", "{\"CacheClusters\": []}"), "1");
    assert_eq!(give("zip.json", "PK\u{3}\u{4}"), "1");
    assert_eq!(taken(), "0");
    let rows = rows();
    assert_eq!(rows.len(), 5);
    assert_eq!(rows[1].0, "bad.json:2");
    assert!(rows[1].2.contains("line 2, column 19"), "{}", rows[1].2);
    assert!(rows[2].2.contains("no longer there"), "{}", rows[2].2);
    assert!(rows[3].2.contains("No cluster"), "{}", rows[3].2);
    assert!(rows[4].2.contains("ZIP"), "{}", rows[4].2);
    assert!(rows[1..].iter().all(|row| row.1 == "unreadable"));
    assert_ne!(rows[0].1, "unreadable");
}

#[test]
fn a_bad_line_is_a_row_and_the_rest_goes_on() {
    start("");
    let line = |id: &str| {
        format!(r#"{{"CacheClusterId": "{id}", "Engine": "redis", "EngineVersion": "6.2.6"}}"#)
    };
    let text =
        [line("a"), "{\"CacheClusterId\": oops}".to_owned(), line("b"), line("c")].join("\n");
    assert_eq!(give("lines.ndjson", &text), "4");
    let rows = rows();
    assert_eq!(rows.iter().filter(|row| row.1 == "unreadable").count(), 1);
    assert_eq!(rows[0].0, "lines.ndjson:2");
}

#[test]
fn groups_and_members_in_files_of_their_own_come_together_where_wanted() {
    start("");
    give("groups.json", GROUP);
    give("members.json", MEMBER);
    assert_eq!(rows().len(), 2, "each file by itself");
    start(&format!("{}{BREAK}", super::TOGETHER));
    assert_eq!(give("groups.json", GROUP), "0");
    assert_eq!(give("members.json", MEMBER), "0");
    assert_eq!(taken(), "1");
    assert_eq!(rows()[0].0, "2 files together:null");
    start(&format!("{}{BREAK}", super::TOGETHER));
    give("groups.json", GROUP);
    give("bad.json", "\n{oops}");
    assert_eq!(taken(), "2", "the good line and the bad one");
    assert_eq!(rows()[0].0, "bad.json:2");
}

#[test]
fn rows_are_taken_away_with_what_was_acknowledged_since() {
    start("");
    give("members.json", MEMBER);
    rows();
    let csv = exported(&["csv", "save", ""].join(&BREAK.to_string()));
    assert!(csv.starts_with(&format!("csv{BREAK}save{BREAK}file,line,")), "{csv}");
    let json = exported(&["json", "copy", "no"].join(&BREAK.to_string()));
    let text = json.rsplit(BREAK).next().unwrap();
    assert_eq!(serde_json::from_str::<Value>(text).unwrap()["totals"]["rows"], 1);
}
