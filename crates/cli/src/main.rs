//! The command line, `upgrade-check`.
//!
//! It reads files and the clock, and prints; what it says is the engine's (`upgrade-check-fleet`).

mod args;
mod exit;
mod input;
mod judge;
mod lines;
mod out;
mod read;
mod run;
mod show;
mod sources;
mod stream;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use crate::args::{Cli, Command};

fn main() -> ExitCode {
    let cli = Cli::parse();
    let result = match cli.command {
        Some(Command::Completions { shell }) => {
            let mut text = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "upgrade-check", &mut text);
            print(&text)
        }
        Some(Command::Man) => manual().and_then(|text| print(&text)),
        None => run::run(&cli.check),
    };
    match result {
        Ok(code) => code,
        // Whoever reads has enough, as `head` does.
        Err(error) if is_closed(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("upgrade-check: {error:#}");
            ExitCode::from(exit::UNREADABLE)
        }
    }
}

fn manual() -> anyhow::Result<Vec<u8>> {
    let mut text = Vec::new();
    clap_mangen::Man::new(Cli::command()).render(&mut text)?;
    Ok(text)
}

fn print(text: &[u8]) -> anyhow::Result<ExitCode> {
    io::stdout().write_all(text)?;
    Ok(ExitCode::SUCCESS)
}

fn is_closed(error: &anyhow::Error) -> bool {
    let kind = error.downcast_ref::<io::Error>().map(io::Error::kind);
    kind == Some(io::ErrorKind::BrokenPipe)
}
