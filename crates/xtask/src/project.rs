//! Where things are, and a shell in which the project's own tools come first.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use xshell::Shell;

/// The folders that the commands work in.
pub(crate) struct Project {
    /// The root of the workspace.
    pub(crate) root: PathBuf,
    /// Where `setup` installs: `.tools` in the root, or the folder that `UPGRADE_CHECK_TOOLS` names.
    pub(crate) tools: PathBuf,
}

impl Project {
    /// Finds the workspace that this program belongs to.
    pub(crate) fn find() -> Result<Self> {
        // Cargo sets the variable when it runs the program; the constant serves one that is run by hand.
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = manifest.ancestors().nth(2).context("the workspace's root")?.to_path_buf();
        let tools = match env::var_os("UPGRADE_CHECK_TOOLS") {
            Some(folder) => root.join(folder),
            None => root.join(".tools"),
        };
        ensure!(
            root.join("Cargo.lock").is_file(),
            "{} is not the project's folder",
            root.display()
        );
        Ok(Self { root, tools })
    }

    /// The static site that `cargo xtask site` builds.
    pub(crate) fn site(&self) -> PathBuf {
        self.root.join("dist/site")
    }

    /// The page as one file, that `cargo xtask site` builds.
    pub(crate) fn one_file(&self) -> PathBuf {
        self.root.join("dist/upgrade-check.html")
    }

    /// What hosts of the site are to be told, a file for each sort.
    pub(crate) fn hosts(&self) -> PathBuf {
        self.root.join("dist/hosts")
    }

    /// The npm package that `cargo xtask npm` builds.
    pub(crate) fn npm(&self) -> PathBuf {
        self.root.join("dist/npm")
    }

    /// Cargo's target folder.
    pub(crate) fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.root.join("target"), |folder| self.root.join(folder))
    }

    /// `PATH` with the folder of every tool that `setup` installs first.
    pub(crate) fn path(&self) -> Result<OsString> {
        let own = ["bin", "node_modules/.bin", "python/bin"].map(|folder| self.tools.join(folder));
        let inherited = env::var_os("PATH").unwrap_or_default();
        Ok(env::join_paths(own.into_iter().chain(env::split_paths(&inherited)))?)
    }

    /// A shell in the root, with [`Self::path`] and the variables that the tests read.
    pub(crate) fn shell(&self) -> Result<Shell> {
        let shell = Shell::new()?;
        shell.change_dir(&self.root);
        shell.set_var("PATH", self.path()?);
        shell.set_var("UPGRADE_CHECK_TOOLS", &self.tools);
        shell.set_var("UPGRADE_CHECK_SITE", self.site());
        Ok(shell)
    }
}

/// Finds a program in the machine's own `PATH`, without running it.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// The files of a folder and of those in it, as paths within it, in order.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in next.read_dir().with_context(|| format!("can't list {}", next.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(folder)?.to_path_buf());
            }
        }
    }
    found.sort();
    Ok(found)
}
