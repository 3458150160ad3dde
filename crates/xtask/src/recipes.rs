//! The recipes: each site of `examples/` is built by its real tool, with the checker put where its README says, and opened in the
//! browsers.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use xshell::cmd;

use crate::project::{self, Project};

/// A site of `examples/`.
struct Recipe {
    name: &'static str,
    /// The folder in it into which the checker is copied.
    checker: &'static str,
    /// The command that builds it, if one does.
    command: &'static [&'static str],
    /// The folder in it in which the built site then is.
    built: &'static str,
}

const RECIPES: [Recipe; 4] = [
    Recipe { name: "plain-html", checker: "upgrade-check", command: &[], built: "." },
    Recipe {
        name: "mdbook",
        checker: "src/upgrade-check",
        command: &["mdbook", "build"],
        built: "book",
    },
    Recipe {
        name: "vitepress",
        checker: "docs/public/upgrade-check",
        command: &["vitepress", "build", "docs"],
        built: "docs/.vitepress/dist",
    },
    Recipe {
        name: "mkdocs",
        checker: "docs/upgrade-check",
        command: &["mkdocs", "build", "--strict"],
        built: "site",
    },
];

/// Builds all of them and opens each in the three browsers.
pub(crate) fn recipes(project: &Project) -> Result<()> {
    let checker = project.site();
    ensure!(checker.is_dir(), "there is no {}: run cargo xtask site", checker.display());
    let folder = project.target().join("recipes");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let built = folder.join("built");
    for recipe in &RECIPES {
        let site = build(project, recipe, &folder.join("source"))?;
        copy(&site, &built.join(recipe.name))?;
    }
    let fresh = newcomers_book(project, &folder.join("source"))?;
    copy(&fresh, &built.join("newcomers-book"))?;
    let shell = project.shell()?;
    shell.set_var("UPGRADE_CHECK_RECIPES", built);
    Ok(cmd!(shell, "cargo test --workspace --features upgrade-check-tests/browsers --test recipes")
        .run()?)
}

/// Builds a copy of a recipe and gives the folder of what was built.
fn build(project: &Project, recipe: &Recipe, folder: &Path) -> Result<PathBuf> {
    let source = folder.join(recipe.name);
    copy(&project.root.join("examples").join(recipe.name), &source)?;
    copy(&project.site(), &source.join(recipe.checker))?;
    if let [program, arguments @ ..] = recipe.command {
        let shell = project.shell()?;
        shell.change_dir(&source);
        // Where Node looks for what a site's own package would have.
        let modules = project.tools.join("node_modules");
        cmd!(shell, "ln -s {modules} node_modules").quiet().run()?;
        cmd!(shell, "{program} {arguments...}").run()?;
    }
    Ok(source.join(recipe.built))
}

/// A new book, of which nothing is known but what mdBook's own command leaves and what the README says.
fn newcomers_book(project: &Project, folder: &Path) -> Result<PathBuf> {
    let readme = fs::read_to_string(project.root.join("examples/mdbook/README.md"))?;
    let added = blocks(&readme, "html").context("the README adds nothing")?;
    let lines = added.lines().filter(|line| !line.trim().is_empty()).count();
    ensure!(lines < 10, "the README adds {lines} lines");

    let shell = project.shell()?;
    shell.change_dir(folder);
    cmd!(shell, "mdbook init my-book --force --title Runbook --ignore none").run()?;
    let book = folder.join("my-book");
    copy(&project.site(), &book.join("src/upgrade-check"))?;
    let chapter = book.join("src/chapter_1.md");
    let text = fs::read_to_string(&chapter)?;
    fs::write(&chapter, format!("{text}\n{added}"))?;
    cmd!(shell, "mdbook build my-book").run()?;
    Ok(book.join("book"))
}

/// All code in a language that a text in Markdown shows.
fn blocks(markdown: &str, language: &str) -> Option<String> {
    let begin = format!("```{language}\n");
    let blocks = markdown.split(&begin).skip(1).map(|rest| Some(rest.split_once("```")?.0));
    blocks.collect::<Option<String>>().filter(|all| !all.is_empty())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let files = project::files(from)?;
    ensure!(!files.is_empty(), "there is nothing in {}", from.display());
    for file in files {
        let place = to.join(&file);
        fs::create_dir_all(place.parent().context("a file is in a folder")?)?;
        fs::copy(from.join(&file), place)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_recipe_says_how_in_less_than_ten_lines() {
        let examples = Project::find().unwrap().root.join("examples");
        let listed = fs::read_to_string(examples.join("README.md")).unwrap();
        for recipe in &RECIPES {
            let name = recipe.name;
            assert!(listed.contains(&format!("({name}/README.md)")), "{name} is listed");
            let readme = fs::read_to_string(examples.join(name).join("README.md")).unwrap();
            let commands = blocks(&readme, "sh").unwrap();
            assert!(commands.contains(&format!("/{}\n", recipe.checker)), "{name}: {commands}");
            // With its options left out: a site of somebody's may not pass the strictest.
            let command = recipe.command.split(|it| it.starts_with("--")).next().unwrap().join(" ");
            assert!(commands.contains(&command), "{name}: {command}");
            let added = ["html", "js", "yaml"].map(|it| blocks(&readme, it).unwrap_or_default());
            let lines = added.concat().lines().filter(|line| !line.trim().is_empty()).count();
            assert!((1..10).contains(&lines), "{name}: {lines} lines");
        }
    }

    #[test]
    fn blocks_of_a_language_are_found() {
        let text = "a\n\n```sh\none\n```\n\n```js\ntwo\n```\n\n```sh\nthree\n```\n";
        assert_eq!(blocks(text, "sh").unwrap(), "one\nthree\n");
        assert_eq!(blocks(text, "yaml"), None);
    }
}
