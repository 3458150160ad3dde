//! `cargo xtask tidy`: what can be checked of the files themselves.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use xshell::cmd;

use crate::project::Project;

/// The most lines of a source file: one idea a file.
const MAX_LINES: usize = 350;

/// The folders and the kinds of files to which [`MAX_LINES`] applies; what is generated or data may be longer.
const SOURCE_FOLDERS: [&str; 4] = ["crates/", "fuzz/", "tests/", "web/"];
const SOURCE_KINDS: [&str; 6] = ["rs", "js", "mjs", "css", "html", "ts"];

/// What says where a file was written or a package downloaded, and so belongs to one machine. In two halves each, so that this
/// file passes too.
const OF_ONE_MACHINE: [&str; 9] = [
    concat!("/ro", "ot/"),
    concat!("/wo", "rk/"),
    concat!("/ho", "me/"),
    concat!("/Use", "rs/"),
    concat!("registry.", "npmjs"),
    concat!("static.", "crates.io"),
    concat!("index.", "crates.io"),
    concat!("files.", "pythonhosted"),
    concat!("arti", "factory"),
];

/// Checks every file that git has or would take.
pub(crate) fn tidy(project: &Project) -> Result<()> {
    let shell = project.shell()?;
    let list = cmd!(shell, "git ls-files --cached --others --exclude-standard").quiet().read()?;
    let mut faults = Vec::new();
    for file in list.lines() {
        // Deleted but still in the index, or not text: neither has lines to check.
        if let Ok(text) = fs::read_to_string(project.root.join(file)) {
            faults.extend(faults_of(file, &text));
        }
    }
    match fs::read_to_string(project.root.join("ARCHITECTURE.md")) {
        Ok(map) => faults.extend(unmapped(list.lines(), &map)),
        Err(error) => faults.push(format!("ARCHITECTURE.md: {error}")),
    }
    for fault in &faults {
        eprintln!("{fault}");
    }
    ensure!(faults.is_empty(), "not tidy in {} places", faults.len());
    println!("{} files are tidy", list.lines().count());
    Ok(())
}

fn faults_of(file: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let kind = Path::new(file).extension().and_then(|kind| kind.to_str()).unwrap_or_default();
    let is_source = SOURCE_FOLDERS.iter().any(|folder| file.starts_with(folder))
        && SOURCE_KINDS.contains(&kind);
    let lines = text.lines().count();
    if is_source && !file.ends_with(".d.ts") && lines > MAX_LINES {
        faults.push(format!("{file}: {lines} lines, of at most {MAX_LINES}"));
    }
    for (line, number) in text.lines().zip(1..) {
        for word in OF_ONE_MACHINE.iter().filter(|word| line.contains(**word)) {
            faults.push(format!("{file}:{number}: {word} belongs to one machine"));
        }
        if file.ends_with("package-lock.json") && line.contains("\"resolved\"") {
            faults.push(format!("{file}:{number}: a download address (npm install --omit-lockfile-registry-resolved)"));
        }
    }
    faults
}

/// The folders of packages that the map of the code doesn't mention.
fn unmapped<'a>(files: impl Iterator<Item = &'a str>, map: &str) -> Vec<String> {
    let folders = files.filter_map(|file| file.strip_suffix("/Cargo.toml"));
    let missing = folders.filter(|folder| !map.contains(&format!("`{folder}")));
    missing.map(|folder| format!("ARCHITECTURE.md: doesn't mention `{folder}`")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_sources_are_found() {
        let text = "line\n".repeat(MAX_LINES + 1);
        assert_eq!(faults_of("crates/core/src/lib.rs", &text).len(), 1);
        assert_eq!(faults_of("crates/core/src/lib.rs", &"line\n".repeat(MAX_LINES)).len(), 0);
        assert_eq!(faults_of("crates/wasm/types.d.ts", &text).len(), 0);
        assert_eq!(faults_of("docs/rules/index.md", &text).len(), 0);
    }

    #[test]
    fn words_of_one_machine_are_found() {
        for word in OF_ONE_MACHINE {
            let faults = faults_of("README.md", &format!("a line\nsee {word}x\n"));
            assert!(
                faults.iter().any(|fault| fault.starts_with("README.md:2: ")),
                "{word}: {faults:?}"
            );
        }
    }

    #[test]
    fn addresses_in_lock_files_are_found() {
        let line = r#"      "resolved": "somewhere","#;
        assert_eq!(faults_of("crates/xtask/tools/package-lock.json", line).len(), 1);
        assert_eq!(faults_of("docs/notes.md", line).len(), 0);
    }

    #[test]
    fn packages_must_be_on_the_map() {
        let files = ["Cargo.toml", "crates/core/Cargo.toml", "web/Cargo.toml"];
        let faults = unmapped(files.into_iter(), "the engine is in `crates/core/`");
        assert_eq!(faults, ["ARCHITECTURE.md: doesn't mention `web`"]);
    }
}
