//! The last step of `cargo xtask site`: makes what Trunk built smaller still.
//!
//! Trunk optimizes the module, but leaves alone what JavaScript and WebAssembly call each other, puts the functions in the order
//! of their use, and can't minify wasm-bindgen's glue. This does all three to both modules, the page's and the one that reads what
//! is pasted, and names their files for what is in them now. Before, when they are linked, it has cut out what never runs
//! (`linker`). `trunk build --release` alone makes the same page, only larger.

mod linker;
mod names;
mod never;
mod object;
mod order;
mod places;

use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use xshell::{Shell, cmd};

use crate::project::{self, Project};
use crate::setup::{self, Group};

pub(crate) use self::linker::{linked, links_with_us};

/// How wasm-opt optimizes the page, beside `-O3`: `index.html` says so to Trunk. Each was measured after Brotli.
///
/// - `-lmu`: nothing is at the first 1,024 addresses. The end of the stack is, which no pointer reaches by wrapping around.
/// - `-aimfs`, `-fimfs`, `-ocimfs`: rustc has inlined by then; a function inlined again is only larger.
/// - `-sp local-cse`, `-sp memory-packing`: expressions that are written out twice, and zeros between data, compress to nothing.
pub(crate) const OPTIONS: &str =
    "-lmu -aimfs 0 -fimfs 0 -ocimfs 30 -sp local-cse -sp memory-packing";

/// The module of the page.
const PAGE: &str = "upgrade-check-web";

/// The module that reads what is pasted.
pub(crate) const READER: &str = "upgrade-check-reader";

/// The script that loads it, as the page's and the element's scripts import it.
pub(crate) const LOADS_READER: &str = "reader.js";

/// What the shrunk page is made of, for those who put it together in other ways.
pub(crate) struct Shrunk {
    /// What draws and judges.
    pub(crate) page: Part,
    /// What reads, and is loaded when something is first pasted.
    pub(crate) reader: Part,
}

/// A module and its glue.
pub(crate) struct Part {
    /// The files' name, with a hash and without an ending.
    pub(crate) name: String,
    /// The glue with short names, not yet minified.
    pub(crate) glue: String,
    /// The module.
    pub(crate) module: Vec<u8>,
}

/// Shrinks the site that Trunk left in `dist/site`.
///
/// # Errors
/// Where Trunk, wasm-bindgen or wasm-opt write something else than they did; the site is then not whole.
pub(crate) fn shrink(project: &Project) -> Result<Shrunk> {
    setup::ensure(project, &[Group::Serve])?;
    let site = project.site();
    let page = fs::read_to_string(site.join("index.html"))?;
    ensure!(!page.contains(" integrity="), "index.html holds hashes of files that would change");
    ensure!(!page.contains(READER), "index.html loads what is to be loaded later");

    // Trunk gives the page's module a hash, and the other none.
    let (old, reader) = (find(&site, PAGE)?, find(&site, READER)?);
    let shrunk =
        Shrunk { page: part(project, &old, PAGE)?, reader: part(project, &reader, READER)? };
    fs::write(site.join("index.html"), page.replace(&old, &shrunk.page.name))?;
    Ok(shrunk)
}

/// Shrinks a module and its glue, of these names and with a name of this stem from now on.
fn part(project: &Project, name: &str, stem: &str) -> Result<Part> {
    let site = project.site();
    let work = project.target().join("shrink");
    fs::create_dir_all(&work)?;
    let files = [".js", "_bg.wasm"].map(|ending| site.join(format!("{name}{ending}")));
    let [glue, module] = &files;
    let (glue, module) = (fs::read_to_string(glue)?, fs::read(module)?);
    let options: Vec<_> = OPTIONS.split(' ').collect();
    let (glue, module) = library(&project.shell()?, &work, &options, &glue, &module)?;
    let minified = minify(project, &glue, Script::Module)?;
    for file in files {
        fs::remove_file(file)?;
    }
    let new = hashed(stem, minified.as_bytes(), &module);
    fs::write(site.join(format!("{new}_bg.wasm")), &module)?;
    fs::write(site.join(format!("{new}.js")), minified.replace(name, &new))?;
    Ok(Part { name: new, glue, module })
}

