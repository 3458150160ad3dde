//! The JSON Schemas of the input, the report and acknowledgements, made from the table of fields and the Rust types, and held
//! against every example there is.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test says what it found")]

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};
use upgrade_check_core::view::ReportView;
use upgrade_check_core::{Effect, FIELDS, FieldRecord, Kind, RULES};
use upgrade_check_fleet::{AcknowledgementFile, Acknowledgements};
use upgrade_check_tests::cases::{Judged, cases, files, judge};

/// Set to write the files instead of comparing them.
const UPDATE: &str = "UPDATE_TYPES";

/// The day on which the documents' acknowledgements are read.
const TODAY: &str = "2026-11-25";

/// The documents whose `json` blocks are inputs.
const DOCUMENTS: [&str; 2] = ["docs/rules", "tests/cases"];

/// The least there is of inputs that are right, and of reports: files that aren't found must not pass for some that hold.
const FEWEST: usize = 300;

#[test]
fn schemas_are_those_of_the_rust_types() {
    let all = [("input", input()), ("report", report()), ("acknowledgements", acknowledgements())];
    for (name, schema) in all {
        let path = root().join(format!("crates/wasm/npm/schema/{name}.json"));
        let made = serde_json::to_string_pretty(&schema).expect("it is JSON") + "\n";
        if std::env::var_os(UPDATE).is_some() {
            fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
            fs::write(&path, &made).expect("the schema can be written");
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == made, "schema/{name}.json is stale: run `cargo xtask types`");
    }
}

#[test]
fn every_case_and_its_report_hold() {
    let (inputs, reports) = (validator(&input()), validator(&report()));
    let mut count = 0;
    for (file, text) in files().expect("the cases can be read") {
        for case in cases(&file, &text).expect("the file is as cases are") {
            if let Judged::Report(answered) = judge(&case.input) {
                let at = format!("tests/{file}: {}", case.heading);
                holds(&inputs, &serde_json::from_str(&case.input).expect("it was read"), &at);
                let view = answered.report.view(&answered.request);
                holds(&reports, &serde_json::to_value(view).expect("it is JSON"), &at);
                // And what the engine makes of an input itself.
                holds(&inputs, &serde_json::to_value(&answered.draft).expect("it is JSON"), &at);
                count += 1;
            }
        }
    }
    assert!(count >= FEWEST, "there are {count}");
}

#[test]
fn every_input_in_the_documents_holds() {
    let inputs = validator(&input());
    for folder in DOCUMENTS {
        let mut count = 0;
        for entry in fs::read_dir(root().join(folder)).expect("the folder is there") {
            let path = entry.expect("an entry").path();
            let text = fs::read_to_string(&path).expect("it can be read");
            for block in text.split("```json\n").skip(1) {
                let block = block.split("```").next().unwrap_or_default();
                // What the engine refuses is shown as well: then the schema may refuse it too.
                if let (Ok(value), Judged::Report(_)) = (serde_json::from_str(block), judge(block))
                {
                    holds(&inputs, &value, &path.display().to_string());
                    count += 1;
                }
            }
        }
        assert!(count > 0, "{folder} has no input");
    }
}

#[test]
fn what_is_wrong_does_not_hold() {
    let inputs = validator(&input());
    let right = json!({ "edition": "2018", "cluster": { "shards": 1, "pending": {} } });
    holds(&inputs, &right, "the right one");
    for wrong in [
        json!({}),
        json!({ "edition": 2018 }),
        json!({ "edition": "2018", "applyImmediately": true }),
        json!({ "edition": "2018", "cluster": { "engineVersoin": "3.2.4" } }),
        json!({ "edition": "2018", "cluster": { "engineVersion": 7.1 } }),
        json!({ "edition": "2018", "cluster": { "engine": "mysql" } }),
        json!({ "edition": "2018", "cluster": { "multiAz": "yes" } }),
        json!({ "edition": "2018", "cluster": { "shards": 1.5 } }),
        json!({ "edition": "2018", "cluster": { "shards": -1 } }),
        json!({ "edition": "2018", "cluster": { "pending": 1 } }),
        json!({ "edition": "2018", "cluster": { "allowedNodeTypes": [1] } }),
    ] {
        assert!(!inputs.is_valid(&wrong), "{wrong}");
        assert!(matches!(judge(&wrong.to_string()), Judged::Wrong(_)), "{wrong}");
    }
    assert!(!validator(&report()).is_valid(&json!({ "verdict": "perhaps" })));
}

