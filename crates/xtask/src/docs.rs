//! `cargo xtask docs` and `types`: writes anew what is generated. The tests that hold these files against the code write them
//! instead where they are told to.

use anyhow::Result;
use xshell::cmd;

use crate::project::Project;

/// The rules' pages, in `docs/rules`, and what reports look like as Markdown, in `tests/export`.
pub(crate) fn docs(project: &Project) -> Result<()> {
    let shell = project.shell()?;
    let tests = ["--test", "rule_pages", "--test", "export"];
    cmd!(shell, "cargo test --workspace {tests...}").env("UPDATE_DOCS", "1").run()?;
    cmd!(shell, "node --test tests/export").env("UPDATE_DOCS", "1").run()?;
    Ok(())
}

/// The TypeScript types of both entries of the npm package, in `crates/wasm`, and the JSON Schemas, in `crates/wasm/npm/schema`.
pub(crate) fn types(project: &Project) -> Result<()> {
    let shell = project.shell()?;
    cmd!(shell, "cargo test --workspace --test typescript_types --test schemas")
        .env("UPDATE_TYPES", "1")
        .run()?;
    Ok(())
}
