//! The tools that cargo builds: Trunk, wasm-bindgen, geckodriver, mdBook and cargo-fuzz.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::{Group, Lane, Step};
use crate::project::Project;

struct Tool {
    krate: &'static str,
    program: &'static str,
    version: &'static str,
    /// With the versions of the crate's own lock file.
    locked: bool,
    /// What `cargo install` is told besides.
    more: &'static [&'static str],
}

const FOR_THE_PAGE: [Tool; 2] = [
    // The version that the root Cargo.toml and Trunk.toml name; it doesn't build with its own lock file.
    Tool {
        krate: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: "0.2.130",
        locked: false,
        more: &[],
    },
    // The newest that Rust 1.95 builds.
    Tool { krate: "trunk", program: "trunk", version: "0.21.14", locked: true, more: &[] },
];

const FOR_FIREFOX: Tool = Tool {
    krate: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    locked: true,
    more: &[],
};

const FOR_RECIPES: Tool = Tool {
    krate: "mdbook",
    program: "mdbook",
    version: "0.5.4",
    locked: true,
    // Without the server and what watches files.
    more: &["--no-default-features", "--features=search"],
};

const FOR_FUZZING: Tool =
    Tool { krate: "cargo-fuzz", program: "cargo-fuzz", version: "0.13.2", locked: true, more: &[] };

/// What the groups need of these, and isn't there.
pub(super) fn missing(project: &Project, groups: &[Group]) -> Result<Vec<Step>> {
    let wants = |group| groups.contains(&group);
    let page = FOR_THE_PAGE.into_iter().filter(|_| wants(Group::Serve));
    let wanted = page
        .chain(wants(Group::Browsers).then_some(FOR_FIREFOX))
        .chain(wants(Group::Recipes).then_some(FOR_RECIPES))
        .chain(wants(Group::Fuzz).then_some(FOR_FUZZING));
    let path = project.path()?;
    // One in the machine's own PATH is as good, where it has the right version.
    let absent = wanted
        .filter(|tool| !has_version(Command::new(tool.program).env("PATH", &path), tool.version));
    Ok(absent.map(|tool| step(project, &tool)).collect())
}

/// Where the tools are compiled: one folder, so that what they share is compiled once.
pub(super) fn build_folder(project: &Project) -> PathBuf {
    project.tools.join("build")
}

fn step(project: &Project, tool: &Tool) -> Step {
    let mut arguments =
        vec!["install".to_owned(), tool.krate.to_owned(), format!("--version=={}", tool.version)];
    if tool.locked {
        arguments.push("--locked".to_owned());
    }
    arguments.extend(tool.more.iter().map(|&it| it.to_owned()));
    // Unoptimized builds in a third of the time, and these tools wait for others most of the time.
    arguments.extend(["--debug".to_owned(), root_argument(&project.tools)]);
    let by_hand = format!("cargo {}", arguments.join(" "));
    let mut command = Command::new("cargo");
    command.args(arguments).arg("--force").arg("--target-dir").arg(build_folder(project));
    command.env("CARGO_PROFILE_DEV_DEBUG", "0");
    // What a person or a job sets for the project's own code isn't meant for the tools.
    command.env_remove("RUSTFLAGS").env_remove("CARGO_BUILD_TARGET");
    Step {
        lane: Lane::Cargo,
        name: format!("{} {}", tool.krate, tool.version),
        by_hand,
        install: Box::new(|task| task.run(command)),
    }
}

fn root_argument(tools: &Path) -> String {
    format!("--root={}", tools.display())
}

/// `trunk 0.21.14`, `geckodriver 0.37.1 (...)`, `mdbook v0.5.4`: the second word of the first line.
fn has_version(command: &mut Command, version: &str) -> bool {
    let Ok(output) = command.arg("--version").output() else { return false };
    let text = String::from_utf8_lossy(&output.stdout);
    let found = text.split_whitespace().nth(1).map(|it| it.trim_start_matches('v'));
    output.status.success() && found == Some(version)
}
