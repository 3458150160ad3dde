//! `cargo xtask npm`: the npm package, in `dist/npm`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use xshell::cmd;

use crate::project::{self, Project};
use crate::setup::{self, Group};
use crate::shrink::{self, Script};

/// The name of the bindings within each entry: `checker.js` and `checker_bg.wasm`.
const BINDINGS: &str = "checker";

/// The hand-written files of an entry: for Node, and for browsers and bundlers.
const LOADERS: [&str; 2] = ["browser.js", "node.js"];

/// An entry of the package: a folder with a module of its own.
struct Entry {
    folder: &'static str,
    profile: &'static str,
    features: &'static [&'static str],
    /// What wasm-opt is told beside `-O3`.
    options: &'static str,
}

/// `.` is made for speed, `./engine` to be small (`docs/measurements.md`). What makes the first smaller without making it
/// slower is a part of [`shrink::OPTIONS`].
const ENTRIES: [Entry; 2] = [
    Entry {
        folder: "all",
        profile: "npm-release",
        features: &[],
        options: "-lmu -sp memory-packing",
    },
    Entry {
        folder: "engine",
        profile: "wasm-release",
        features: &["--no-default-features", "--features=small"],
        options: shrink::OPTIONS,
    },
];

/// Builds the package.
pub(crate) fn npm(project: &Project) -> Result<()> {
    setup::ensure(project, &[Group::Serve])?;
    let package = project.npm();
    if package.exists() {
        fs::remove_dir_all(&package)?;
    }
    let sources = project.root.join("crates/wasm/npm");
    for entry in &ENTRIES {
        let folder = package.join(entry.folder);
        fs::create_dir_all(&folder)?;
        for file in LOADERS {
            copy(&sources.join(entry.folder).join(file), &folder.join(file))?;
        }
        build(project, entry, &folder)?;
    }
    fs::create_dir_all(package.join("schema"))?;
    for file in project::files(&sources.join("schema"))? {
        copy(&sources.join("schema").join(&file), &package.join("schema").join(&file))?;
    }
    copy(&sources.join("README.md"), &package.join("README.md"))?;
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        copy(&project.root.join(licence), &package.join(licence))?;
    }
    let manifest =
        fs::read_to_string(sources.join("package.json")).context("can't read the package.json")?;
    fs::write(package.join("package.json"), with_version(&manifest, env!("CARGO_PKG_VERSION"))?)?;
    println!("{} is ready", package.display());
    Ok(())
}

/// Builds an entry's module, its glue and its types into its folder.
fn build(project: &Project, entry: &Entry, folder: &Path) -> Result<()> {
    let shell = project.shell()?;
    shrink::links_with_us(project, &shell)?;
    let Entry { profile, features, .. } = *entry;
    // Alone: together with the other packages it would get their features of shared crates, and their size. And as nothing but
    // what a browser loads: cargo optimizes across crates only where no library for Rust is made beside it.
    let target = ["--lib", "--crate-type=cdylib", "--target=wasm32-unknown-unknown"];
    cmd!(
        shell,
        "cargo rustc --package upgrade-check-wasm --profile {profile} {features...} {target...}"
    )
    .run()?;
    let module = project.target().join("wasm32-unknown-unknown").join(profile);
    let module = module.join("upgrade_check_wasm.wasm");
    let work = project.target().join("npm").join(entry.folder);
    fs::create_dir_all(&work)?;
    cmd!(shell, "wasm-bindgen --target web --out-dir {work} --out-name {BINDINGS} {module}")
        .run()?;

    let glue = fs::read_to_string(work.join(format!("{BINDINGS}.js")))?;
    let module = fs::read(work.join(format!("{BINDINGS}_bg.wasm")))?;
    let options: Vec<&str> = entry.options.split(' ').collect();
    let (glue, module) = shrink::library(&shell, &work, &options, &glue, &module)?;
    let glue = shrink::minify(project, &glue, Script::Module)?;
    fs::write(folder.join(format!("{BINDINGS}.js")), glue)?;
    fs::write(folder.join(format!("{BINDINGS}_bg.wasm")), module)?;
    let types = fs::read_to_string(work.join(format!("{BINDINGS}.d.ts")))?;
    Ok(fs::write(folder.join("index.d.ts"), public_types(&types)?)?)
}

/// Has Vite bundle a page that uses the package, installed as anyone installs it, and gives the folder of the bundle.
pub(crate) fn bundle(project: &Project) -> Result<PathBuf> {
    let package = project.npm();
    ensure!(package.is_dir(), "there is no {}: run cargo xtask npm", package.display());
    let work = project.target().join("npm/bundled");
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    fs::create_dir_all(&work)?;
    let sources = project.root.join("crates/wasm/tests/bundled");
    for file in project::files(&sources)? {
        copy(&sources.join(&file), &work.join(&file))?;
    }
    fs::write(work.join("package.json"), r#"{ "private": true, "type": "module" }"#)?;
    let shell = project.shell()?;
    shell.change_dir(&work);
    let packed = cmd!(shell, "npm pack --silent {package}").quiet().read()?;
    cmd!(shell, "npm install --silent --offline ./{packed}").quiet().run()?;
    cmd!(shell, "vite build --base ./ --logLevel warn").run()?;
    // The bundle stands on the same sort of host as the site does.
    fs::create_dir_all(work.join("hosts"))?;
    copy(&project.site().join("../hosts/_headers"), &work.join("hosts/_headers"))?;
    Ok(work.join("dist"))
}

/// The types of the functions, without those of the loading, which the package's entries do by themselves.
fn public_types(bindings: &str) -> Result<String> {
    let (public, _) = bindings
        .split_once("export type InitInput")
        .context("wasm-bindgen writes other types than before")?;
    Ok(public.trim_end().to_owned() + "\n")
}

/// The manifest with the workspace's version in place of the template's.
fn with_version(manifest: &str, version: &str) -> Result<String> {
    let template = r#""version": "0.0.0""#;
    let (before, after) = manifest
        .split_once(template)
        .with_context(|| format!("the package.json has no {template}"))?;
    Ok(format!(r#"{before}"version": "{version}"{after}"#))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("can't copy {}", from.display()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_of_the_loading_are_left_out() {
        let bindings = "export function rules(): Rule[];\n\nexport type InitInput = URL;\nexport default function init(): void;\n";
        assert_eq!(public_types(bindings).unwrap(), "export function rules(): Rule[];\n");
        assert!(public_types("export function rules(): Rule[];").is_err());
    }

    #[test]
    fn manifest_gets_the_version() {
        assert_eq!(
            with_version(r#"{ "version": "0.0.0", "x": 1 }"#, "1.2.3").unwrap(),
            r#"{ "version": "1.2.3", "x": 1 }"#
        );
        assert!(with_version("{}", "1.2.3").is_err());
    }
}
