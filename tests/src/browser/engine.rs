//! The three engines: how each is found, started and told what to be.

use std::env;
use std::fmt;
use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};

/// A browser's engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium's, through `chromedriver`.
    Chromium,
    /// Firefox's, through `geckodriver`.
    Firefox,
    /// Safari's, as `WebKitGTK` builds it, through `WebKitWebDriver` on a screen that isn't there.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The command that starts its driver on a port.
    pub(super) fn driver(self, port: u16) -> Command {
        match self {
            Self::Chromium => {
                let mut command = Command::new("chromedriver");
                command.arg(format!("--port={port}"));
                command
            }
            Self::Firefox => {
                let mut command = Command::new("geckodriver");
                // Its second port is fixed if it isn't named.
                command.args(["--port", &port.to_string(), "--websocket-port", "0"]);
                command
            }
            Self::WebKit => {
                let mut command = Command::new("xvfb-run");
                command.args(["-a", "--server-args=-screen 0 1600x1200x24", "WebKitWebDriver"]);
                command.arg(format!("--port={port}"));
                // Its sandbox refuses to run as root, as in a container.
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                command
            }
        }
    }

    /// What the driver is told of the browser.
    pub(super) fn capabilities(self) -> Value {
        match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "binary": found(&["chromium", "chromium-browser", "google-chrome"]),
                    "args": [
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--window-size=1280,900",
                    ],
                },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": found(&["firefox-esr", "firefox"]),
                    "args": ["-headless", "-width", "1280", "-height", "900"],
                    // Nothing but the page is to be asked for.
                    "prefs": {
                        "app.normandy.enabled": false,
                        "app.update.auto": false,
                        "browser.safebrowsing.malware.enabled": false,
                        "browser.safebrowsing.phishing.enabled": false,
                        "datareporting.policy.dataSubmissionEnabled": false,
                        "network.captive-portal-service.enabled": false,
                        "network.connectivity-service.enabled": false,
                    },
                },
            }),
            Self::WebKit => json!({}),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

/// The first of these programs that is on PATH.
fn found(names: &[&str]) -> PathBuf {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names
        .iter()
        .find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|it| it.is_file()))
        .unwrap_or_else(|| panic!("none of {names:?} is on PATH: run cargo xtask setup browsers"))
}
