//! Rows as SARIF 2.1.0, for code scanning.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{self, Write};

use serde_json::{Map, Value, json};
use upgrade_check_core::{Effect, Finding, Rule};

use crate::{Acknowledgements, Outcome, Row};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Writes a result for each finding of each row: what blocks as an error, what asks, defers or warns as a warning, the rest as
/// a note. An acknowledged warning is there and suppressed, with its reason.
///
/// # Errors
/// Where `to` can't be written to.
pub fn sarif(to: impl Write, rows: &[Row], acknowledged: &Acknowledgements) -> io::Result<()> {
    let mut rules = BTreeSet::new();
    let mut results = Vec::new();
    for row in rows {
        results.extend(of_row(row));
        let Some((request, report)) = row.report() else { continue };
        for finding in &report.findings {
            rules.insert(finding.rule.id);
            let text = finding.because(&request);
            results.push(of_finding(row, finding, &text, acknowledged));
        }
    }
    let rules: Vec<Value> =
        rules.into_iter().filter_map(upgrade_check_core::rule).map(described).collect();
    let document = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "upgrade-check",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    Ok(serde_json::to_writer(to, &document)?)
}

/// What is said of the row itself: that it can't be read, that a plan destroys it, or that something decides that no rule
/// asks for.
fn of_row(row: &Row) -> Option<Value> {
    let (id, text) = match (row.outcome, &row.fault, row.question) {
        (Outcome::Unreadable, Some(fault), _) => ("unreadable", fault.message.clone()),
        (Outcome::Replaced, _, _) => ("replaced", crate::Cause::of(row).title()),
        (Outcome::Undetermined, _, Some(field)) => {
            ("undetermined", format!("The answer turns on {field}."))
        }
        _ => return None,
    };
    let level = if row.outcome == Outcome::Undetermined { "warning" } else { "error" };
    Some(json!({
        "ruleId": id,
        "level": level,
        "message": { "text": of(row, &text) },
        "locations": [location(row)],
    }))
}

fn of_finding(row: &Row, finding: &Finding, text: &str, acknowledged: &Acknowledgements) -> Value {
    let mut result = Map::new();
    result.insert("ruleId".to_owned(), finding.rule.id.into());
    result.insert("level".to_owned(), level(finding.effect).into());
    result.insert("message".to_owned(), json!({ "text": of(row, text) }));
    result.insert("locations".to_owned(), json!([location(row)]));
    let warning = row.warnings.iter().find(|it| it.rule == finding.rule);
    if let Some(given) = warning.and_then(|it| it.acknowledged).and_then(|it| acknowledged.get(it))
    {
        let why = format!("{} (until {})", given.reason, given.until);
        result.insert(
            "suppressions".to_owned(),
            json!([{ "kind": "external", "status": "accepted", "justification": why }]),
        );
    }
    result.into()
}

/// A cluster in a file has no line of its own: its name stands before the text.
fn of(row: &Row, text: &str) -> String {
    match row.id() {
        Some(id) => format!("{id}: {text}"),
        None => text.to_owned(),
    }
}

fn location(row: &Row) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(&row.place.file) } });
    if let (Some(line), Value::Object(physical)) = (row.place.line, &mut physical) {
        physical.insert("region".to_owned(), json!({ "startLine": line }));
    }
    let mut location = json!({ "physicalLocation": physical });
    let name = row.place.address.as_deref().or(row.id());
    if let (Some(name), Value::Object(location)) = (name, &mut location) {
        location.insert("logicalLocations".to_owned(), json!([{ "fullyQualifiedName": name }]));
    }
    location
}

/// A path as a relative address: what an address can't hold is escaped.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // A text takes everything.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

fn described(rule: &'static Rule) -> Value {
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.title },
        "defaultConfiguration": { "level": level(rule.effect) },
    })
}

const fn level(effect: Effect) -> &'static str {
    match effect {
        Effect::Block => "error",
        Effect::Ask | Effect::Defer | Effect::Warn => "warning",
        Effect::Note => "note",
    }
}
