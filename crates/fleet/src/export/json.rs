//! Rows as JSON: one document, or one report a line.

use std::io::{self, Write};

use serde::Serialize;
use serde::ser::Serializer;
use upgrade_check_core::Draft;
use upgrade_check_core::view::ReportView;
use upgrade_check_documents::Planned;

use crate::{Acknowledgements, Fault, Group, Outcome, Row, Totals, groups};

/// Writes one document: totals, groups and rows; each row with its report where `with_reports` says so.
///
/// # Errors
/// Where `to` can't be written to.
pub fn json(
    to: impl Write,
    rows: &[Row],
    acknowledged: &Acknowledgements,
    with_reports: bool,
) -> io::Result<()> {
    let document = Document {
        totals: Totals::of(rows),
        groups: groups(rows),
        acknowledgements: acknowledged.unapplied(rows).iter().map(ToString::to_string).collect(),
        rows: Rows { all: rows, acknowledged, with_reports },
    };
    Ok(serde_json::to_writer(to, &document)?)
}

/// Writes the report of each row as a line: see [`line`].
///
/// # Errors
/// Where `to` can't be written to.
pub fn ndjson<'a>(mut to: impl Write, rows: impl IntoIterator<Item = &'a Row>) -> io::Result<()> {
    for row in rows {
        line(&mut to, row, row.view().as_ref())?;
    }
    Ok(())
}

/// Writes a row's report as a line, byte for byte as `check` gives it in JavaScript; for a row that can't be judged, what
/// `check` throws, as `{"error": ...}`; for one that nothing is asked of, or that a plan destroys, `{"outcome": ...}`
/// with what is planned.
///
/// # Errors
/// Where `to` can't be written to.
pub fn line(mut to: impl Write, row: &Row, report: Option<&ReportView>) -> io::Result<()> {
    match report {
        Some(report) => serde_json::to_writer(&mut to, report)?,
        None if row.fault.is_some() => {
            serde_json::to_writer(&mut to, &Refused { error: row.fault.as_ref() })?;
        }
        None => {
            let planned = row.planned.as_ref();
            serde_json::to_writer(&mut to, &Unjudged { outcome: row.outcome, planned })?;
        }
    }
    to.write_all(b"\n")
}

/// Writes a row as a line, with where it comes from and its report in it, as [`json`] does.
///
/// # Errors
/// Where `to` can't be written to.
pub fn placed_line(
    mut to: impl Write,
    row: &Row,
    report: Option<ReportView>,
    acknowledged: &Acknowledgements,
) -> io::Result<()> {
    serde_json::to_writer(&mut to, &Shown::of(row, report, acknowledged))?;
    to.write_all(b"\n")
}

#[derive(Serialize)]
struct Refused<'a> {
    error: Option<&'a Fault>,
}

#[derive(Serialize)]
struct Unjudged<'a> {
    outcome: Outcome,
    planned: Option<&'a Planned>,
}

#[derive(Serialize)]
struct Document<'a> {
    totals: Totals,
    groups: Vec<Group>,
    /// What is to be said of acknowledgements that do nothing.
    acknowledgements: Vec<String>,
    rows: Rows<'a>,
}

struct Rows<'a> {
    all: &'a [Row],
    acknowledged: &'a Acknowledgements,
    with_reports: bool,
}

impl Serialize for Rows<'_> {
    /// One after the other: there is never more than one report at a time.
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let report = |row: &Row| if self.with_reports { row.view() } else { None };
        to.collect_seq(self.all.iter().map(|row| Shown::of(row, report(row), self.acknowledged)))
    }
}

/// A row as programs see it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Shown<'a> {
    file: &'a str,
    line: Option<usize>,
    address: Option<&'a str>,
    outcome: Outcome,
    otherwise: Option<Outcome>,
    rules: Vec<&'static str>,
    step: Option<&'a str>,
    question: Option<&'static str>,
    warnings: Vec<ShownWarning<'a>>,
    planned: Option<&'a Planned>,
    notes: &'a [String],
    input: &'a Draft,
    error: Option<&'a Fault>,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<ReportView>,
}

#[derive(Serialize)]
struct ShownWarning<'a> {
    rule: &'static str,
    acknowledged: Option<ShownAcknowledgement<'a>>,
}

#[derive(Serialize)]
struct ShownAcknowledgement<'a> {
    reason: &'a str,
    until: &'a str,
}

impl<'a> Shown<'a> {
    fn of(row: &'a Row, report: Option<ReportView>, acknowledged: &'a Acknowledgements) -> Self {
        let given = |place: usize| {
            let it = acknowledged.get(place)?;
            Some(ShownAcknowledgement { reason: &it.reason, until: &it.until })
        };
        Self {
            file: &row.place.file,
            line: row.place.line,
            address: row.place.address.as_deref(),
            outcome: row.outcome,
            otherwise: row.otherwise,
            rules: row.rules.iter().map(|rule| rule.id).collect(),
            step: row.step.as_ref().map(|step| step.title.as_str()),
            question: row.question.map(upgrade_check_core::Field::path),
            warnings: row
                .warnings
                .iter()
                .map(|it| ShownWarning {
                    rule: it.rule.id,
                    acknowledged: it.acknowledged.and_then(given),
                })
                .collect(),
            planned: row.planned.as_ref(),
            notes: &row.notes,
            input: &row.draft,
            error: row.fault.as_ref(),
            report,
        }
    }
}
