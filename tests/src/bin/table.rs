//! Prints the table of an edition, a topology and a format, as `cargo xtask table` asks for it.

use std::process::ExitCode;

use upgrade_check_core::{Edition, Field};
use upgrade_check_tests::table::{Format, Situation, Topology};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match table(&arguments) {
        Ok(table) => {
            print!("{table}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn table(arguments: &[String]) -> Result<String, String> {
    let [edition, topology, format] = arguments else {
        return Err("name an edition, a topology and a format".to_owned());
    };
    let known = Edition::named(edition).ok_or_else(|| {
        format!("{edition:?} is no edition; accepted: {}", Field::Edition.record().accepts)
    })?;
    let names = Topology::ALL.map(|(name, _)| name).join(", ");
    let topology = Topology::named(topology)
        .ok_or_else(|| format!("{topology:?} is no topology; accepted: {names}"))?;
    let format = Format::named(format)
        .ok_or_else(|| format!("{format:?} is no format; accepted: html, markdown"))?;
    let situation = Situation::of(known, topology)
        .ok_or_else(|| format!("the edition {edition} knows too few versions for a table"))?;
    Ok(format.print(&situation))
}
