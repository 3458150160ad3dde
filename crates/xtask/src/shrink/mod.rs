//! The last step of `cargo xtask site`: makes what Trunk built smaller still.
//!
//! Trunk optimizes the module, but leaves alone what JavaScript and WebAssembly call each other, puts the functions in the order
//! of their use, and can't minify wasm-bindgen's glue. This does all three, and gives the two files names for what is in
//! them now. `trunk build --release` alone makes the same page, only larger.

mod names;
mod order;
mod panics;
mod places;

use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use xshell::{Shell, cmd};

use crate::project::{self, Project};
use crate::setup::{self, Group};

/// How wasm-opt optimizes the page, beside `-O3`: `index.html` says so to Trunk. Each was measured after Brotli.
///
/// - `-g`: functions keep their names, by which [`shrink`] knows what to cut.
/// - `-lmu`: nothing is at the first 1,024 addresses. The end of the stack is, which no pointer reaches by wrapping around.
/// - `-aimfs`, `-fimfs`, `-ocimfs`: rustc has inlined by then; a function inlined again is only larger.
/// - `-sp local-cse`, `-sp memory-packing`: expressions that are written out twice, and zeros between data, compress to nothing.
pub(crate) const OPTIONS: &str =
    "-g -lmu -aimfs 0 -fimfs 0 -ocimfs 30 -sp local-cse -sp memory-packing";

/// What the page never calls of Yew: listeners of its own (`web/src/events` listens), attributes in maps
/// (`web/src/dom`), nodes of other kinds than elements, texts and components; and what prints values for
/// programmers.
const UNUSED: [&str; 11] = [
    "subtree_root::SubtreeData::add_listener",
    "subtree_root::SubtreeData::bubble_to_inner_element",
    "subtree_root::BSubtree::ensure_handled",
    "subtree_root::EventDescriptor as core::clone::Clone>::clone",
    "btag::listeners::ListenerRegistration::register",
    "btag::listeners::Registry::",
    "yew::virtual_dom::Attributes>::apply_diff_as_maps",
    "vraw::VRaw>::",
    "vportal::VPortal>::",
    "vsuspense::VSuspense>::",
    " as core::fmt::Debug>::fmt",
];

/// What the shrunk page is made of, for those who put it together in other ways.
pub(crate) struct Shrunk {
    /// The files' name, with a hash and without an ending.
    pub(crate) name: String,
    /// The glue with short names, not yet minified.
    pub(crate) glue: String,
    /// The module.
    pub(crate) module: Vec<u8>,
}

/// The files of the page that this changes.
struct Files {
    /// The name that Trunk gave them, with a hash and without an ending.
    name: String,
    glue: String,
    module: Vec<u8>,
}

/// Shrinks the program of the site that Trunk left in `dist/site`.
///
/// # Errors
/// Where Trunk, wasm-bindgen or wasm-opt write something else than they did; the site is then as Trunk built it.
pub(crate) fn shrink(project: &Project) -> Result<Shrunk> {
    setup::ensure(project, &[Group::Serve])?;
    let site = project.site();
    let work = project.target().join("shrink");
    fs::create_dir_all(&work)?;
    let shell = project.shell()?;

    let Files { name, glue, module } = find(&site)?;
    let page = fs::read_to_string(site.join("index.html"))?;
    ensure!(!page.contains(" integrity="), "index.html holds hashes of files that would change");

    let options: Vec<_> = OPTIONS.split(' ').filter(|option| *option != "-g").collect();
    let (whole, module) = library(&shell, &work, &options, &UNUSED, &glue, &module)?;
    let glue = minify(project, &whole, Script::Module)?;

    let new = rename(&name, glue.as_bytes(), &module)?;
    for ending in [".js", "_bg.wasm"] {
        fs::remove_file(site.join(format!("{name}{ending}")))?;
    }
    fs::write(site.join(format!("{new}_bg.wasm")), &module)?;
    fs::write(site.join(format!("{new}.js")), glue.replace(&name, &new))?;
    fs::write(site.join("index.html"), page.replace(&name, &new))?;
    Ok(Shrunk { name: new, glue: whole, module })
}

