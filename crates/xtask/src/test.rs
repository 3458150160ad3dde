//! `cargo xtask test`: every test there is, in parts that can be run alone.

use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use lexopt::{Arg, Parser, ValueExt as _};
use xshell::cmd;

use crate::fuzz;
use crate::npm;
use crate::parity;
use crate::project::{self, Project};
use crate::recipes;
use crate::setup::{self, Group};
use crate::site;
use crate::size;
use crate::tidy;

/// One part of the tests.
struct Part {
    name: &'static str,
    about: &'static str,
    needs: &'static [Group],
    run: fn(&Project) -> Result<()>,
}

/// In order: what fails quickest comes first, and what needs the built page comes after it is built.
const PARTS: [Part; 12] = [
    Part { name: "tidy", about: "the files themselves", needs: &[], run: tidy::tidy },
    Part { name: "fmt", about: "rustfmt", needs: &[Group::Checks], run: fmt },
    Part {
        name: "clippy",
        about: "Clippy, without a warning",
        needs: &[Group::Checks],
        run: clippy,
    },
    Part {
        name: "unit",
        about: "everything that runs natively, without browser or network",
        needs: &[],
        run: unit,
    },
    Part {
        name: "fuzz",
        about: "made-up texts into every reader",
        needs: &[Group::Fuzz, Group::Checks],
        run: fuzz::part,
    },
    Part {
        name: "package",
        about: "builds the site and the npm package",
        needs: &[Group::Serve],
        run: site::package,
    },
    Part { name: "size", about: "the page's size", needs: &[], run: size },
    Part {
        name: "node",
        about: "the npm package and the page's Markdown in Node",
        needs: &[Group::Checks],
        run: node,
    },
    Part {
        name: "parity",
        about: "every situation of the sweep in Node too: the same bytes as natively",
        needs: &[],
        run: parity::parity,
    },
    Part {
        name: "aws",
        about: "printed commands, held against the real AWS CLI",
        needs: &[Group::Aws],
        run: aws,
    },
    Part {
        name: "recipes",
        about: "the sites of examples/, built by their tools and opened in the browsers",
        needs: &[Group::Recipes, Group::Browsers],
        run: recipes::recipes,
    },
    Part {
        name: "browsers",
        about: "the page, and the npm package in a bundle, in Chromium, Firefox and WebKit",
        needs: &[Group::Browsers],
        run: browsers,
    },
];

/// What the arguments say.
#[derive(Default)]
pub(crate) struct Options {
    parts: Vec<String>,
    keep_going: bool,
    list: bool,
}

impl Options {
    /// Reads the command's arguments.
    pub(crate) fn parse(args: &mut Parser) -> Result<Self> {
        let mut options = Self::default();
        while let Some(arg) = args.next()? {
            match arg {
                Arg::Long("keep-going") => options.keep_going = true,
                Arg::Long("list") => options.list = true,
                Arg::Value(part) => options.parts.push(part.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

/// Runs the named parts, or all of them, each with its time, and ends with a summary.
///
/// # Errors
/// Where a part fails: after it, or with `--keep-going` after all of them.
pub(crate) fn test(project: &Project, options: &Options) -> Result<()> {
    if options.list {
        for part in &PARTS {
            println!("{:<10} {}", part.name, part.about);
        }
        return Ok(());
    }
    let parts = chosen(&options.parts)?;
    let started = Instant::now();
    let groups: Vec<Group> = parts.iter().flat_map(|part| part.needs).copied().collect();
    setup::ensure(project, &groups)?;

    let mut results = vec![("setup", Some(true), started.elapsed())];
    let mut failed = false;
    for part in parts {
        if failed && !options.keep_going {
            results.push((part.name, None, Duration::ZERO));
            continue;
        }
        println!("\n=== {}: {}", part.name, part.about);
        let started = Instant::now();
        let result = (part.run)(project);
        if let Err(error) = &result {
            eprintln!("error: {error:#}");
            failed = true;
        }
        results.push((part.name, Some(result.is_ok()), started.elapsed()));
    }

    println!("\n=== summary");
    for (name, passed, time) in results {
        let (result, time) = match passed {
            Some(true) => ("passed", seconds(time)),
            Some(false) => ("FAILED", seconds(time)),
            None => ("not run", String::new()),
        };
        println!("{name:<10} {result:<8} {time:>9}");
    }
    println!("{:<19} {:>9}", "all", seconds(started.elapsed()));
    ensure!(!failed, "not everything passed");
    Ok(())
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

/// The parts of these names in their own order, or all.
fn chosen(names: &[String]) -> Result<Vec<&'static Part>> {
    if let Some(unknown) = names.iter().find(|name| PARTS.iter().all(|part| part.name != **name)) {
        bail!("no part is called {unknown:?}: {}", PARTS.map(|part| part.name).join(", "));
    }
    Ok(PARTS
        .iter()
        .filter(|part| names.is_empty() || names.iter().any(|name| name == part.name))
        .collect())
}

fn fmt(project: &Project) -> Result<()> {
    let shell = project.shell()?;
    Ok(cmd!(shell, "cargo fmt --all --check").run()?)
}

fn clippy(project: &Project) -> Result<()> {
    let shell = project.shell()?;
    Ok(cmd!(shell, "cargo clippy --workspace --all-targets -- -D warnings").run()?)
}

fn unit(project: &Project) -> Result<()> {
    let shell = project.shell()?;
    Ok(cmd!(shell, "cargo test --workspace").run()?)
}

fn size(project: &Project) -> Result<()> {
    size::size(project, size::Options { check: true, why: false })
}

fn node(project: &Project) -> Result<()> {
    ensure!(project.npm().is_dir(), "there is no {}: run cargo xtask npm", project.npm().display());
    let mut files = Vec::new();
    for folder in ["crates/wasm/tests", "tests/export"].map(|folder| project.root.join(folder)) {
        let found = project::files(&folder)?.into_iter().map(|file| folder.join(file));
        let before = files.len();
        files.extend(found.filter(|file| file.extension().is_some_and(|it| it == "mjs")));
        ensure!(files.len() > before, "there are no tests in {}", folder.display());
    }
    let shell = project.shell()?;
    Ok(cmd!(shell, "node --test {files...}").run()?)
}

// The whole workspace is named with the one test that is run: with the tests' package alone, its crates would be built a
// second time, with fewer features.
fn aws(project: &Project) -> Result<()> {
    let shell = project.shell()?;
    Ok(cmd!(shell, "cargo test --workspace --features upgrade-check-tests/aws --test aws*")
        .run()?)
}

fn browsers(project: &Project) -> Result<()> {
    ensure!(
        project.site().is_dir(),
        "there is no {}: run cargo xtask site",
        project.site().display()
    );
    let shell = project.shell()?;
    cmd!(shell, "cargo test --workspace --features upgrade-check-tests/browsers --test browsers*")
        .run()?;
    let page = npm::bundle(project)?;
    Ok(cmd!(shell, "cargo test --workspace --features upgrade-check-tests/browsers --test bundle")
        .env("UPGRADE_CHECK_SITE", page)
        .run()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_keep_their_order() {
        let names = ["unit", "fmt"].map(str::to_owned);
        let chosen: Vec<_> = chosen(&names).unwrap().into_iter().map(|part| part.name).collect();
        assert_eq!(chosen, ["fmt", "unit"]);
    }

    #[test]
    fn unknown_part_is_an_error() {
        assert!(chosen(&["untidy".to_owned()]).is_err());
        assert_eq!(chosen(&[]).unwrap().len(), PARTS.len());
    }
}
