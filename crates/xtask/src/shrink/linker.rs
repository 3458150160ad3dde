//! This program as the linker of the small modules: what never runs is cut out of the object, and rust-lld does the rest.
//!
//! Cargo and Trunk know nothing of it: a variable names this program as the linker for the target.

use std::collections::HashSet;
use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context as _, Result, bail, ensure};
use xshell::{Shell, cmd};

use super::never::{MODULES, Module, PANICS};
use super::object::{self, Fate};
use crate::project::Project;

/// Says to this program that it is called as a linker.
const LINKS: &str = "UPGRADE_CHECK_LINKS";

/// The module of which nothing is known but that it may panic.
const OTHER: Module = Module { name: "", never_called: &[], always_false: &[] };

/// Has all that this shell builds for WebAssembly linked by this program.
///
/// # Errors
/// Where this program can't be copied into the target folder.
pub(crate) fn links_with_us(project: &Project, shell: &Shell) -> Result<()> {
    // Cargo links anew where the linker has another name, and doesn't look into it.
    let mut hasher = DefaultHasher::new();
    for module in &MODULES {
        (PANICS, module.never_called, module.always_false).hash(&mut hasher);
    }
    let folder = project.target().join("linker");
    fs::create_dir_all(&folder)?;
    let linker = folder.join(format!("{:016x}", hasher.finish()));
    // Not over a program that may be running.
    let fresh = linker.with_extension("new");
    fs::copy(env::current_exe()?, &fresh)?;
    fs::rename(&fresh, &linker)?;
    shell.set_var("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", &linker);
    shell.set_var(LINKS, "1");
    Ok(())
}

/// Links, where this program is called for that; says whether it was.
///
/// # Errors
/// Where a function that is to be cut isn't there, or rust-lld fails.
pub(crate) fn linked() -> Result<bool> {
    if env::var_os(LINKS).is_none() {
        return Ok(false);
    }
    let mut arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let output = arguments.iter().position(|argument| argument == "-o");
    let output =
        output.and_then(|at| arguments.get(at + 1)).context("the linker is told no output")?;
    let output = PathBuf::from(output);
    let name = output.file_name().unwrap_or_default().to_string_lossy().into_owned();
    // Behind the crate's name stands a hash, or only the ending.
    let stem = name.split(['-', '.']).next().unwrap_or_default();
    let module = MODULES.iter().find(|module| module.name == stem).unwrap_or(&OTHER);

    let mut left: HashSet<&str> =
        module.never_called.iter().chain(module.always_false).copied().collect();
    let mut panics = false;
    for argument in &mut arguments {
        let path = Path::new(&*argument);
        if path.extension().is_none_or(|ending| ending != "o") || !path.is_file() {
            continue;
        }
        let object = fs::read(path)?;
        let mut fate = |name: &str| {
            let name = format!("{:#}", rustc_demangle::demangle(name));
            let found =
                |parts: &[&'static str]| parts.iter().find(|part| name.contains(**part)).copied();
            if let Some(part) = found(module.always_false) {
                left.remove(part);
                return Some(Fate::False);
            }
            let panic = found(&PANICS);
            panics |= panic.is_some();
            let part = panic.or_else(|| found(module.never_called))?;
            left.remove(part);
            Some(Fate::Trap)
        };
        // One that holds nothing but names has no code.
        let Ok(cut) = object::cut(&object, &mut fate) else { continue };
        let beside = path.with_extension("cut.o");
        fs::write(&beside, cut)?;
        *argument = beside.into();
    }
    ensure!(panics, "no object of {name} names a function that panics");
    ensure!(left.is_empty(), "no object of {name} names {left:?}");
    let status = Command::new(rust_lld()?).args(&arguments).status()?;
    if !status.success() {
        bail!("rust-lld failed");
    }
    Ok(true)
}

/// The linker that comes with Rust.
fn rust_lld() -> Result<PathBuf> {
    let shell = Shell::new()?;
    let libraries = cmd!(shell, "rustc --print target-libdir").quiet().read()?;
    let lld = Path::new(&libraries).with_file_name("bin").join("rust-lld");
    ensure!(lld.is_file(), "there is no {}", lld.display());
    Ok(lld)
}