/// Shrinks the module that wasm-bindgen made of a library of ours, and the names in its glue.
///
/// # Errors
/// As [`shrink`].
pub(crate) fn library(
    shell: &Shell,
    work: &Path,
    options: &[&str],
    unused: &[&str],
    glue: &str,
    module: &[u8],
) -> Result<(String, Vec<u8>)> {
    let (from, to) = (work.join("cut.wasm"), work.join("optimized.wasm"));
    fs::write(&from, panics::cut(module, unused)?)?;
    // It takes the features of WebAssembly to use from the module itself, which says what rustc used. With `--all-features` it
    // would write an import section that Node 20 can't read.
    cmd!(shell, "wasm-opt -O3 {options...} --output {to} {from}").quiet().run()?;
    let (module, mapping) =
        rewrite(shell, work, &order::by_likeness(&places::forget(&fs::read(to)?)?)?)?;
    Ok((names::shorten(glue, &mapping)?, module))
}

fn find(site: &Path) -> Result<Files> {
    let files = project::files(site)?;
    let mut modules = files
        .iter()
        .filter_map(|file| file.to_str().and_then(|file| file.strip_suffix("_bg.wasm")));
    let name = modules.next().context("the site has no module")?.to_owned();
    ensure!(modules.next().is_none(), "the site has more than one module");
    let glue = fs::read_to_string(site.join(format!("{name}.js")))?;
    let module = fs::read(site.join(format!("{name}_bg.wasm")))?;
    Ok(Files { name, glue, module })
}

/// Has wasm-opt put the functions in the order of their names, and shorten the names of imports and exports. Gives the module
/// and the list of the names.
fn rewrite(shell: &Shell, work: &Path, module: &[u8]) -> Result<(Vec<u8>, String)> {
    let (from, to) = (work.join("named.wasm"), work.join("short.wasm"));
    fs::write(&from, module)?;
    let passes = [
        "--reorder-functions-by-name",
        "--minify-imports-and-exports-and-modules",
        "--strip-producers",
        "--strip-target-features",
    ];
    let mapping = cmd!(shell, "wasm-opt {passes...} --output {to} {from}").quiet().read()?;
    Ok((fs::read(to)?, mapping))
}

/// How a script is loaded, and so what of it others can see.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    /// As a module: nothing but what it exports.
    Module,
    /// As it is: its outermost names.
    Classic,
}

/// The script without what people need to read it.
///
/// # Errors
/// Where terser can't read it.
pub(crate) fn minify(project: &Project, script: &str, loaded: Script) -> Result<String> {
    let work = project.target().join("shrink");
    fs::create_dir_all(&work)?;
    let file = work.join("script.js");
    fs::write(&file, script)?;
    let module = (loaded == Script::Module).then_some("--module");
    let options = ["--ecma=2020", "--compress=passes=3", "--mangle"];
    let shell = project.shell()?;
    Ok(cmd!(shell, "terser {file} {module...} {options...}").quiet().read()?)
}

/// The name with a hash of what the files hold now in place of the one that Trunk took.
fn rename(name: &str, glue: &[u8], module: &[u8]) -> Result<String> {
    let (stem, old) = name.rsplit_once('-').context("Trunk gave no hash")?;
    // Trunk leaves out leading zeros.
    let is_hash = matches!(old.len(), 8..=16) && old.bytes().all(|byte| byte.is_ascii_hexdigit());
    ensure!(is_hash, "{name}: no hash");
    let mut hasher = DefaultHasher::new();
    hasher.write(glue);
    hasher.write(module);
    Ok(format!("{stem}-{:016x}", hasher.finish()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_is_told_the_same_options() {
        let page = include_str!("../../../../index.html");
        assert!(page.contains(&format!("data-wasm-opt=\"3\" data-wasm-opt-params=\"{OPTIONS}\"")));
    }

    #[test]
    fn name_follows_from_what_the_files_hold() {
        let name = |module| rename("page-0123456789abcdef", b"glue", module).unwrap();
        assert_eq!(name(b"a"), name(b"a"));
        assert_ne!(name(b"a"), name(b"b"));
        assert_eq!(name(b"a").len(), "page-0123456789abcdef".len());
        assert!(rename("page", b"", b"").is_err());
        assert!(rename("page-bar", b"", b"").is_err());
    }
}
