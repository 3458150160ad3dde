//! The custom element's two scripts, beside the page whose program they share: the loader under a name that stays, since other
//! people's pages say it, and the rest under the hash of what is in it.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use super::hash::named;
use super::shadow::for_shadow;
use crate::project::Project;
use crate::shrink::{self, Script, Shrunk};

/// The loader's name.
pub(crate) const LOADER: &str = "elasticache-upgrade-check.js";

/// How the name of the rest begins.
pub(crate) const REST: &str = "element";

/// Writes both into the site; `export` is the script that they load when an answer is to be taken away.
///
/// # Errors
/// Where a source doesn't say the words that are to be replaced.
pub(super) fn element(project: &Project, shrunk: &Shrunk, export: &str) -> Result<()> {
    let site = project.site();
    let source = project.root.join("web/element");
    let read = |file: &str| {
        let path = source.join(file);
        fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))
    };

    let styles = [
        for_shadow(&read("before.css")?),
        for_shadow(&page_styles(project)?),
        for_shadow(&read("after.css")?),
    ]
    .concat();
    ensure!(!styles.contains('\\'), "the styles need escaping");
    let styles = styles.replace('"', "'");
    let rest = shrunk.with_reader(project, &read("mount.js")?)?;
    let rest = put(&rest, &[("STYLES", &styles), ("EXPORT", export)])?;
    let rest = shrink::minify(project, &rest, Script::Module)?;
    let name = named(&format!("{REST}.js"), rest.as_bytes());
    let glue = shrink::minify(project, &shrunk.page.glue, Script::Module)?;
    let glue_name = named(&format!("{REST}-glue.js"), glue.as_bytes());

    let wasm = format!("{}_bg.wasm", shrunk.page.name);
    let names = [("WASM", wasm.as_str()), ("GLUE", &glue_name), ("ELEMENT", &name)];
    let loader = shrink::minify(project, &put(&read("loader.js")?, &names)?, Script::Module)?;
    fs::write(site.join(name), rest)?;
    fs::write(site.join(glue_name), glue)?;
    fs::write(site.join(LOADER), loader)?;
    Ok(())
}

/// All of the page's styles, in the order in which `index.html` takes them.
fn page_styles(project: &Project) -> Result<String> {
    let index = fs::read_to_string(project.root.join("index.html"))?;
    let mut styles = String::new();
    for link in index.split("href=\"").skip(1) {
        let file = link.split('"').next().unwrap_or_default();
        if Path::new(file).extension().is_some_and(|it| it == "css") {
            styles.push_str(&fs::read_to_string(project.root.join(file))?);
        }
    }
    ensure!(!styles.is_empty(), "index.html takes no styles");
    Ok(styles)
}

/// The script with something in place of each word, which stands in quotes there once.
fn put(script: &str, words: &[(&str, &str)]) -> Result<String> {
    let mut script = script.to_owned();
    for (word, text) in words {
        let stands = ["\"", "\"./"].map(|before| format!("{before}{word}\""));
        let found = stands.iter().find(|it| script.matches(it.as_str()).count() == 1);
        let found = found.with_context(|| format!("the script doesn't say {word} once"))?;
        script = script.replace(found.as_str(), &found.replace(word, text));
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_replaced_where_they_stand_once() {
        let words = [("A", "a-1.js"), ("B", "b.css")];
        assert_eq!(
            put("import(\"./A\");f(\"B\")", &words).unwrap(),
            "import(\"./a-1.js\");f(\"b.css\")"
        );
        assert!(put("f(\"A\")", &words).is_err());
    }

    #[test]
    fn all_styles_of_the_page_are_taken() {
        let project = Project::find().unwrap();
        let styles = for_shadow(&page_styles(&project).unwrap());
        for wanted in
            ["#app{color-scheme:light", "@container (min-width: 62em)", ".bar{", "@media print{"]
        {
            assert!(styles.contains(wanted), "{wanted}");
        }
        for strange in [":root", "}body{", "}html{", "@page", "rem;", "rem}"] {
            assert!(!styles.contains(strange), "{strange}");
        }
        assert_eq!(styles.matches('{').count(), styles.matches('}').count());
    }
}
