//! `cargo xtask serve`: the page, rebuilt and reloaded on every change.

use std::ffi::OsString;

use anyhow::Result;
use xshell::cmd;

use crate::project::Project;
use crate::setup::{self, Group};
use crate::site;

/// Serves until it is stopped. The options are Trunk's own, such as `--port 9000` or `--open`.
pub(crate) fn serve(project: &Project, options: Vec<OsString>) -> Result<()> {
    setup::ensure(project, &[Group::Serve])?;
    site::fetch(project)?;
    let shell = project.shell()?;
    let tools = &project.tools;
    // A folder of its own: an unoptimized page must not pass for the site that `size` and the browsers look at.
    cmd!(shell, "trunk serve --offline --dist dist/serve --ignore {tools} {options...}").run()?;
    Ok(())
}
