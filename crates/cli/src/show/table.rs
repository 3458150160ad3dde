//! The table for people, with the causes below it.

use std::io::{self, Write};

use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{Cell, ContentArrangement, Table};
use upgrade_check_fleet::{Acknowledgements, Outcome, Row, Totals, groups};

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
        table.set_header(["Answer", "Cluster", "Runs", "Why", "Next step", "Warnings", "From"]);
        for row in rows {
            table.add_row(cells(row, terminal));
        }
        writeln!(to, "{table}\n")?;
        causes(to, terminal, rows)?;
    }
    reasons(to, terminal, rows, acknowledged)?;
    writeln!(to, "{}", summary(terminal, &Totals::of(rows)))
}

fn cells(row: &Row, terminal: Terminal) -> Vec<Cell> {
    let mut answer = terminal.coloured(row.outcome.title(), row.outcome);
    if let Some(otherwise) = row.otherwise {
        answer = format!("{answer}\n({otherwise} otherwise)");
    }
    let mut runs = String::new();
    if row.fault.is_none() {
        runs = format!("{} {}", plain(row.engine()), plain(row.version().unwrap_or("?")));
        if let Some(node_type) = row.node_type() {
            runs.push('\n');
            runs.push_str(&plain(node_type));
        }
    }
    let why = match (&row.fault, row.question) {
        (Some(fault), _) => plain(&fault.message).into_owned(),
        (None, Some(field)) if row.rules.is_empty() => format!("turns on {field}"),
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
    let id = match row.region() {
        Some(region) => format!("{}\n{}", plain(row.id().unwrap_or("?")), plain(region)),
        None => plain(row.id().unwrap_or("?")).into_owned(),
    };
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
