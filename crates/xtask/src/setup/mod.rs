//! `cargo xtask setup`: installs what the other commands need, and nothing twice.
//!
//! Looking costs a few milliseconds (a file, a `--version`), so every command does it. What is missing is installed side by
//! side where it can be: cargo's installs, npm's, and apt's with pip's after it.

mod cargo;
mod debian;
mod npm;
mod progress;
mod python;
mod rust;

use std::fs::{self, File};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use self::progress::{Board, Task};
use crate::project::Project;

/// A group of commands that need the same tools.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    /// To build and serve the page, and to build the npm package.
    Serve,
    /// To hold printed commands against the real AWS CLI, and to read what it prints.
    Aws,
    /// To drive the three browsers.
    Browsers,
    /// To build the recipes with the tools that they are for.
    Recipes,
    /// To put made-up texts into the readers.
    Fuzz,
    /// To run the other tests: rustfmt, Clippy, TypeScript.
    Checks,
}

/// What `setup test`, and `setup` alone, install.
const EVERYTHING: [Group; 6] =
    [Group::Serve, Group::Aws, Group::Browsers, Group::Recipes, Group::Fuzz, Group::Checks];

/// Steps of one lane run one after the other; lanes run side by side.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lane {
    Cargo,
    Npm,
    System,
}

type Install = Box<dyn FnOnce(&Task<'_>) -> Result<()> + Send>;

/// One thing that is missing.
struct Step {
    lane: Lane,
    /// What is installed, with its version, and why it takes long where it does.
    name: String,
    /// The command that does the same by hand.
    by_hand: String,
    install: Install,
}

/// The command: installs the named groups, or everything.
pub(crate) fn command(project: &Project, names: &[String]) -> Result<()> {
    let mut groups = Vec::new();
    for name in names {
        match name.as_str() {
            "serve" => groups.push(Group::Serve),
            "aws" => groups.push(Group::Aws),
            "browsers" => groups.push(Group::Browsers),
            "recipes" => groups.push(Group::Recipes),
            "fuzz" => groups.push(Group::Fuzz),
            "test" => groups.extend(EVERYTHING),
            _ => bail!("no group is called {name:?}: serve, aws, browsers, recipes, fuzz, test"),
        }
    }
    if names.is_empty() {
        groups.extend(EVERYTHING);
    }
    ensure(project, &groups)?;
    println!("Everything is installed in {}", project.tools.display());
    Ok(())
}

/// Installs what is missing of the groups' tools; silent where nothing is.
///
/// # Errors
/// Names everything that couldn't be installed, with the command that does it by hand.
pub(crate) fn ensure(project: &Project, groups: &[Group]) -> Result<()> {
    if missing(project, groups)?.is_empty() {
        return Ok(());
    }
    fs::create_dir_all(project.tools.join("log"))?;
    // Two commands at once would install over each other: the second waits, and finds everything there.
    let lock = File::create(project.tools.join("lock"))?;
    lock.lock().context("can't lock the tools' folder")?;
    let steps = missing(project, groups)?;
    if steps.is_empty() {
        return Ok(());
    }
    println!(
        "Installing into {} (what cargo compiles takes some minutes):",
        project.tools.display()
    );
    for step in &steps {
        println!("  {}", step.name);
    }
    debian::ask_for_password(&steps)?;
    let failures = install(project, steps);
    // Half a gigabyte that nothing needs any more. After a failure it stays, and the next try goes on from there.
    if failures.is_empty() {
        let build = cargo::build_folder(project);
        if build.exists() {
            fs::remove_dir_all(build)?;
        }
        return Ok(());
    }
    for failure in &failures {
        eprintln!("\n{failure}");
    }
    bail!("{} of the tools couldn't be installed", failures.len())
}

/// Everything that the groups need and that isn't there, in the order in which it is to be installed.
fn missing(project: &Project, groups: &[Group]) -> Result<Vec<Step>> {
    let wants = |group| groups.contains(&group);
    let (serve, aws, browsers, checks) =
        (wants(Group::Serve), wants(Group::Aws), wants(Group::Browsers), wants(Group::Checks));
    let (recipes, fuzz) = (wants(Group::Recipes), wants(Group::Fuzz));
    let mut steps = Vec::new();
    steps.extend(rust::missing(serve, checks || fuzz)?);
    steps.extend(cargo::missing(project, groups)?);
    let set = if checks || browsers || recipes {
        Some(npm::Set::All)
    } else {
        serve.then_some(npm::Set::Build)
    };
    if let Some(set) = set {
        steps.extend(npm::missing(project, set)?);
    }
    let python = if aws || recipes { python::missing(project)? } else { None };
    steps.extend(debian::missing(python.is_some(), browsers, fuzz));
    steps.extend(python);
    Ok(steps)
}

/// Runs the steps, a thread for each lane, and gives what failed, each with what to do about it.
fn install(project: &Project, steps: Vec<Step>) -> Vec<String> {
    let board = Board::new(project.tools.join("log"));
    let mut lanes: [Vec<Step>; 3] = [Vec::new(), Vec::new(), Vec::new()];
    let [cargo, npm, system] = &mut lanes;
    for step in steps {
        match step.lane {
            Lane::Cargo => cargo.push(step),
            Lane::Npm => npm.push(step),
            Lane::System => system.push(step),
        }
    }
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let workers = lanes.map(|lane| {
            scope
                .spawn(|| lane.into_iter().filter_map(|step| run(&board, step)).collect::<Vec<_>>())
        });
        let clock = scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                board.tick();
                thread::park_timeout(Duration::from_secs(10));
            }
        });
        let failures = workers
            .into_iter()
            .flat_map(|worker| {
                worker.join().unwrap_or_else(|_| vec!["an install panicked".to_owned()])
            })
            .collect();
        done.store(true, Ordering::Relaxed);
        clock.thread().unpark();
        failures
    })
}

fn run(board: &Board, step: Step) -> Option<String> {
    let Step { name, by_hand, install, .. } = step;
    let error = board.task(&name, install).err()?;
    Some(format!("{name} couldn't be installed: {error:#}\nBy hand: {by_hand}"))
}
