//! Visits of the page in Node, to see which functions of its program run until an answer is drawn.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context as _, Result};
use xshell::cmd;

use crate::project::Project;

/// When and where the visitors are: an hour before the example's maintenance window and in it, west and east of Greenwich and
/// there, so that all ways of writing times run. Never the present: the same sources are to make the same site.
const VISITORS: [(&str, &str); 3] = [
    ("UTC", "2026-06-03T12:00:00Z"),
    ("Asia/Kolkata", "2026-06-07T05:30:00Z"),
    ("America/St_Johns", "2026-12-31T23:59:00Z"),
];

/// The functions that run, of the marked program and its glue in this folder.
///
/// # Errors
/// Where the page draws no answer.
pub(super) fn what_runs(project: &Project, work: &Path) -> Result<BTreeSet<u32>> {
    let shell = project.shell()?;
    let script = project.root.join("crates/xtask/tools/visit.mjs");
    let (site, tools) = (project.site(), &project.tools);
    let mut ran = BTreeSet::new();
    for (zone, moment) in VISITORS {
        let visit = cmd!(shell, "node {script} {tools} {site} {work} {moment}").env("TZ", zone);
        for function in visit.quiet().read()?.split_whitespace() {
            ran.insert(function.parse().context("the visit tells no function")?);
        }
    }
    Ok(ran)
}
