//! Reports as JSON in `tests/export`, which the script of the page makes Markdown of: `node --test tests/export`. They are the
//! engine's own; `UPDATE_DOCS=1` writes them anew.
#![cfg(test)]

use std::path::Path;

use serde_json::Value;
use upgrade_check_core::{Draft, Field, Request, evaluate};

/// The situations: one of each verdict, on a moment.
fn situations() -> [(&'static str, Draft); 4] {
    let blocked = Draft::of([
        (Field::Edition, "2018"),
        (Field::Now, "2026-11-22T10:00:00Z"),
        (Field::Id, "sessions"),
        (Field::ReplicationGroup, "true"),
        (Field::EngineVersion, "2.8.24"),
        (Field::ClusterMode, "disabled"),
        (Field::NodeType, "cache.m3.medium"),
        (Field::MultiAz, "true"),
        (Field::AllowedNodeTypes, "cache.m3.large"),
        (Field::Pending, "{}"),
        (Field::PendingNodeType, "cache.m3.large"),
        (Field::Window, "sun:05:00-sun:06:00"),
        (Field::ToEngineVersion, "3.2.4"),
        (Field::ApplyImmediately, "true"),
    ]);
    let deferred = blocked.clone().with(Field::ApplyImmediately, "false");
    let undetermined = blocked.clone().with(Field::PendingNodeType, "").with(Field::Pending, "");
    let refused = Draft::of([
        (Field::Edition, "2026"),
        (Field::EngineVersion, "7.1"),
        (Field::ClusterMode, "disabled"),
        (Field::ToEngineVersion, "6.2"),
        (Field::ApplyImmediately, "true"),
    ]);
    [
        ("blocked", blocked),
        ("deferred", deferred),
        ("undetermined", undetermined),
        ("refused", refused),
    ]
}

#[test]
fn reports_are_those_of_the_engine() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("export");
    for (name, draft) in situations() {
        let request = Request::read(&draft).unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
        let mut report = serde_json::to_value(evaluate(&request).view(&request)).expect("data");
        report["input"] = serde_json::to_value(&draft).expect("data");
        let path = folder.join(name).with_extension("json");
        if std::env::var_os("UPDATE_DOCS").is_some() {
            let text = serde_json::to_string_pretty(&report).expect("data");
            std::fs::write(&path, text + "\n").expect("the report can be written");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        let kept: Value = serde_json::from_str(&kept).unwrap_or_default();
        assert!(kept == report, "tests/export/{name}.json is stale: run `cargo xtask docs`");
    }
}
