//! The last steps of `cargo xtask site`: from a shrunk page to what is put on a host.
//!
//! Everything but `index.html`, `sw.js` and what other sites load has a hash of itself in its name, and stands with its hash
//! where it is loaded: so no page ever runs with files of another release, whatever lies in which cache.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::export::Export;
use super::fleet::{self, Beside};
use super::hash::named;
use super::page::{Page, once};
use super::{hosts, offline, one, policy};
use crate::project::{self, Project};
use crate::shrink::{self, LOADS_READER, READER, Script, Shrunk};

/// The beginnings of the paths of what lies in the site for other sites alone, and isn't kept offline.
pub(super) const FOR_OTHERS: [&str; 3] = ["embed.html", "frame.js", SCHEMAS];

/// Where the JSON Schemas of inputs, reports and acknowledgements lie, under names that stay.
const SCHEMAS: &str = "schema";

/// The beginnings of the paths of what the page doesn't load.
pub(crate) const AROUND_THE_PAGE: [&str; 6] = [
    "embed.html",
    "frame.js",
    super::element::LOADER,
    super::element::REST,
    super::rule_pages::FOLDER,
    fleet::FOLDER,
];

/// The beginnings of the paths of what the page loads after its first answer, or when it is first wanted.
pub(crate) const LATER: [&str; 4] = [READER, super::export::EXPORT, "later-", "sw.js"];

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
    let boot = boot(project, shrunk, export, later.as_deref())?;
    let manifest =
        if is_offline { Some(offline::manifest(project, trunks.icon()?)?) } else { None };
    fs::write(site.join("index.html"), page(&site, &trunks, &boot, manifest.as_deref(), shrunk)?)?;
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
    later: Option<&str>,
) -> Result<String> {
    let site = project.site();
    let theme = source(project, "theme.js")?;
    let first = format!("{theme}\n{}", glue(&shrunk.page.glue)?);
    let mut boot = once(&source(project, "boot.js")?, "import \"./theme.js\";", &first)?;
    boot = export.named_in(&shrunk.with_reader(project, &boot)?)?;
    boot =
        once(&boot, "const glue = document.querySelector(\"link[rel=modulepreload]\").href;", "")?;
    boot = once(&boot, "import(glue)", "{ default: __wbg_init, mount, report }")?;
    if let Some(later) = later {
        boot = once(&boot, "\"./later.js\"", &format!("\"./{later}\""))?;
    }
    for left in ["boot.js", "theme.js", LOADS_READER, &format!("{}.js", shrunk.page.name)] {
        fs::remove_file(site.join(left)).with_context(|| format!("Trunk left no {left}"))?;
    }
    put(project, "boot.js", &boot)
}

/// Puts a module into the site, minified, and gives its name there.
fn put(project: &Project, name: &str, script: &str) -> Result<String> {
    let script = shrink::minify(project, script, Script::Module)?;
    let name = named(name, script.as_bytes());
    fs::write(project.site().join(&name), script)?;
    Ok(name)
}

/// The page with the policy, and with the hashes of what it loads.
fn page(
    site: &Path,
    trunks: &Page,
    boot: &str,
    manifest: Option<&str>,
    shrunk: &Shrunk,
) -> Result<String> {
    let mut page = Page::new(trunks.text());
    page.refer("boot.js", boot, &fs::read(site.join(boot))?)?;
    page.replace(
        &format!("<link crossorigin href=./{}.js rel=modulepreload>", shrunk.page.name),
        "",
    )?;
    let program = format!("{}_bg.wasm", shrunk.page.name);
    page.refer_for_script(&program, &fs::read(site.join(&program))?)?;
    let mut first = policy::tag(&policy::of_page(trunks.style()?));
    if let Some(manifest) = manifest {
        first = format!("{first}<link href=./{manifest} rel=manifest>");
    }
    page.begin_with(&first)?;
    Ok(page.text().to_owned())
}

fn source(project: &Project, name: &str) -> Result<String> {
    fs::read_to_string(project.root.join("web").join(name))
        .with_context(|| format!("can't read web/{name}"))
}
