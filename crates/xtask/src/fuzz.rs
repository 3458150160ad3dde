//! `cargo xtask fuzz`: libFuzzer puts texts that it makes up into every reader, for a fixed number of times each. `fuzz/` says what
//! must hold of them.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use lexopt::{Arg, Parser, ValueExt as _};
use xshell::{Shell, cmd};

use crate::project::{self, Project};
use crate::setup::{self, Group};

/// How often each target runs as a part of `cargo xtask test`.
const RUNS_IN_TESTS: u64 = 5_000;

/// How often it runs otherwise, unless told.
const RUNS: u64 = 100_000;

/// Folders of documents that other tests have, and a target begins with too.
const MORE_SEEDS: [(&str, &str); 5] = [
    ("bytes", "tests/fixtures/commands"),
    ("commands", "tests/fixtures/commands"),
    ("documents", "tests/fixtures/aws"),
    ("plans", "tests/fixtures/terraform"),
    ("templates", "tests/fixtures/cloudformation"),
];

/// What cargo-fuzz is told. Neither the engine nor the readers hold unsafe code: a sanitizer would find nothing, and take longer.
const FLAGS: [&str; 2] = ["--sanitizer=none", "--target-dir"];

/// What the arguments say.
pub(crate) struct Options {
    runs: u64,
    /// The names of targets; all where it is empty.
    targets: Vec<String>,
    /// Whether nothing is left to chance: the same texts every time.
    repeats: bool,
}

impl Options {
    /// Reads the command's arguments.
    pub(crate) fn parse(args: &mut Parser) -> Result<Self> {
        let mut options = Self { runs: RUNS, targets: Vec::new(), repeats: false };
        while let Some(arg) = args.next()? {
            match arg {
                Arg::Long("runs") => options.runs = args.value()?.parse()?,
                Arg::Value(target) => options.targets.push(target.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

/// The part of `cargo xtask test`: a short run, the same every time, and Clippy, as this is a workspace of its own.
pub(crate) fn part(project: &Project) -> Result<()> {
    fuzz(project, &Options { runs: RUNS_IN_TESTS, targets: Vec::new(), repeats: true })?;
    let shell = project.shell()?;
    shell.change_dir(project.root.join("fuzz"));
    let built = project.target().join("fuzz");
    Ok(cmd!(shell, "cargo clippy --quiet --target-dir {built} -- -D warnings").run()?)
}

/// Runs the targets.
///
/// # Errors
/// Where one finds a text of which something doesn't hold, with the command that runs that text again.
pub(crate) fn fuzz(project: &Project, options: &Options) -> Result<()> {
    setup::ensure(project, &[Group::Fuzz])?;
    let all = targets(project)?;
    for name in &options.targets {
        ensure!(all.contains(name), "no target is called {name:?}: {}", all.join(", "));
    }
    let shell = project.shell()?;
    shell.change_dir(project.root.join("fuzz"));
    cmd!(shell, "cargo fmt --check").run()?;
    let built = project.target().join("fuzz");
    cmd!(shell, "cargo fuzz build {FLAGS...} {built}").run()?;
    let chosen = all.iter().filter(|it| options.targets.is_empty() || options.targets.contains(it));
    for target in chosen {
        let run = Run { project, shell: &shell, target, options };
        println!("{target:<12} {}", run.run()?);
    }
    Ok(())
}

/// The names of all targets.
fn targets(project: &Project) -> Result<Vec<String>> {
    let files = project::files(&project.root.join("fuzz/fuzz_targets"))?;
    let stem = |file: PathBuf| Some(file.file_stem()?.to_str()?.to_owned());
    Ok(files.into_iter().filter_map(stem).collect())
}

/// A run of one target.
struct Run<'a> {
    project: &'a Project,
    shell: &'a Shell,
    target: &'a str,
    options: &'a Options,
}

impl Run<'_> {
    /// Gives libFuzzer's last line: how many runs there were, and how long they took.
    fn run(&self) -> Result<String> {
        let Self { project, shell, target, options } = self;
        let built = project.target().join("fuzz");
        // What is found that runs other code goes there; what is in the repository is only read.
        let found = built.join("found").join(target);
        if options.repeats && found.exists() {
            fs::remove_dir_all(&found)?;
        }
        fs::create_dir_all(&found)?;
        let artifacts = built.join("failed").join(target);
        fs::create_dir_all(&artifacts)?;
        let more = MORE_SEEDS.iter().filter(|(name, _)| name == target);
        let seeds = [project.root.join("fuzz/corpus").join(target)];
        let seeds = seeds.into_iter().chain(more.map(|(_, folder)| project.root.join(folder)));
        let seeds: Vec<PathBuf> = seeds.collect();
        let arguments = [
            format!("-runs={}", options.runs),
            // As fast as people paste; a text that takes ten seconds is one that hangs.
            "-timeout=10".to_owned(),
            "-max_len=20000".to_owned(),
            "-dict=words.dict".to_owned(),
            format!("-seed={}", u8::from(options.repeats)),
            format!("-artifact_prefix={}/", artifacts.display()),
        ];
        let run = ["--sanitizer=none", "--target-dir"];
        let command = cmd!(
            shell,
            "cargo fuzz run {run...} {built} {target} {found} {seeds...} -- {arguments...}"
        );
        let output = command.quiet().ignore_status().output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() {
            eprintln!("{said}");
        }
        ensure!(
            output.status.success(),
            "{target} failed; the text is in {}: cd fuzz && cargo fuzz run --sanitizer=none {target} <the file>",
            artifacts.display()
        );
        let last = said.lines().rfind(|line| line.starts_with("Done "));
        Ok(last.with_context(|| format!("{target} doesn't say what it did"))?.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_seeds_and_is_built() {
        let project = Project::find().unwrap();
        let manifest = fs::read_to_string(project.root.join("fuzz/Cargo.toml")).unwrap();
        for target in targets(&project).unwrap() {
            let seeds = project::files(&project.root.join("fuzz/corpus").join(&target));
            assert!(seeds.is_ok_and(|seeds| !seeds.is_empty()), "{target} has no seeds");
            assert!(manifest.contains(&format!("name = \"{target}\"")), "{target} isn't built");
        }
    }

    #[test]
    fn targets_and_runs_are_given() {
        let options = Options::parse(&mut Parser::from_args(["link", "--runs", "7"])).unwrap();
        assert_eq!((options.runs, options.targets), (7, vec!["link".to_owned()]));
        assert!(Options::parse(&mut Parser::from_args(["--runs", "many"])).is_err());
    }
}
