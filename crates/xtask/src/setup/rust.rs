//! What rustup adds to the toolchain: the target for browsers, rustfmt and Clippy.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::{Lane, Step};

const WASM: &str = "wasm32-unknown-unknown";

/// What is missing: the target where `wasm`, rustfmt and Clippy where `checks`.
pub(super) fn missing(wasm: bool, checks: bool) -> Result<Vec<Step>> {
    let sysroot = sysroot()?;
    let mut steps = Vec::new();
    if wasm && !has_wasm(&sysroot) {
        steps.push(step("wasm32 target", &["target", "add", WASM]));
    }
    for (component, program) in [("rustfmt", "bin/rustfmt"), ("clippy", "bin/clippy-driver")] {
        if checks && !sysroot.join(program).is_file() {
            steps.push(step(component, &["component", "add", component]));
        }
    }
    Ok(steps)
}

fn step(name: &str, arguments: &[&'static str]) -> Step {
    let mut command = Command::new("rustup");
    command.args(arguments);
    Step {
        lane: Lane::Cargo,
        name: name.to_owned(),
        by_hand: format!("rustup {}", arguments.join(" ")),
        install: Box::new(|task| task.run(command)),
    }
}

/// A half-installed target has its folder without the libraries in it.
fn has_wasm(sysroot: &Path) -> bool {
    let libraries = sysroot.join("lib/rustlib").join(WASM).join("lib");
    libraries.read_dir().is_ok_and(|mut entries| entries.next().is_some())
}

fn sysroot() -> Result<PathBuf> {
    let output =
        Command::new("rustc").args(["--print", "sysroot"]).output().context("can't run rustc")?;
    ensure!(output.status.success(), "rustc --print sysroot failed");
    Ok(String::from_utf8(output.stdout)?.trim().into())
}
