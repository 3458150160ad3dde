//! `cargo xtask bench` and `measure`: how fast the engine is, natively and in Node, and the page in a browser.

use anyhow::{Result, ensure};
use xshell::cmd;

use crate::npm;
use crate::project::{self, Project};
use crate::setup::{self, Group};
use crate::site;

/// The engine's benchmarks: natively, then those of the npm package in Node.
pub(crate) fn bench(project: &Project) -> Result<()> {
    let shell = project.shell()?;
    cmd!(shell, "cargo bench --package upgrade-check-tests --bench engine").run()?;
    let folder = project.root.join("crates/wasm/bench");
    ensure!(folder.is_dir(), "there is no {}", folder.display());
    npm::npm(project)?;
    for file in project::files(&folder)? {
        if file.extension().is_some_and(|extension| extension == "mjs") {
            let file = folder.join(file);
            cmd!(shell, "node {file}").run()?;
        }
    }
    Ok(())
}

/// The page's measurements in a browser, on the site as it is published.
pub(crate) fn measure(project: &Project) -> Result<()> {
    setup::ensure(project, &[Group::Serve, Group::Browsers])?;
    site::site(project)?;
    let shell = project.shell()?;
    cmd!(
        shell,
        "cargo test --workspace --features upgrade-check-tests/measure --test measure* -- --nocapture"
    )
    .run()?;
    Ok(())
}
