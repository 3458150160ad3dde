//! The real AWS CLI and `MkDocs`, in a Python environment of their own.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

use super::{Lane, Step};
use crate::project::Project;

/// The step that installs both, unless a stamp says that just these versions are there.
pub(super) fn missing(project: &Project) -> Result<Option<Step>> {
    let list = project.root.join("crates/xtask/tools/requirements.txt");
    let wanted = fs::read_to_string(&list).context("can't read the tools' requirements.txt")?;
    let folder = project.tools.join("python");
    let stamp = project.tools.join("python.stamp");
    // The environment's programs name its own folder, and its interpreter the machine's: both may have moved.
    let content = format!("{}\n{wanted}", folder.display());
    let works = fs::read_to_string(&stamp).is_ok_and(|installed| installed == content)
        && imports(&folder.join("bin/python"), "awscli, mkdocs");
    if works {
        return Ok(None);
    }
    let by_hand = format!(
        "python3 -m venv {0} && {0}/bin/pip install -r {1}",
        folder.display(),
        list.display()
    );
    Ok(Some(Step {
        lane: Lane::System,
        name: "aws-cli and mkdocs, in a Python environment".to_owned(),
        by_hand,
        install: Box::new(move |task| {
            if stamp.exists() {
                fs::remove_file(&stamp)?;
            }
            let python = interpreter().context("no python3 can make environments")?;
            let mut create = Command::new(python);
            create.args(["-m", "venv", "--clear"]).arg(&folder);
            task.run(create)?;
            let mut install = Command::new(folder.join("bin/python"));
            install
                .args(["-m", "pip", "install", "--no-input", "--disable-pip-version-check", "-r"])
                .arg(&list);
            task.run(install)?;
            Ok(fs::write(&stamp, content)?)
        }),
    }))
}

/// A Python that can make environments. Debian's needs the package `python3-venv` for that, and a person may have another
/// one first in PATH that can or can't.
pub(super) fn interpreter() -> Option<&'static str> {
    ["python3", "/usr/bin/python3"]
        .into_iter()
        .find(|python| imports(Path::new(python), "ensurepip, venv"))
}

fn imports(python: &Path, modules: &str) -> bool {
    let mut command = Command::new(python);
    command.args(["-c", &format!("import {modules}")]).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}
