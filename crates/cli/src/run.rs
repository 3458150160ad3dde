//! A whole run: what is asked, what there is to read, and what is printed.

use std::fs;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use upgrade_check_core::Field;
use upgrade_check_fleet::{Acknowledgements, Wish};

use crate::args::{Check, option};
use crate::judge::Judge;
use crate::out::Out;
use crate::read::{Taken, joined, read};
use crate::{exit, show, sources};

/// Judges what the options name, and prints it.
///
/// # Errors
/// Wrong usage, a file that can't be opened, output that can't be written.
pub(crate) fn run(check: &Check) -> Result<ExitCode> {
    // The one place that reads a clock, to the second.
    let now = OffsetDateTime::now_utc();
    let clock = now.replace_nanosecond(0).unwrap_or(now).format(&Rfc3339)?;
    let documents = check.asked.of_documents(&clock);
    refuse_wrong(&documents)?;
    let today = documents.get(Field::Now).unwrap_or(&clock).to_owned();
    let judge = Judge {
        acknowledged: acknowledgements(check, &today)?,
        documents,
        inputs: check.asked.of_inputs(),
        format: check.format,
        places: check.places,
        only: check.explain.clone(),
    };
    let sources = sources::all(&check.files)?;
    let mut out = Out::new(&judge)?;
    let mut set_aside = 0_usize;
    if check.join {
        joined(&judge, &sources, &mut out)?;
    } else {
        for source in &sources {
            set_aside += usize::from(read(&judge, source, &mut out)? == Taken::SetAside);
        }
    }
    out.flush()?;
    // Beside what a plan asks for, others may stand that it leaves as they are.
    if out.unasked > 0 && out.unasked == out.totals.rows {
        bail!(
            "nothing is asked of {}: say what with --to, --to-engine or --node-type",
            if out.unasked == 1 {
                "a cluster".to_owned()
            } else {
                format!("{} clusters", out.unasked)
            }
        );
    }
    if let Some(id) = &check.explain
        && out.totals.rows == 0
    {
        bail!("nothing that was read is called {id}");
    }
    show::show(check, &judge, &out)?;
    match set_aside {
        0 => {}
        1 => eprintln!("1 file of another kind was set aside."),
        _ => eprintln!("{set_aside} files of another kind were set aside."),
    }
    for unapplied in judge.acknowledged.unapplied_but(&out.used) {
        eprintln!("{unapplied}");
    }
    Ok(exit::code(out.totals, check.fail_on))
}

/// Says once what would be wrong for every cluster.
fn refuse_wrong(wish: &Wish) -> Result<()> {
    let faults = wish.faults();
    let Some(fault) = faults.first() else { return Ok(()) };
    let text = fault.to_string();
    match option(fault.field) {
        Some(option) => {
            bail!("{option}: {}", text.strip_prefix(&format!("{}: ", fault.path)).unwrap_or(&text))
        }
        None => bail!("{text}"),
    }
}

fn acknowledgements(check: &Check, today: &str) -> Result<Acknowledgements> {
    let Some(path) = &check.acknowledgements else { return Ok(Acknowledgements::default()) };
    let name = path.display();
    let text = fs::read_to_string(path).with_context(|| format!("{name}: can't be read"))?;
    Acknowledgements::read(&text, today).map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(|fault| format!("{name}: {fault}")).collect();
        anyhow::anyhow!("{}", lines.join("\n"))
    })
}
