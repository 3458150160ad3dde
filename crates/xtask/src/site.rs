//! `cargo xtask site`: the static site in `dist/site`, the one file, and what hosts are to be told.

mod element;
mod export;
mod fleet;
mod hash;
mod hosts;
mod offline;
mod one;
mod page;
mod policy;
mod release;
mod rule_pages;
mod shadow;

use anyhow::{Result, ensure};
use xshell::cmd;

use crate::npm;
use crate::project::Project;
use crate::setup::{self, Group};
use crate::shrink;

pub(crate) use self::element::LOADER;
pub(crate) use self::hosts::csp;
pub(crate) use self::release::{AROUND_THE_PAGE, LATER};

/// Builds the optimized site.
pub(crate) fn site(project: &Project) -> Result<()> {
    setup::ensure(project, &[Group::Serve])?;
    ensure!(project.root.join("index.html").is_file(), "there is no index.html to build");
    let is_offline = offline::wanted()?;
    fetch(project)?;
    let shell = project.shell()?;
    shrink::links_with_us(project, &shell)?;
    cmd!(shell, "trunk build --release --offline").run()?;
    let shrunk = shrink::shrink(project)?;
    let export = export::export(project)?;
    element::element(project, &shrunk, &export.name)?;
    rule_pages::rule_pages(project)?;
    release::release(project, &shrunk, &export, is_offline)
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
