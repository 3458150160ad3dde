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
