//! The table for people, with the causes below it.

use std::io::{self, Write};

use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{Cell, ContentArrangement, Table};
use upgrade_check_fleet::{Acknowledgements, Cause, Outcome, Row, Totals, groups};

use super::terminal::{Terminal, plain};

/// Prints the table, the causes and the totals.
///
/// # Errors
/// Where it can't be written.
pub(crate) fn table(
    to: &mut impl Write,
    terminal: Terminal,
    rows: &[Row],
    acknowledged: &Acknowledgements,
) -> io::Result<()> {
    if !rows.is_empty() {
        let mut table = Table::new();
        table.load_style(UTF8_HORIZONTAL_ONLY);
        table.set_content_arrangement(ContentArrangement::Dynamic);
        if let Some(width) = terminal.width {
            table.set_width(width);
        }
        if terminal.colours {
            table.enforce_styling();
        }
        let header = ["Answer", "Cluster", "Runs", "Why", "Next step", "Warnings", "From"];
        // Where all come from one file, each needn't say so.
        let columns = header.len() - usize::from(is_of_one_place(rows));
        table.set_header(header.into_iter().take(columns));
        for row in rows {
            table.add_row(cells(row, terminal).into_iter().take(columns));
        }
        writeln!(to, "{}\n", table.trim_fmt())?;
        causes(to, terminal, rows)?;
    }
    reasons(to, terminal, rows, acknowledged)?;
    writeln!(to, "{}", summary(terminal, &Totals::of(rows)))
}

fn is_of_one_place(rows: &[Row]) -> bool {
    rows.iter().all(|row| row.place.line.is_none() && row.place.address.is_none())
        && rows.windows(2).all(|pair| matches!(pair, [one, other] if one.place == other.place))
}

fn cells(row: &Row, terminal: Terminal) -> Vec<Cell> {
    let mut answer = terminal.coloured(row.outcome.title(), row.outcome);
    if let Some(otherwise) = row.otherwise {
        answer = format!("{answer}\n({otherwise} otherwise)");
    }
    let runs = if row.fault.is_some() {
        String::new()
    } else {
        let version = plain(row.version().unwrap_or("?"));
        let node_type = row.node_type().map(|it| format!("\n{}", plain(it))).unwrap_or_default();
        format!("{} {version}{node_type}", plain(row.engine()))
    };
    let why = match (&row.fault, row.question) {
        (Some(fault), _) => plain(&fault.message).into_owned(),
        (None, Some(field)) if row.rules.is_empty() => format!("turns on {field}"),
        _ if row.outcome == Outcome::Replaced => Cause::of(row).title(),
        _ => row.rules.iter().map(|rule| rule.id).collect::<Vec<_>>().join("\n"),
    };
    let step = row.step.as_ref().map_or("", |step| step.title.as_str());
    let warnings: Vec<String> = row
        .warnings
        .iter()
        .map(|it| match it.acknowledged {
            Some(_) => terminal.struck(it.rule.id),
            None => it.rule.id.to_owned(),
        })
        .collect();
    let id = plain(row.id().unwrap_or("?"));
    // As an acknowledgement names it.
    let id = row.region().map_or_else(|| id.to_string(), |it| format!("{}/{id}", plain(it)));
    let place = row.place.to_string();
    [
        answer,
        id,
        runs,
        why,
        plain(step).into_owned(),
        warnings.join("\n"),
        plain(&place).into_owned(),
    ]
    .map(Cell::new)
    .into()
}

fn causes(to: &mut impl Write, terminal: Terminal, rows: &[Row]) -> io::Result<()> {
    writeln!(to, "{}", terminal.bold("By cause"))?;
    for group in groups(rows) {
        let (count, outcome) = (group.rows.len(), group.outcome);
        let title = plain(&group.title);
        writeln!(to, "{count:>6}  {}  {title}", terminal.coloured(outcome.title(), outcome))?;
        match group.step {
            Some(step) if count == 1 => writeln!(to, "        unblocks by: {}", plain(&step))?,
            Some(step) => {
                writeln!(to, "        these {count} unblock by the same step: {}", plain(&step))?;
            }
            None => {}
        }
    }
    writeln!(to)
}

/// Why warnings were struck through.
fn reasons(
    to: &mut impl Write,
    terminal: Terminal,
    rows: &[Row],
    acknowledged: &Acknowledgements,
) -> io::Result<()> {
    let struck: Vec<(&Row, usize)> = rows
        .iter()
        .flat_map(|row| row.warnings.iter().filter_map(move |it| Some((row, it.acknowledged?))))
        .collect();
    if struck.is_empty() {
        return Ok(());
    }
    writeln!(to, "{}", terminal.bold("Acknowledged"))?;
    for (row, place) in struck {
        if let Some(given) = acknowledged.get(place) {
            writeln!(
                to,
                "        {} on {}, until {}: {}",
                terminal.struck(&given.rule),
                plain(row.id().unwrap_or("?")),
                plain(&given.until),
                plain(&given.reason)
            )?;
        }
    }
    writeln!(to)
}

fn summary(terminal: Terminal, totals: &Totals) -> String {
    let mut parts: Vec<String> = Vec::new();
    for outcome in Outcome::ALL.into_iter().rev() {
        let count = totals.get(outcome);
        if count > 0 {
            parts.push(terminal.coloured(&format!("{count} {outcome}"), outcome));
        }
    }
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    let of = if parts.is_empty() { String::new() } else { format!(": {}", parts.join(", ")) };
    format!(
        "{} cluster{}{of}. {} warning{}, {} of them acknowledged.",
        totals.rows,
        plural(totals.rows),
        totals.warnings,
        plural(totals.warnings),
        totals.acknowledged
    )
}
