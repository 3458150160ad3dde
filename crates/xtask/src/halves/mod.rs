//! The page's program in two files. The first half is what runs until the answer of a first visit is drawn, and is all that such a
//! visit waits for; the rest comes right after, or at the latest when the first half calls one of its functions (`web/rest.js`).
//!
//! Which functions run is seen, not guessed: visits are made in Node, with a program that writes it down (`visit`). A function
//! that was missed there costs one of them a wait, and nothing else. The element and the one file have the whole program in one
//! piece: whoever opens them uses it.

mod division;
mod first;
mod marked;
mod program;
mod rest;
mod shared;
mod visit;

use std::fs;

use anyhow::{Result, ensure};

use self::division::Division;
use self::program::Program;
use crate::project::Project;
use crate::shrink::Part;

/// The beginning of the first half's name in the site.
pub(crate) const FIRST: &str = "upgrade-check-first";

/// The beginning of the name of the rest.
pub(crate) const REST: &str = "upgrade-check-rest";

/// Both halves of a module.
pub(crate) struct Halves {
    /// What a first visit runs. It imports `rest.fetch`, which it calls when it lacks the rest.
    pub(crate) first: Vec<u8>,
    /// What it doesn't. It imports what the first half exports as `first`, and is there once `first.there` is 1.
    pub(crate) rest: Vec<u8>,
}

/// Divides the page's module, of which the site holds the document.
///
/// # Errors
/// Where no answer is drawn in Node, or the module can't be divided.
pub(crate) fn halve(project: &Project, page: &Part) -> Result<Halves> {
    let program = Program::read(&page.module)?;
    let work = project.target().join("halves");
    fs::create_dir_all(&work)?;
    fs::write(work.join("marked.wasm"), marked::marked(&page.module, &program)?)?;
    fs::write(work.join("glue.mjs"), &page.glue)?;
    let ran = visit::what_runs(project, &work)?;
    let division = Division::of(&program, &ran);
    let (first, rest) = (division.first.len(), division.rest.len());
    ensure!(first > 0 && rest > 0, "{first} functions of the page ran, and {rest} did not");
    println!(
        "Of the page's functions {first} run before its first answer is drawn, and {rest} don't."
    );
    Ok(Halves {
        first: first::first(&page.module, &program, &division)?,
        rest: rest::rest(&page.module, &program, &division)?,
    })
}
