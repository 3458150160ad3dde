//! The last steps of `cargo xtask site`: from a shrunk page to what is put on a host.
//!
//! Everything but `index.html`, `sw.js` and what other sites load has a hash of itself in its name, and stands with its hash
//! where it is loaded: so no page ever runs with files of another release, whatever lies in which cache.

use std::fs;

use anyhow::{Context as _, Result};

use super::export::Export;
use super::fleet::{self, Beside};
use super::hash::{integrity, named};
use super::page::{Page, once};
use super::{hosts, offline, one, policy};
use crate::halves::{self, Halves};
use crate::project::{self, Project};
use crate::shrink::{self, LOADS_READER, READER, Script, Shrunk};

/// The beginnings of the paths of what lies in the site for other sites alone, and isn't kept offline.
pub(super) const FOR_OTHERS: [&str; 3] = ["embed.html", "frame.js", SCHEMAS];

/// Where the JSON Schemas of inputs, reports and acknowledgements lie, under names that stay.
const SCHEMAS: &str = "schema";

/// The beginnings of the paths of what the page doesn't load.
pub(crate) const AROUND_THE_PAGE: [&str; 7] = [
    // The whole program, for the element.
    shrink::PAGE,
    "embed.html",
    "frame.js",
    super::element::LOADER,
    super::element::REST,
    super::rule_pages::FOLDER,
    fleet::FOLDER,
];

/// The beginnings of the paths of what the page loads after its first answer, or when it is first wanted.
pub(crate) const LATER: [&str; 5] =
    [halves::REST, READER, super::export::EXPORT, "later-", "sw.js"];

/// The end of wasm-bindgen's glue. Within one script nothing is exported.
const EXPORTS: &str = "export { initSync, __wbg_init as default };";

/// Makes the release in `dist/site`, the one file beside it, and what hosts are to be told.
///
/// # Errors
/// Where Trunk wrote another page than it did.
pub(super) fn release(
    project: &Project,
    shrunk: &Shrunk,
    export: &Export,
    is_offline: bool,
) -> Result<()> {
    let site = project.site();
    let trunks = Page::new(&fs::read_to_string(site.join("index.html"))?);
    let one = one::one_file(project, &trunks, shrunk, export)?;

    let later = if is_offline {
        Some(put(project, "later.js", &source(project, "offline/later.js")?)?)
    } else {
        None
    };
    let halves = halves::halve(project, &shrunk.page)?;
    let boot = boot(project, shrunk, export, &halves, later.as_deref())?;
    let manifest =
        if is_offline { Some(offline::manifest(project, trunks.icon()?)?) } else { None };
    let page = page(project, &trunks, &boot, manifest.as_deref(), &halves)?;
    fs::write(site.join("index.html"), page)?;
    fleet::fleet(project, &Beside { icon: trunks.icon()?, later: later.as_deref() })?;

    fs::write(site.join("embed.html"), &one.html)?;
    fs::write(project.one_file(), &one.html)?;
    let frame = source(project, "one/frame.js")?;
    fs::write(site.join("frame.js"), shrink::minify(project, &frame, Script::Classic)?)?;
    schemas(project)?;
    offline::worker(project, is_offline)?;
    hosts::write(project, &policy::of_host(trunks.style()?, &one))
}

/// Publishes the schemas, which the npm package has too.
fn schemas(project: &Project) -> Result<()> {
    let sources = project.root.join("crates/wasm/npm").join(SCHEMAS);
    let folder = project.site().join(SCHEMAS);
    fs::create_dir_all(&folder)?;
    for file in project::files(&sources)? {
        fs::copy(sources.join(&file), folder.join(&file))?;
    }
    Ok(())
}

/// Where wasm-bindgen's glue gives what the program imports, under its short name.
const IMPORTS: &str = "\"a\": import0,";

