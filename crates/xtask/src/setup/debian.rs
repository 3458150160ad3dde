//! What only the system's package manager has: the browsers, two of their drivers, a screen that isn't there, Python, and a
//! compiler of C++.

use std::io::IsTerminal as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail, ensure};

use super::{Lane, Step, python};
use crate::project::program;

/// The packages, each with a program that shows that it is there. Programs rather than packages, so that a system which
/// isn't Debian passes too.
const FOR_BROWSERS: [(&str, &str); 6] = [
    ("chromium", "chromium"),
    ("chromium-driver", "chromedriver"),
    ("firefox-esr", "firefox-esr"),
    ("webkit2gtk-driver", "WebKitWebDriver"),
    ("xvfb", "xvfb-run"),
    // Without it xvfb-run starts and then gives up.
    ("xauth", "xauth"),
];

/// The package that carries `MiniBrowser`, the browser that `WebKitWebDriver` drives. It isn't in PATH.
const MINI_BROWSER: &str = "libwebkit2gtk-4.1-0";

/// The step that installs all missing packages at once: Python's where `python`, the browsers' where `browsers`, the compiler of
/// libFuzzer where `fuzz`.
pub(super) fn missing(python: bool, browsers: bool, fuzz: bool) -> Option<Step> {
    let mut packages = Vec::new();
    if python && python::interpreter().is_none() {
        packages.extend(["python3", "python3-venv"]);
    }
    if fuzz && program("c++").is_none() {
        packages.push("g++");
    }
    if browsers {
        packages.extend(
            FOR_BROWSERS
                .iter()
                .filter(|(_, file)| program(file).is_none())
                .map(|(package, _)| *package),
        );
        if !has_mini_browser() {
            packages.push(MINI_BROWSER);
        }
    }
    if packages.is_empty() {
        return None;
    }
    let list = packages.join(" ");
    Some(Step {
        lane: Lane::System,
        name: format!("Debian packages: {list}"),
        by_hand: format!("as root: apt-get update && apt-get install {list}"),
        install: Box::new(move |task| {
            ensure!(
                program("apt-get").is_some(),
                "this system has no apt-get: its own package manager may have them"
            );
            task.run(apt_get(&["update"])?)?;
            let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
            arguments.extend(packages);
            task.run(apt_get(&arguments)?)
        }),
    })
}

/// Lets `sudo` ask for the password before other output hides the question.
pub(super) fn ask_for_password(steps: &[Step]) -> Result<()> {
    let needed = steps.iter().any(|step| step.name.starts_with("Debian packages"));
    if needed && !is_root()? && program("sudo").is_some() && std::io::stdin().is_terminal() {
        println!("The Debian packages need sudo.");
        Command::new("sudo").arg("-v").status().context("can't run sudo")?;
    }
    Ok(())
}

fn apt_get(arguments: &[&str]) -> Result<Command> {
    let mut command = if is_root()? {
        Command::new("env")
    } else if program("sudo").is_some() {
        let mut sudo = Command::new("sudo");
        sudo.args(["--non-interactive", "env"]);
        sudo
    } else {
        bail!("it needs root, and there is no sudo");
    };
    // As an argument of `env`: sudo drops the variable. Without it a package may stop and ask.
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]).args(arguments);
    Ok(command)
}

fn is_root() -> Result<bool> {
    let output =
        Command::new("id").arg("-u").stderr(Stdio::null()).output().context("can't run id")?;
    Ok(output.stdout.trim_ascii() == b"0")
}

fn has_mini_browser() -> bool {
    let folders = ["/usr/lib", "/usr/libexec"]
        .into_iter()
        .map(Path::new)
        .filter_map(|folder| folder.read_dir().ok());
    let candidates = folders.flatten().flatten().map(|entry| entry.path());
    let mut inside = candidates
        .flat_map(|folder| [folder.join("webkit2gtk-4.1/MiniBrowser"), folder.join("MiniBrowser")]);
    inside.any(|file| file.is_file())
}
