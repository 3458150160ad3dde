//! Printing answers.

mod explain;
mod table;
mod terminal;

use std::io::{self, BufWriter, Write as _};

use anyhow::Result;
use upgrade_check_fleet::{json, junit, line, markdown, sarif};

use crate::args::{Check, Format};
use crate::judge::Judge;
use crate::out::Out;

/// Prints what wasn't printed while it was judged.
///
/// # Errors
/// Where it can't be written.
pub(crate) fn show(check: &Check, judge: &Judge, out: &Out<'_>) -> Result<()> {
    let (rows, acknowledged) = (&out.rows, &judge.acknowledged);
    let mut to = BufWriter::new(io::stdout());
    match check.format {
        Format::Ndjson | Format::Csv => {}
        Format::Table => {
            let terminal = terminal::Terminal::of(check.color);
            if check.explain.is_some() {
                explain::explain(&mut to, terminal, rows, acknowledged)?;
            } else {
                table::table(&mut to, terminal, rows, acknowledged)?;
            }
        }
        Format::Json if check.explain.is_some() => {
            for row in rows {
                line(&mut to, row, row.view().as_ref())?;
            }
        }
        Format::Json => {
            json(&mut to, rows, acknowledged, true)?;
            to.write_all(b"\n")?;
        }
        Format::Markdown => markdown(&mut to, rows, acknowledged)?,
        Format::Sarif => {
            sarif(&mut to, rows, acknowledged)?;
            to.write_all(b"\n")?;
        }
        Format::Junit => junit(&mut to, rows, acknowledged)?,
    }
    Ok(to.flush()?)
}