/// wasm-bindgen's glue, to stand in one script with what calls its `__wbg_init`.
pub(super) fn glue(glue: &str) -> Result<String> {
    Ok(once(glue, EXPORTS, "")?.replace("export function ", "function "))
}

/// Puts the script that starts the page into the site, in place of those that Trunk copied, and gives its name.
///
/// The glue is part of it. Of a file that `import()` loads only the early load is compared with its hash, and where that fails
/// WebKit loads it again, and runs it.
fn boot(
    project: &Project,
    shrunk: &Shrunk,
    export: &Export,
    halves: &Halves,
    later: Option<&str>,
) -> Result<String> {
    let site = project.site();
    let first = [
        source(project, "theme.js")?,
        once(
            &glue(&shrunk.page.glue)?,
            IMPORTS,
            &format!("{IMPORTS} rest: {{ fetch: fetchRest }},"),
        )?,
        rest(project, halves)?,
    ];
    let mut boot = once(&source(project, "boot.js")?, "import \"./theme.js\";", &first.join("\n"))?;
    boot = export.named_in(&shrunk.with_reader(project, &boot)?)?;
    boot =
        once(&boot, "const glue = document.querySelector(\"link[rel=modulepreload]\").href;", "")?;
    boot = once(&boot, "import(glue)", "{ mount, report }")?;
    boot = once(&boot, "checker.default({ module_or_path: program })", "begin(program)")?;
    if let Some(later) = later {
        boot = once(&boot, "\"./later.js\"", &format!("\"./{later}\""))?;
    }
    for left in ["boot.js", "theme.js", LOADS_READER, &format!("{}.js", shrunk.page.name)] {
        fs::remove_file(site.join(left)).with_context(|| format!("Trunk left no {left}"))?;
    }
    put(project, "boot.js", &boot)
}

/// Puts the rest of the program into the site, and gives the script that loads it.
fn rest(project: &Project, halves: &Halves) -> Result<String> {
    let name = named(&format!("{}.wasm", halves::REST), &halves.rest);
    fs::write(project.site().join(&name), &halves.rest)?;
    let script = once(&source(project, "rest.js")?, "\"./REST\"", &format!("\"./{name}\""))?;
    once(&script, "INTEGRITY", &integrity(&halves.rest))
}

/// Puts a module into the site, minified, and gives its name there.
fn put(project: &Project, name: &str, script: &str) -> Result<String> {
    let script = shrink::minify(project, script, Script::Module)?;
    let name = named(name, script.as_bytes());
    fs::write(project.site().join(&name), script)?;
    Ok(name)
}

/// The page with the policy, and with the hashes of what it loads: the first half in place of Trunk's whole program.
fn page(
    project: &Project,
    trunks: &Page,
    boot: &str,
    manifest: Option<&str>,
    halves: &Halves,
) -> Result<String> {
    let site = project.site();
    let mut page = Page::new(trunks.text());
    page.refer("boot.js", boot, &fs::read(site.join(boot))?)?;
    let (before, _) = trunks.text().split_once("_bg.wasm ").context("the page loads no program")?;
    let (_, whole) = before.rsplit_once("./").context("the page's program has no name")?;
    page.replace(&format!("<link crossorigin href=./{whole}.js rel=modulepreload>"), "")?;
    let first = named(&format!("{}.wasm", halves::FIRST), &halves.first);
    fs::write(site.join(&first), &halves.first)?;
    page.refer_for_script(&format!("{whole}_bg.wasm"), &first, &halves.first)?;
    let mut begins = policy::tag(&policy::of_page(trunks.style()?));
    if let Some(manifest) = manifest {
        begins = format!("{begins}<link href=./{manifest} rel=manifest>");
    }
    page.begin_with(&begins)?;
    Ok(page.text().to_owned())
}

fn source(project: &Project, name: &str) -> Result<String> {
    fs::read_to_string(project.root.join("web").join(name))
        .with_context(|| format!("can't read web/{name}"))
}
