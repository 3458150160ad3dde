//! The project's own commands: `cargo xtask <command>`.
//!
//! Each command is one file, and installs first what it needs (`setup`), so that every one of them works on a machine
//! with nothing but Rust, Node and Debian.

mod bench;
mod docs;
mod fuzz;
mod new_rule;
mod npm;
mod parity;
mod project;
mod recipes;
mod serve;
mod setup;
mod shrink;
mod site;
mod size;
mod stream;
mod table;
mod test;
mod tidy;
mod why;

use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use lexopt::{Arg, Parser, ValueExt as _};

use crate::project::Project;

const HELP: &str = "\
cargo xtask <command>

  serve [trunk's options]    serve the page and rebuild it on every change (http://127.0.0.1:8080)
  test [part...]             run every test, or the named parts; --keep-going goes on after a failure, --list names the parts
  package                    build both of the following
    site                     the static site in dist/site, the one file dist/upgrade-check.html, and dist/hosts
    npm                      the npm package, in dist/npm
  csp [host]                 what a host is to be told: policy, nginx, apache, caddy, headers (Netlify, Cloudflare), cloudfront
  size [--check] [--why]     how large the built page is; --check fails where it is too large, --why shows where the bytes go
  bench                      the engine's speed, natively and in Node
  measure                    the page's speed in a browser
  stream                     the command line's speed and memory, on 10 MB and 1 GB of inputs
  fuzz [--runs <number>] [target...]
                             put made-up texts into every reader, or the named ones (fuzz/)
  docs                       write the rules' pages anew (docs/rules)
  table --edition <edition> [--topology group|single-node|cluster-mode-enabled] [--format html|markdown]
                             print the table of what is pending, asked for and when, for pages that embed the checker
  types                      write the TypeScript types and the JSON Schemas anew (crates/wasm)
  new-rule <id>              start a new rule
  tidy                       the checks of the files themselves
  setup [group...]           install what a group of commands needs, or everything: serve, aws, browsers, recipes, fuzz, test

Everything installs what it needs by itself, into .tools (UPGRADE_CHECK_TOOLS names another folder).
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    if shrink::linked()? {
        return Ok(());
    }
    let mut args = Parser::from_env();
    let command = match args.next()? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => "help".to_owned(),
        Some(Arg::Value(command)) => command.string()?,
        Some(other) => return Err(other.unexpected().into()),
    };
    let project = Project::find()?;
    match command.as_str() {
        "help" => print!("{HELP}"),
        "serve" => serve::serve(&project, args.raw_args()?.collect())?,
        "csp" => site::csp(&project, &values(&mut args)?)?,
        "setup" => setup::command(&project, &values(&mut args)?)?,
        "new-rule" => match values(&mut args)?.as_slice() {
            [id] => new_rule::new_rule(&project, id)?,
            _ => bail!("name the rule: cargo xtask new-rule <id>"),
        },
        "size" => {
            let options = size::Options::parse(&mut args)?;
            size::size(&project, options)?;
        }
        "fuzz" => {
            let options = fuzz::Options::parse(&mut args)?;
            fuzz::fuzz(&project, &options)?;
        }
        "table" => {
            let options = table::Options::parse(&mut args)?;
            table::table(&project, &options)?;
        }
        "test" => {
            let options = test::Options::parse(&mut args)?;
            test::test(&project, &options)?;
        }
        plain => {
            let command = without_arguments(plain)
                .with_context(|| format!("no command is called {plain:?}\n\n{HELP}"))?;
            if let Some(arg) = args.next()? {
                return Err(arg.unexpected().into());
            }
            command(&project)?;
        }
    }
    Ok(())
}

/// The commands that take no arguments, by name.
fn without_arguments(name: &str) -> Option<fn(&Project) -> Result<()>> {
    Some(match name {
        "site" => site::site,
        "npm" => npm::npm,
        "package" => site::package,
        "docs" => docs::docs,
        "types" => docs::types,
        "bench" => bench::bench,
        "measure" => bench::measure,
        "stream" => stream::stream,
        "tidy" => tidy::tidy,
        _ => return None,
    })
}

/// All that is left, as plain values; an option is an error.
fn values(args: &mut Parser) -> Result<Vec<String>> {
    let mut values = Vec::new();
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Value(value) => values.push(value.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(values)
}
