//! What takes an answer away: one script, under the hash of what is in it, which the page and the element load when somebody
//! first wants it.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use super::hash::named;
use super::page::once;
use crate::project::Project;
use crate::shrink::{self, Script};

/// How the script's name begins.
pub(super) const EXPORT: &str = "export-";

/// What the page's own script calls it, as it stands in `web`.
const PLAIN: &str = "\"./export.js\"";

/// The line with which one of the two scripts takes the other.
const IMPORT: &str = "import { markdown } from \"./markdown.js\";";

/// The script.
pub(super) struct Export {
    /// Its name in the site.
    pub(super) name: String,
    /// All of it, not yet minified.
    pub(super) script: String,
}

/// Puts the script into the site in place of the two that Trunk copied.
///
/// # Errors
/// Where one of the two isn't there, or doesn't take the other.
pub(super) fn export(project: &Project) -> Result<Export> {
    let site = project.site();
    let read = |name: &str| {
        let path = project.root.join("web/export").join(name);
        fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))
    };
    let script = joined(&read("markdown.js")?, &read("export.js")?)?;
    let minified = shrink::minify(project, &script, Script::Module)?;
    let name = named("export.js", minified.as_bytes());
    for copied in ["export.js", "markdown.js"] {
        fs::remove_file(site.join(copied)).with_context(|| format!("Trunk left no {copied}"))?;
    }
    fs::write(site.join(&name), minified)?;
    Ok(Export { name, script })
}

impl Export {
    /// The page's own script with the name that this has now.
    ///
    /// # Errors
    /// Where it doesn't say the plain one once.
    pub(super) fn named_in(&self, script: &str) -> Result<String> {
        once(script, PLAIN, &format!("\"./{}\"", self.name))
    }
}

/// Both scripts as one; what the first exports for tests alone stays within.
fn joined(markdown: &str, export: &str) -> Result<String> {
    ensure!(export.matches(IMPORT).count() == 1, "export.js doesn't say {IMPORT} once");
    Ok([markdown.replace("export const", "const"), export.replace(IMPORT, "")].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_scripts_become_one() {
        let project = Project::find().unwrap();
        let read = |name: &str| fs::read_to_string(project.root.join("web/export").join(name));
        let script = joined(&read("markdown.js").unwrap(), &read("export.js").unwrap()).unwrap();
        assert!(!script.contains("import "), "{script}");
        assert_eq!(script.matches("export const").count(), 1);
        assert!(script.contains("\nexport const take = "));
        assert!(fs::read_to_string(project.root.join("web/boot.js")).unwrap().contains(PLAIN));
    }
}