impl Shrunk {
    /// A script with what loads the reader in place of its import: so that nobody has to ask for it alone.
    pub(crate) fn with_reader(&self, project: &Project, script: &str) -> Result<String> {
        let loads = fs::read_to_string(project.root.join("web").join(LOADS_READER))?;
        put_reader(script, &loads, &self.reader.name)
    }
}

fn put_reader(script: &str, loads: &str, name: &str) -> Result<String> {
    let import = format!("import {{ read }} from \"./{LOADS_READER}\";\n");
    ensure!(script.matches(&import).count() == 1, "the script doesn't import {LOADS_READER} once");
    ensure!(loads.matches(READER).count() == 2, "{LOADS_READER} doesn't name the two files");
    let loads = loads.replace("export const read", "const read").replace(READER, name);
    ensure!(!loads.contains("export"), "{LOADS_READER} exports something else");
    Ok(script.replace(&import, &loads))
}

/// Shrinks the module that wasm-bindgen made of a library of ours, and the names in its glue.
///
/// # Errors
/// As [`shrink`].
pub(crate) fn library(
    shell: &Shell,
    work: &Path,
    options: &[&str],
    glue: &str,
    module: &[u8],
) -> Result<(String, Vec<u8>)> {
    let (from, to) = (work.join("cut.wasm"), work.join("optimized.wasm"));
    fs::write(&from, module)?;
    // It takes the features of WebAssembly to use from the module itself, which says what rustc used. With `--all-features` it
    // would write an import section that Node 20 can't read.
    cmd!(shell, "wasm-opt -O3 {options...} --output {to} {from}").quiet().run()?;
    let (module, mapping) =
        rewrite(shell, work, &order::by_likeness(&places::forget(&fs::read(to)?)?)?)?;
    Ok((names::shorten(glue, &mapping)?, module))
}

/// The one module of the site whose name begins so; its whole name, without an ending.
fn find(site: &Path, stem: &str) -> Result<String> {
    let mut names = project::files(site)?.into_iter().filter_map(|file| {
        let name = file.to_str()?.strip_suffix("_bg.wasm")?;
        name.starts_with(stem).then(|| name.to_owned())
    });
    let name = names.next().with_context(|| format!("the site has no {stem}"))?;
    ensure!(names.next().is_none(), "the site has more than one {stem}");
    Ok(name)
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

/// The name with a hash of what the files hold.
fn hashed(stem: &str, glue: &[u8], module: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(glue);
    hasher.write(module);
    format!("{stem}-{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_is_told_the_same_options() {
        let page = include_str!("../../../../index.html");
        let told = format!("data-wasm-opt=\"3\" data-wasm-opt-params=\"{OPTIONS}\"");
        assert_eq!(page.matches(&told).count(), 2);
        assert_eq!(page.matches("rel=\"rust\"").count(), 2);
    }

    #[test]
    fn name_follows_from_what_the_files_hold() {
        let name = |module| hashed("page", b"glue", module);
        assert_eq!(name(b"a"), name(b"a"));
        assert_ne!(name(b"a"), name(b"b"));
        assert_eq!(name(b"a").len(), "page-0123456789abcdef".len());
    }

    #[test]
    fn what_loads_the_reader_is_put_where_it_is_imported() {
        let project = Project::find().unwrap();
        let web = project.root.join("web");
        let loads = fs::read_to_string(web.join(LOADS_READER)).unwrap();
        for script in ["boot.js", "element/mount.js"] {
            let script = fs::read_to_string(web.join(script)).unwrap();
            let whole = put_reader(&script, &loads, "reader-01").unwrap();
            assert!(
                whole.contains("import(`./reader-01.js") && whole.contains("./reader-01_bg.wasm")
            );
            assert!(!whole.contains("import {") && !whole.contains(READER));
            assert!(put_reader(&whole, &loads, "reader-01").is_err());
        }
        assert!(put_reader("import { read } from \"./reader.js\";\n", "", "x").is_err());
    }
}
