//! All there is to say of one cluster.

use std::io::{self, Write};

use upgrade_check_core::view::{ReportView, StepView};
use upgrade_check_fleet::{Acknowledgements, Row};

use super::terminal::{Terminal, plain};

/// Prints what there is to say of each of these rows.
///
/// # Errors
/// Where it can't be written.
pub(crate) fn explain(
    to: &mut impl Write,
    terminal: Terminal,
    rows: &[Row],
    acknowledged: &Acknowledgements,
) -> io::Result<()> {
    for (place, row) in rows.iter().enumerate() {
        if place > 0 {
            writeln!(to)?;
        }
        head(to, terminal, row)?;
        if let Some(report) = row.view() {
            findings(to, terminal, row, &report, acknowledged)?;
            if let Some(steps) = &report.how {
                writeln!(to, "\n{}", terminal.bold("How"))?;
                self::steps(to, terminal, steps)?;
            }
            remedies(to, terminal, &report)?;
            questions(to, terminal, &report)?;
        }
    }
    Ok(())
}

fn head(to: &mut impl Write, terminal: Terminal, row: &Row) -> io::Result<()> {
    let id = terminal.bold(row.id().unwrap_or("?"));
    let answer = terminal.coloured(row.outcome.title(), row.outcome);
    writeln!(to, "{id}: {answer}")?;
    if let Some(otherwise) = row.otherwise {
        writeln!(to, "  {otherwise} otherwise")?;
    }
    writeln!(to, "  from {}", plain(&row.place.to_string()))?;
    for (field, text) in row.draft.iter() {
        writeln!(to, "  {field}: {}", plain(text))?;
    }
    for note in &row.notes {
        writeln!(to, "  Note: {}", plain(note))?;
    }
    match &row.fault {
        Some(fault) => writeln!(to, "  {}", plain(&fault.message)),
        None => Ok(()),
    }
}

fn findings(
    to: &mut impl Write,
    terminal: Terminal,
    row: &Row,
    report: &ReportView,
    acknowledged: &Acknowledgements,
) -> io::Result<()> {
    writeln!(to, "\n{}", terminal.bold("Why"))?;
    if report.findings.is_empty() {
        writeln!(to, "  Nothing is in the way.")?;
    }
    for finding in &report.findings {
        let warning = row.warnings.iter().find(|it| it.rule.id == finding.rule);
        let given = warning.and_then(|it| it.acknowledged).and_then(|it| acknowledged.get(it));
        let title = format!("{} ({}): {}", finding.rule, finding.effect, finding.title);
        let title = if given.is_some() { terminal.struck(&title) } else { terminal.bold(&title) };
        writeln!(to, "  {title}")?;
        if let Some(given) = given {
            let (until, reason) = (plain(&given.until), plain(&given.reason));
            writeln!(to, "    Acknowledged until {until}: {reason}")?;
        }
        writeln!(to, "    {}", plain(&finding.because))?;
        if let Some(condition) = &finding.condition {
            writeln!(to, "    If {}.", plain(condition))?;
        }
        let source = &finding.source;
        writeln!(to, "    {} in: {}", source.basis, source.section)?;
        if let Some(error) = &finding.aws_error {
            writeln!(to, "    AWS says: {}", plain(&error.message))?;
        }
    }
    Ok(())
}

fn remedies(to: &mut impl Write, terminal: Terminal, report: &ReportView) -> io::Result<()> {
    if !report.remedies.is_empty() {
        writeln!(to, "\n{}", terminal.bold("Ways out"))?;
    }
    for (remedy, number) in report.remedies.iter().zip(1..) {
        let leads_to = remedy.leads_to;
        writeln!(to, "  {number}. {} (leads to: {leads_to})", plain(&remedy.title))?;
        steps(to, terminal, &remedy.steps)?;
    }
    Ok(())
}

fn steps(to: &mut impl Write, terminal: Terminal, steps: &[StepView]) -> io::Result<()> {
    for step in steps {
        let mark = if step.irreversible { " (can't be undone)" } else { "" };
        writeln!(to, "     - {}{mark}", plain(&step.title))?;
        if let Some(command) = &step.cli {
            writeln!(to, "       {}", terminal.bold(command))?;
        }
        if let Some(note) = &step.note {
            writeln!(to, "       {}", plain(note))?;
        }
    }
    Ok(())
}

fn questions(to: &mut impl Write, terminal: Terminal, report: &ReportView) -> io::Result<()> {
    if !report.ask.is_empty() {
        writeln!(to, "\n{}", terminal.bold("Find out"))?;
    }
    for question in &report.ask {
        writeln!(to, "  {}: {}", question.field, plain(&question.because))?;
        if let Some(command) = &question.command {
            writeln!(to, "    {}", terminal.bold(command))?;
        }
    }
    Ok(())
}