#[test]
fn acknowledgements_hold_as_they_are_read() {
    let schema = validator(&acknowledgements());
    let one = |rule: &str, until: &str| {
        json!({ "acknowledgements": [{
            "rule": rule, "cluster": "eu-west-1/sessions", "reason": "seen", "until": until,
        }] })
    };
    let is_read = |value: &Value| Acknowledgements::read(&value.to_string(), TODAY).is_ok();
    let right = one("failover-interruption", "2027-01-31");
    holds(&schema, &right, "the right one");
    assert!(is_read(&right));
    for wrong in [
        json!({}),
        json!([]),
        json!({ "acknowledgements": {} }),
        json!({ "acknowledgements": [], "more": 1 }),
        json!({ "acknowledgements": [{ "rule": "failover-interruption" }] }),
        one("", "2027-01-31"),
        one("failover-interruption", "31.1.2027"),
        one("engine-downgrade", "2027-01-31"),
        one("no-such-rule", "2027-01-31"),
    ] {
        assert!(!schema.is_valid(&wrong), "{wrong}");
        assert!(!is_read(&wrong), "{wrong}");
    }
    let mut count = 0;
    for path in ["docs/command-line.md", "docs/command-line.in/acknowledgements.json"] {
        let text = fs::read_to_string(root().join(path)).expect("it can be read");
        let blocks = text.split("```json\n").skip(1).filter_map(|it| it.split("```").next());
        for block in
            blocks.chain((path.rsplit('.').next() == Some("json")).then_some(text.as_str()))
        {
            let value: Value = serde_json::from_str(block).expect("it is JSON");
            if value.get("acknowledgements").is_some_and(Value::is_array)
                && value.get("rows").is_none()
            {
                holds(&schema, &value, path);
                assert!(is_read(&value), "{path}");
                count += 1;
            }
        }
    }
    assert_eq!(count, 2);
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::meta::validate(schema).expect("it is a schema");
    jsonschema::validator_for(schema).expect("it is a schema")
}

#[track_caller]
fn holds(validator: &Validator, value: &Value, at: &str) {
    let faults: Vec<String> = validator
        .iter_errors(value)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{at}: {}", faults.join("\n"));
}

fn report() -> Value {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    generator.into_root_schema_for::<ReportView>().to_value()
}

fn acknowledgements() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<AcknowledgementFile>().to_value();
    let warn: Vec<&str> =
        RULES.iter().filter(|rule| rule.effect == Effect::Warn).map(|rule| rule.id).collect();
    // What can be acknowledged, for editors that complete.
    schema["$defs"]["Acknowledgement"]["properties"]["rule"]["enum"] = json!(warn);
    schema
}

fn input() -> Value {
    let mut schema = object("", "What `check` takes. Everything that isn't known is left out.");
    let whole = [("$schema", "https://json-schema.org/draft/2020-12/schema"), ("title", "Input")];
    for (name, value) in whole {
        schema[name] = value.into();
    }
    schema["required"] = json!(["edition"]);
    for (name, about) in
        [("cluster", "What runs, and what is pending on it."), ("request", "What is asked for.")]
    {
        schema["properties"][name] = or_null(object(name, about));
    }
    schema
}

/// The object at `path`, from the table of fields.
fn object(path: &str, about: &str) -> Value {
    let mut properties = Map::new();
    for record in FIELDS.iter().filter(|record| record.parent() == path) {
        properties.insert(record.name.to_owned(), field(record));
    }
    json!({
        "type": "object", "description": about, "properties": properties, "additionalProperties": false,
    })
}

fn field(record: &FieldRecord) -> Value {
    let about = format!("{} Accepted: {}.", record.about, record.accepts);
    let schema = match record.kind {
        Kind::Choice(words) => json!({ "type": "string", "enum": words, "description": about }),
        Kind::Flag => json!({ "type": "boolean", "description": about }),
        Kind::Count => json!({ "type": "integer", "minimum": 0, "description": about }),
        Kind::Text => json!({ "type": "string", "minLength": 1, "description": about }),
        Kind::List => {
            json!({ "type": "array", "items": { "type": "string" }, "description": about })
        }
        Kind::Presence => object(record.path, &about),
    };
    if record.path == "edition" { schema } else { or_null(schema) }
}

/// The same, or null, which is as good as left out.
fn or_null(mut schema: Value) -> Value {
    if let Some(words) = schema.get_mut("enum").and_then(Value::as_array_mut) {
        words.push(Value::Null);
    }
    schema["type"] = json!([schema["type"], "null"]);
    schema
}
