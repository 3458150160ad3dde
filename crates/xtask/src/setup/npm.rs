//! The tools that npm has: wasm-opt (binaryen) and terser, and for tests axe-core, TypeScript, Vite and `VitePress`.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::{Lane, Step};
use crate::project::Project;

/// How much of `crates/xtask/tools/package.json` is installed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Set {
    /// Its dependencies: what building needs.
    Build,
    /// Its development dependencies too: what testing needs.
    All,
}

/// The step that installs the set, unless a stamp says that just these versions are there.
///
/// npm has no quick way to tell. The stamp is the lock file they were installed from, removed before and written after, so a
/// broken-off install has none.
pub(super) fn missing(project: &Project, set: Set) -> Result<Option<Step>> {
    let sources = project.root.join("crates/xtask/tools");
    let lock = fs::read_to_string(sources.join("package-lock.json"))
        .context("can't read the tools' package-lock.json")?;
    let tools = project.tools.clone();
    let stamp = tools.join("npm.stamp");
    let installed = fs::read_to_string(&stamp).unwrap_or_default();
    let (all, build) = (format!("all\n{lock}"), format!("build\n{lock}"));
    let enough = installed == all || (set == Set::Build && installed == build);
    let programs = ["wasm-opt", "terser"].map(|name| tools.join("node_modules/.bin").join(name));
    if enough && programs.iter().all(|program| program.exists()) {
        return Ok(None);
    }
    let name = match set {
        Set::Build => "npm packages: binaryen, terser",
        Set::All => "npm packages: binaryen, terser, axe-core, typescript, vite, vitepress",
    };
    let mut command = Command::new("npm");
    // No package of these has an install script that is needed, so none is run.
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&tools);
    if set == Set::Build {
        command.arg("--omit=dev");
    }
    Ok(Some(Step {
        lane: Lane::Npm,
        name: name.to_owned(),
        by_hand: format!(
            "cp {}/package*.json {}/ && cd {1} && npm ci",
            sources.display(),
            tools.display()
        ),
        install: Box::new(move |task| {
            if stamp.exists() {
                fs::remove_file(&stamp)?;
            }
            for file in ["package.json", "package-lock.json"] {
                fs::copy(sources.join(file), tools.join(file))?;
            }
            task.run(command)?;
            Ok(fs::write(&stamp, if set == Set::All { all } else { build })?)
        }),
    }))
}
