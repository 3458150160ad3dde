//! Rows as a table for other programs.

use std::io::{self, Write};

use csv::{Terminator, Writer, WriterBuilder};

use crate::{Acknowledgements, Row};

/// The names of the columns.
const COLUMNS: [&str; 16] = [
    "file",
    "line",
    "address",
    "region",
    "id",
    "engine",
    "version",
    "node_type",
    "outcome",
    "otherwise",
    "rules",
    "step",
    "question",
    "warnings",
    "acknowledged",
    "error",
];

/// Writes rows as CSV (RFC 4180), the first line with the names of the columns.
///
/// # Errors
/// Where `to` can't be written to.
pub fn csv<'a>(
    to: impl Write,
    rows: impl IntoIterator<Item = &'a Row>,
    acknowledged: &Acknowledgements,
) -> io::Result<()> {
    let mut to = Csv::new(to)?;
    for row in rows {
        to.write(row, acknowledged)?;
    }
    to.flush()
}

/// Writes rows one after the other, as [`csv`] does.
///
/// A spreadsheet takes a text that begins with `=`, `+`, `-` or `@` for a formula: such a text gets an apostrophe.
#[derive(Debug)]
pub struct Csv<W: Write>(Writer<W>);

impl<W: Write> Csv<W> {
    /// Writes the names of the columns.
    ///
    /// # Errors
    /// Where `to` can't be written to.
    pub fn new(to: W) -> io::Result<Self> {
        let mut to = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(to);
        to.write_record(COLUMNS)?;
        Ok(Self(to))
    }

    /// Writes a row.
    ///
    /// # Errors
    /// Where it can't be written to.
    pub fn write(&mut self, row: &Row, acknowledged: &Acknowledgements) -> io::Result<()> {
        write(&mut self.0, row, acknowledged)
    }

    /// Writes what is left.
    ///
    /// # Errors
    /// Where it can't be written to.
    pub fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

fn write(
    to: &mut Writer<impl Write>,
    row: &Row,
    acknowledged: &Acknowledgements,
) -> io::Result<()> {
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let line = row.place.line.map(|line| line.to_string());
    let rules: Vec<&str> = row.rules.iter().map(|rule| rule.id).collect();
    let (struck, open): (Vec<_>, Vec<_>) =
        row.warnings.iter().partition(|warning| warning.acknowledged.is_some());
    let open: Vec<&str> = open.iter().map(|warning| warning.rule.id).collect();
    let struck: Vec<String> = struck
        .iter()
        .map(|warning| {
            let given = warning.acknowledged.and_then(|place| acknowledged.get(place));
            let why = given.map(|it| format!(": {} (until {})", it.reason, it.until));
            format!("{}{}", warning.rule.id, why.unwrap_or_default())
        })
        .collect();
    let error = row.fault.as_ref().map(|fault| fault.message.as_str());
    let cells = [
        row.place.file.clone(),
        text(line.as_deref()),
        text(row.place.address.as_deref()),
        text(row.region()),
        text(row.id()),
        if row.fault.is_none() { row.engine().to_owned() } else { String::new() },
        text(row.version()),
        text(row.node_type()),
        row.outcome.as_str().to_owned(),
        text(row.otherwise.map(crate::Outcome::as_str)),
        rules.join(" "),
        text(row.step.as_ref().map(|step| step.title.as_str())),
        text(row.question.map(upgrade_check_core::Field::path)),
        open.join(" "),
        struck.join("; "),
        text(error),
    ];
    Ok(to.write_record(cells.map(no_formula))?)
}

fn no_formula(text: String) -> String {
    // A file called `-` is standard input.
    let begins = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text != "-";
    if begins { format!("'{text}") } else { text }
}
