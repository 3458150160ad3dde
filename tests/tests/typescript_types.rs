//! The TypeScript types of the JavaScript face, made from the Rust types and the table of fields.

#![expect(clippy::expect_used, reason = "a test says what it found")]

use std::fmt::Write as _;
use std::path::Path;

use ts_rs::{Config, TS};
use upgrade_check_core::view::{
    AwsErrorView, ChangeView, EditionView, ExplainedView, FindingView, OccurrenceView,
    OfferedEdition, QuestionView, RemedyView, ReportView, RuleSourceView, RuleView, SourceView,
    SpanView, StepView, TurnView,
};
use upgrade_check_core::{Basis, Effect, FIELDS, FieldRecord, Kind, Verdict};
use upgrade_check_documents::{Action, Found, Missing, Note, Planned, Reading, Tool};

/// Set to write the file instead of comparing it.
const UPDATE: &str = "UPDATE_TYPES";

/// The file of each entry of the npm package.
const FILES: [(&str, bool); 2] = [("types.d.ts", true), ("engine.d.ts", false)];

#[test]
fn types_are_those_of_the_rust_types() {
    for (file, all) in FILES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/wasm").join(file);
        let made = types(all);
        if std::env::var_os(UPDATE).is_some() {
            std::fs::write(&path, &made).expect("the types can be written");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == made, "crates/wasm/{file} is stale: run `cargo xtask types`");
    }
}

#[test]
fn types_of_the_engine_are_the_same_without_documents_and_manuals() {
    let engine = types(false);
    for left_out in ["manual", "Reading", "Found", "Missing", "Planned"] {
        assert!(!engine.contains(left_out), "{left_out}");
        assert!(types(true).contains(left_out), "{left_out}");
    }
    assert!(engine.contains("export type Explained = "));
}

/// The types of the entry with everything, or of the one with the engine alone: no documents, and no manuals.
fn types(all: bool) -> String {
    let mut text = types_of_the_engine();
    if all {
        declare::<Reading>(&mut text);
        declare::<Found>(&mut text);
        declare::<Note>(&mut text);
        declare::<Missing>(&mut text);
        declare::<Planned>(&mut text);
        declare::<Tool>(&mut text);
        declare::<Action>(&mut text);
    } else {
        let (before, rest) = text.split_once(MANUAL).expect("a rule has a manual");
        let (between, after) = rest.split_once(MANUAL).expect("what is explained has one too");
        text = [before, between, after].concat();
    }
    text.push_str(ERROR);
    text
}

/// A manual as ts-rs declares it.
const MANUAL: &str =
    "/**\n * What a person should know of it, in Markdown.\n */\nmanual: string, \n";

const ERROR: &str = "\n/** What `check` and `verdict` throw for an input that can't be read. */\nexport interface InputError extends Error {\n  /** `missing`, `unknown-field`, `invalid` or `contradiction`. */\n  code: string;\n  /** The path of the field, where the fault has one. */\n  field: string | null;\n}\n";

fn types_of_the_engine() -> String {
    let mut text = "// Made from the Rust types by `cargo xtask types`.\n".to_owned();
    union(
        &mut text,
        "Verdict",
        [
            Verdict::Allowed.as_str(),
            Verdict::Deferred.as_str(),
            Verdict::Blocked.as_str(),
            Verdict::Undetermined.as_str(),
        ],
    );
    union(&mut text, "Basis", [Basis::Stated.as_str(), Basis::Inferred.as_str()]);
    union(
        &mut text,
        "Effect",
        [
            Effect::Block.as_str(),
            Effect::Ask.as_str(),
            Effect::Defer.as_str(),
            Effect::Warn.as_str(),
            Effect::Note.as_str(),
        ],
    );
    text.push_str("\n/** What `check` takes. Everything that isn't known is left out. */\nexport interface Input {\n");
    members(&mut text, "", 1);
    text.push_str("}\n");
    declare::<ReportView>(&mut text);
    declare::<EditionView>(&mut text);
    declare::<FindingView>(&mut text);
    declare::<SourceView>(&mut text);
    declare::<StepView>(&mut text);
    declare::<RemedyView>(&mut text);
    declare::<QuestionView>(&mut text);
    declare::<OccurrenceView>(&mut text);
    declare::<RuleView>(&mut text);
    declare::<RuleSourceView>(&mut text);
    declare::<SpanView>(&mut text);
    declare::<OfferedEdition>(&mut text);
    declare::<AwsErrorView>(&mut text);
    declare::<TurnView>(&mut text);
    declare::<ChangeView>(&mut text);
    declare::<ExplainedView>(&mut text);
    text
}

fn union<const N: usize>(text: &mut String, name: &str, words: [&str; N]) {
    let words = words.map(|word| format!("'{word}'")).join(" | ");
    writeln!(text, "\nexport type {name} = {words};").expect("a string takes text");
}

fn declare<T: TS>(text: &mut String) {
    text.push('\n');
    if let Some(docs) = T::docs() {
        text.push_str(&docs);
    }
    writeln!(text, "export {}", T::decl(&Config::default())).expect("a string takes text");
}

/// The members of the object at `path`, from the table of fields.
fn members(text: &mut String, path: &str, depth: usize) {
    let indent = "  ".repeat(depth);
    for record in FIELDS.iter().filter(|record| parent(record.path) == path) {
        let name = record.path.rsplit('.').next().expect("a path has a last part");
        let mark = if name == "edition" { "" } else { "?" };
        writeln!(text, "{indent}/** {} Accepted: {}. */", record.about, record.accepts)
            .expect("a string takes text");
        if record.kind == Kind::Presence {
            writeln!(text, "{indent}{name}?: {{").expect("a string takes text");
            members(text, record.path, depth + 1);
            writeln!(text, "{indent}}} | null;").expect("a string takes text");
        } else {
            let null = if mark.is_empty() { "" } else { " | null" };
            writeln!(text, "{indent}{name}{mark}: {}{null};", kind(record))
                .expect("a string takes text");
        }
    }
    if path.is_empty() {
        for (object, about) in [
            ("cluster", "What runs, and what is pending on it."),
            ("request", "What is asked for."),
        ] {
            writeln!(text, "{indent}/** {about} */\n{indent}{object}?: {{")
                .expect("a string takes text");
            members(text, object, depth + 1);
            writeln!(text, "{indent}}} | null;").expect("a string takes text");
        }
    }
}

fn parent(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(parent, _)| parent)
}

fn kind(record: &FieldRecord) -> String {
    match record.kind {
        Kind::Choice(words) => {
            words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" | ")
        }
        Kind::Flag => "boolean".to_owned(),
        Kind::Count => "number".to_owned(),
        Kind::Text => "string".to_owned(),
        Kind::List => "string[]".to_owned(),
        Kind::Presence => "object".to_owned(),
    }
}
