//! `cargo xtask npm`: the npm package, in `dist/npm`.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use xshell::cmd;

use crate::project::Project;
use crate::setup::{self, Group};

/// The name of the bindings within the package: `checker.js` and `checker_bg.wasm`.
const BINDINGS: &str = "checker";

/// Files that the package takes over as they are; both sorts of entry, and the page that npm shows.
const HAND_WRITTEN: [&str; 3] = ["browser.js", "node.js", "README.md"];

/// Builds the package.
pub(crate) fn npm(project: &Project) -> Result<()> {
    setup::ensure(project, &[Group::Serve])?;
    let shell = project.shell()?;
    // Alone: together with the other packages it would get their features of shared crates, and their size. And as nothing but
    // what a browser loads: cargo optimizes across crates only where no library for Rust is made beside it.
    let target = ["--lib", "--crate-type=cdylib", "--target=wasm32-unknown-unknown"];
    cmd!(shell, "cargo rustc --package upgrade-check-wasm --profile npm-release {target...}")
        .run()?;

    let module =
        project.target().join("wasm32-unknown-unknown/npm-release/upgrade_check_wasm.wasm");
    let work = project.target().join("npm");
    cmd!(shell, "wasm-bindgen --target web --out-dir {work} --out-name {BINDINGS} {module}")
        .run()?;
    let bound = work.join(BINDINGS.to_owned() + "_bg.wasm");
    let optimized = work.join("optimized.wasm");
    // It takes the features of WebAssembly to use from the module itself, which says what rustc used. With `--all-features` it
    // would write an import section that Node 20 can't read. The rest of the options makes it smaller without making it slower
    // (shrink::OPTIONS).
    let smaller = ["-lmu", "-sp", "memory-packing", "--reorder-functions-by-name"];
    let strip = ["--strip-producers", "--strip-target-features"];
    cmd!(shell, "wasm-opt -O3 {smaller...} {strip...} --output {optimized} {bound}").run()?;

    let package = project.npm();
    if package.exists() {
        fs::remove_dir_all(&package)?;
    }
    fs::create_dir_all(&package)?;
    copy(&optimized, &package.join(BINDINGS.to_owned() + "_bg.wasm"))?;
    let bindings = BINDINGS.to_owned() + ".js";
    copy(&work.join(&bindings), &package.join(bindings))?;
    let sources = project.root.join("crates/wasm/npm");
    for file in HAND_WRITTEN {
        copy(&sources.join(file), &package.join(file))?;
    }
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        copy(&project.root.join(licence), &package.join(licence))?;
    }
    let types = fs::read_to_string(work.join(BINDINGS.to_owned() + ".d.ts"))?;
    fs::write(package.join("index.d.ts"), public_types(&types)?)?;
    let manifest =
        fs::read_to_string(sources.join("package.json")).context("can't read the package.json")?;
    fs::write(package.join("package.json"), with_version(&manifest, env!("CARGO_PKG_VERSION"))?)?;
    println!("{} is ready", package.display());
    Ok(())
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
