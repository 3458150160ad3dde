//! The part `parity` of `cargo xtask test`: the npm package answers every situation of the sweeps, and every answer is the engine's
//! own, byte for byte. `tests/src/bin/parity.rs` compares.

use anyhow::{Result, ensure};
use xshell::cmd;

use crate::project::Project;

/// The entries of the package, and of how many situations one is looked at: they are one program, built in two ways.
const ENTRIES: [(&str, &str); 2] = [("all", "1"), ("engine", "10")];

/// Compares both entries.
pub(crate) fn parity(project: &Project) -> Result<()> {
    ensure!(project.npm().is_dir(), "there is no {}: run cargo xtask npm", project.npm().display());
    let shell = project.shell()?;
    let script = project.root.join("tests/parity/answers.mjs");
    // A program, and not a test: what only tests need would be built optimized as well.
    let run = ["--package=upgrade-check-tests", "--features=parity", "--bin=parity"];
    for (entry, every) in ENTRIES {
        let entry = project.npm().join(entry).join("node.js");
        cmd!(shell, "cargo run --release --quiet {run...} -- {every} node {script} {entry}")
            .run()?;
    }
    Ok(())
}
