//! `cargo xtask site`: the static site, in `dist/site`.

pub(crate) mod element;
mod shadow;

use anyhow::{Result, ensure};
use xshell::cmd;

use crate::npm;
use crate::project::Project;
use crate::setup::{self, Group};
use crate::shrink;

/// Builds the optimized site.
pub(crate) fn site(project: &Project) -> Result<()> {
    setup::ensure(project, &[Group::Serve])?;
    ensure!(project.root.join("index.html").is_file(), "there is no index.html to build");
    fetch(project)?;
    let shell = project.shell()?;
    cmd!(shell, "trunk build --release --offline").run()?;
    shrink::shrink(project)?;
    element::element(project)
}

/// Builds the site and the npm package.
pub(crate) fn package(project: &Project) -> Result<()> {
    site(project)?;
    npm::npm(project)
}

/// Downloads the crates that the page needs. Trunk is told to stay offline, so that it never downloads a tool by itself, and
/// says the same to cargo.
pub(crate) fn fetch(project: &Project) -> Result<()> {
    let shell = project.shell()?;
    cmd!(shell, "cargo fetch --quiet --target host-tuple --target wasm32-unknown-unknown")
        .quiet()
        .run()?;
    Ok(())
}
