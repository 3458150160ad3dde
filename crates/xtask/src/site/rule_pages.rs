//! The rules' pages of the site, in `dist/site/rules`. The engine makes them, in a program of the tests' package, which holds
//! them against it; their first styles are the page's own.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use xshell::cmd;

use super::element::LOADER;
use super::hash::named;
use super::shadow::without_comments;
use crate::project::Project;
use crate::shrink::{self, Script};

/// Where the pages are, within the site.
pub(super) const FOLDER: &str = "rules";

/// The page's styles that these pages take too, and their own.
const STYLES: [&str; 3] = ["style/shell.css", "style/answer.css", "rules/rules.css"];

/// Writes the pages with their styles and their script, each under the hash of what is in it.
pub(super) fn rule_pages(project: &Project) -> Result<()> {
    let folder = project.site().join(FOLDER);
    fs::create_dir_all(&folder)?;
    let read = |name: &str| {
        let path = project.root.join("web").join(name);
        fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))
    };
    let styles = STYLES.into_iter().map(read).collect::<Result<String>>()?;
    let styles = put(&folder, "css", &without_comments(&styles))?;
    let script = shrink::minify(project, &read("rules/rules.js")?, Script::Module)?;
    let script = put(&folder, "js", &script)?;

    let shell = project.shell()?;
    let run = ["run", "--quiet", "--package", "upgrade-check-tests", "--bin", "rule_pages", "--"];
    Ok(cmd!(shell, "cargo {run...} {folder} {styles} {script} {LOADER}").quiet().run()?)
}

/// The same as sections of the one file, as HTML, and their styles in a shadow root: those of the document don't reach in, and
/// its colours do.
pub(super) fn sections(project: &Project) -> Result<(Vec<u8>, String)> {
    let mut styles = String::new();
    for name in ["one/rules.css", "rules/rules.css"] {
        let path = project.root.join("web").join(name);
        let css = fs::read_to_string(&path);
        styles += &css.with_context(|| format!("can't read {}", path.display()))?;
    }
    let styles = without_comments(&styles);
    ensure!(!styles.contains(['\'', '\\']), "the styles need escaping");
    let shell = project.shell()?;
    let run = ["run", "--quiet", "--package", "upgrade-check-tests", "--bin", "rule_pages", "--"];
    let html = cmd!(shell, "cargo {run...} --sections").quiet().read()?;
    Ok((html.into_bytes(), styles.replace('"', "'")))
}

/// Writes a file, and gives its name.
fn put(folder: &Path, kind: &str, text: &str) -> Result<String> {
    let name = named(&format!("{FOLDER}.{kind}"), text.as_bytes());
    fs::write(folder.join(&name), text)?;
    Ok(name)
}
