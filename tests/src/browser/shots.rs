//! Pictures of the page: of what failed, and for a person to look at.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::session::Browser;

/// The folder of pictures, `screenshots` beside what is built.
#[must_use]
pub fn shots() -> PathBuf {
    // A test runs as target/debug/deps/its-name.
    let program = env::current_exe().expect("a program knows where it is");
    let target = program.ancestors().nth(3).unwrap_or(Path::new("target"));
    let folder = target.join("screenshots");
    fs::create_dir_all(&folder).expect("the folder of what is built can be written to");
    folder
}

impl Browser {
    /// Gives the page a width and height in pixels, and a theme of the system's: `light` or `dark`. Chromium's alone.
    pub fn looks(&self, width: u16, height: u16, theme: &str) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.chromium("Emulation.setDeviceMetricsOverride", &size);
        let theme = json!({ "features": [{ "name": "prefers-color-scheme", "value": theme }] });
        self.chromium("Emulation.setEmulatedMedia", &theme);
    }

    /// Takes a picture of the whole page. Chromium's alone.
    pub fn shoots(&self, name: &str) {
        use base64::Engine as _;
        let answer =
            self.chromium("Page.captureScreenshot", &json!({ "captureBeyondViewport": true }));
        let picture = answer.get("data").and_then(Value::as_str).expect("a picture");
        let bytes = base64::prelude::BASE64_STANDARD.decode(picture).expect("Base64");
        fs::write(shots().join(name), bytes).expect("the picture can be written");
    }
}
