//! The fleet's page, in `dist/site/fleet`: a document of its own, with a module of its own, which the checker's page never loads.
//!
//! Its script is the page's and the worker's at once, so that the two are never of different releases.

use std::fs;

use anyhow::{Context as _, Result};
use xshell::cmd;

use super::hash::{integrity, named};
use super::page::once;
use super::shadow::without_comments;
use super::{policy, release};
use crate::project::Project;
use crate::shrink::{self, Script};

/// Where the page is, within the site.
pub(crate) const FOLDER: &str = "fleet/";

/// The module, and what its name begins with.
const MODULE: &str = "upgrade-check-fleet-page";

/// Made for speed: it is loaded by those who have many clusters, and judges them all.
const PROFILE: &str = "npm-release";

/// What wasm-opt is told beside `-O3`: what makes the module smaller without making it slower.
const OPTIONS: [&str; 3] = ["-lmu", "-sp", "memory-packing"];

/// The page's styles that this page takes too, and its own.
const STYLES: [&str; 9] = [
    "style/shell.css",
    "style/form.css",
    "style/answer.css",
    "style/ways.css",
    "style/reasons.css",
    "fleet/style/page.css",
    "fleet/style/results.css",
    "fleet/style/table.css",
    "fleet/style/answer.css",
];

/// What of the site the page refers to.
pub(super) struct Beside<'a> {
    /// The name of the icon.
    pub(super) icon: &'a str,
    /// The name of what keeps the site for offline, where it is to be kept.
    pub(super) later: Option<&'a str>,
}

/// Writes the page with its styles, its script and its module, each under the hash of what is in it.
pub(super) fn fleet(project: &Project, beside: &Beside<'_>) -> Result<()> {
    let folder = project.site().join(FOLDER);
    fs::create_dir_all(&folder)?;
    let read = |name: &str| {
        let path = project.root.join("web").join(name);
        fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))
    };
    let put = |name: &str, bytes: &[u8]| -> Result<String> {
        let name = named(name, bytes);
        fs::write(folder.join(&name), bytes)?;
        Ok(name)
    };
    let (glue, module) = build(project)?;
    let module_name = put(&format!("{MODULE}.wasm"), &module)?;

    // A worker has no document that could have a theme.
    let theme = format!("if (globalThis.document) {{\n{}}}", read("theme.js")?);
    let script = once(&read("fleet/fleet.js")?, "import \"../theme.js\";", &theme)?;
    let glue = format!("{}\nconst init = __wbg_init;", release::glue(&glue)?);
    let script = once(&script, IMPORT, &glue)?;
    let script = once(&script, "\"PROGRAM\"", &format!("\"{module_name}\""))?;
    let script = once(&script, "\"INTEGRITY\"", &format!("\"{}\"", integrity(&module)))?;
    let script = once(&script, "\"LATER\"", &format!("\"{}\"", beside.later.unwrap_or_default()))?;
    let script = shrink::minify(project, &script, Script::Module)?.into_bytes();
    let script_name = put("fleet.js", &script)?;

    let styles = STYLES.into_iter().map(read).collect::<Result<String>>()?;
    let styles = without_comments(&styles).into_bytes();
    let styles_name = put("fleet.css", &styles)?;

    let page = document(&read("fleet/index.html")?)?;
    let page = once(&page, "../icon.svg", &format!("../{}", beside.icon))?;
    let page = refer(&page, "href=\"fleet.css\"", "href", &styles_name, &styles)?;
    let page = refer(&page, "src=\"fleet.js\"", "src", &script_name, &script)?;
    Ok(fs::write(folder.join("index.html"), page)?)
}

/// How the script takes the glue, in whose place it is put.
const IMPORT: &str =
    "import init, { begin, exported, heard, judge, mount, take, taken } from \"./program.js\";";

/// The document with its policy, in fewer lines.
fn document(source: &str) -> Result<String> {
    let encoding = "<meta charset=\"utf-8\" />";
    let page = source.lines().map(str::trim).collect::<Vec<_>>().join("\n");
    once(&page, encoding, &format!("{encoding}\n{}", policy::tag(&policy::of_fleet())))
}

/// The document with the name that a file has now, and what is in it, for the browser to compare.
fn refer(page: &str, plain: &str, attribute: &str, name: &str, bytes: &[u8]) -> Result<String> {
    let hash = integrity(bytes);
    once(page, plain, &format!("{attribute}=\"{name}\" integrity=\"{hash}\""))
}

/// Builds the module, and gives its glue and itself.
fn build(project: &Project) -> Result<(String, Vec<u8>)> {
    let shell = project.shell()?;
    shrink::links_with_us(project, &shell)?;
    // Alone, and as nothing but what a browser loads: see `npm.rs`.
    let target = ["--lib", "--crate-type=cdylib", "--target=wasm32-unknown-unknown"];
    cmd!(shell, "cargo rustc --package {MODULE} --profile {PROFILE} {target...}").run()?;
    let file = format!("{}.wasm", MODULE.replace('-', "_"));
    let module = project.target().join("wasm32-unknown-unknown").join(PROFILE).join(file);
    let work = project.target().join("fleet");
    fs::create_dir_all(&work)?;
    cmd!(shell, "wasm-bindgen --target web --out-dir {work} --out-name program {module}").run()?;
    let glue = fs::read_to_string(work.join("program.js"))?;
    let module = fs::read(work.join("program_bg.wasm"))?;
    shrink::library(&shell, &work, &OPTIONS, &glue, &module)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sources_say_what_is_put_in_place() {
        let web = Project::find().unwrap().root.join("web");
        let read = |name: &str| fs::read_to_string(web.join(name)).unwrap();
        let script = read("fleet/fleet.js");
        for word in ["import \"../theme.js\";", IMPORT, "\"PROGRAM\"", "\"INTEGRITY\"", "\"LATER\""]
        {
            assert_eq!(script.matches(word).count(), 1, "{word}");
        }
        let page = document(&read("fleet/index.html")).unwrap();
        assert!(page.contains("default-src 'none'"), "{page}");
        let page = refer(&page, "src=\"fleet.js\"", "src", "fleet-1.js", b"").unwrap();
        assert!(page.contains("src=\"fleet-1.js\" integrity=\"sha256-47DEQ"), "{page}");
        for style in STYLES {
            assert!(web.join(style).is_file(), "{style}");
        }
    }
}
