//! Rows as Markdown, for a pull request or a change record.

use std::io::{self, Write};

use crate::{Acknowledgements, Group, Outcome, Row, Totals, groups};

/// Writes the totals, and each group with its rows, as Markdown.
///
/// # Errors
/// Where `to` can't be written to.
pub fn markdown(
    mut to: impl Write,
    rows: &[Row],
    acknowledged: &Acknowledgements,
) -> io::Result<()> {
    let totals = Totals::of(rows);
    writeln!(to, "# ElastiCache upgrade check\n\n{}", summary(&totals))?;
    for group in groups(rows) {
        write_group(&mut to, &group, rows, acknowledged)?;
    }
    let unapplied = acknowledged.unapplied(rows);
    if !unapplied.is_empty() {
        writeln!(to, "\n## Acknowledgements that do nothing\n")?;
        for it in unapplied {
            writeln!(to, "- {}", escape(&it.to_string()))?;
        }
    }
    Ok(())
}

/// `5 clusters: 1 blocked, 4 allowed. 3 warnings, 1 of them acknowledged.`
fn summary(totals: &Totals) -> String {
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    let parts: Vec<String> = Outcome::ALL
        .into_iter()
        .rev()
        .filter(|outcome| totals.get(*outcome) > 0)
        .map(|outcome| format!("{} {outcome}", totals.get(outcome)))
        .collect();
    let of = if parts.is_empty() { String::new() } else { format!(": {}", parts.join(", ")) };
    let (warnings, struck) = (totals.warnings, totals.acknowledged);
    format!(
        "{} cluster{}{of}. {warnings} warning{}, {struck} of them acknowledged.",
        totals.rows,
        plural(totals.rows),
        plural(warnings)
    )
}

fn write_group(
    to: &mut impl Write,
    group: &Group,
    rows: &[Row],
    acknowledged: &Acknowledgements,
) -> io::Result<()> {
    let count = group.rows.len();
    writeln!(to, "\n## {}: {} ({count})\n", group.outcome.title(), escape(&group.title))?;
    if let Some(step) = &group.step {
        let step = escape(step);
        if count == 1 {
            writeln!(to, "It unblocks by: {step}.\n")?;
        } else {
            writeln!(to, "These {count} unblock by the same step: {step}.\n")?;
        }
    }
    for row in group.rows.iter().filter_map(|place| rows.get(*place)) {
        write_row(to, row, acknowledged)?;
    }
    Ok(())
}

fn write_row(to: &mut impl Write, row: &Row, acknowledged: &Acknowledgements) -> io::Result<()> {
    let id =
        row.id().map_or_else(|| "without an id".to_owned(), |id| format!("**{}**", escape(id)));
    write!(to, "- {id}")?;
    if row.fault.is_none() {
        write!(to, ", {} {}", escape(row.engine()), escape(row.version().unwrap_or("?")))?;
        if let Some(node_type) = row.node_type() {
            write!(to, " on {}", escape(node_type))?;
        }
    }
    write!(to, " ({})", escape(&row.place.to_string()))?;
    if let Some(otherwise) = row.otherwise {
        write!(to, "; {otherwise} otherwise")?;
    }
    if let Some(fault) = &row.fault {
        write!(to, ": {}", escape(&fault.message))?;
    }
    writeln!(to)?;
    for warning in &row.warnings {
        let (id, title) = (warning.rule.id, escape(warning.rule.title));
        match warning.acknowledged.and_then(|place| acknowledged.get(place)) {
            Some(given) => writeln!(
                to,
                "  - ~~{id}: {title}~~ acknowledged until {}: {}",
                escape(&given.until),
                escape(&given.reason)
            )?,
            None => writeln!(to, "  - {id}: {title}")?,
        }
    }
    let commands = if row.step.is_some() { row.commands() } else { Vec::new() };
    if !commands.is_empty() {
        writeln!(to, "\n  ```sh")?;
        for command in commands {
            writeln!(to, "  {}", command.replace('\n', "\n  "))?;
        }
        writeln!(to, "  ```")?;
    }
    Ok(())
}

/// A text that stays text: what Markdown or HTML would take for markup is escaped, and a line stays one line.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' => escaped.extend(['\\', c]),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
