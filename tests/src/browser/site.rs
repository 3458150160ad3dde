//! The built page, read once, with the strictest policy that it claims to run under.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

/// One file.
#[derive(Clone, Debug)]
pub struct File {
    /// As it was built.
    pub bytes: Vec<u8>,
    /// Its media type.
    pub media: &'static str,
}

/// The files of the site by their paths from its root, such as `index.html`.
#[derive(Clone, Debug)]
pub struct Site {
    files: BTreeMap<String, File>,
    policy: String,
}

impl Site {
    /// Reads the site from the folder that `UPGRADE_CHECK_SITE` names, or from `dist/site`.
    #[must_use]
    pub fn built() -> Self {
        let folder = env::var_os("UPGRADE_CHECK_SITE").map_or_else(
            || Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist/site"),
            PathBuf::from,
        );
        let mut files = BTreeMap::new();
        collect(&folder, &folder, &mut files);
        // Pages of somebody else's, which embed the checker.
        let hosts = Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts");
        collect(Path::new(env!("CARGO_MANIFEST_DIR")), &hosts, &mut files);
        let index = files.get("index.html");
        let index = index.unwrap_or_else(|| {
            panic!("there is no page in {}: run cargo xtask site", folder.display())
        });
        let policy = policy(&String::from_utf8_lossy(&index.bytes));
        Self { files, policy }
    }

    /// The file at a path.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.get(path)
    }

    /// All files.
    pub fn files(&self) -> impl Iterator<Item = (&str, &File)> {
        self.files.iter().map(|(path, file)| (path.as_str(), file))
    }

    /// The value of the `Content-Security-Policy` header of a path: nothing inline but the page's own style, by its hash.
    #[must_use]
    pub fn policy(&self, path: &str) -> &str {
        match path {
            "hosts/no-wasm.html" => WITHOUT_WASM,
            _ if path.starts_with("hosts/") => HOST,
            _ => &self.policy,
        }
    }
}

/// What a page needs to allow for the element, and no more; and pictures, since browsers look for an icon when it pleases them.
const HOST: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// One that allows no WebAssembly.
const WITHOUT_WASM: &str =
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'";

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, File>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            collect(root, &path, files);
        } else if let (Ok(name), Ok(bytes)) = (path.strip_prefix(root), fs::read(&path)) {
            let name = name.to_string_lossy().replace('\\', "/");
            files.insert(name, File { bytes, media: media(&path) });
        }
    }
}

fn media(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

fn policy(index: &str) -> String {
    let styles = index
        .split("<style>")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once("</style>")?.0))
        .map(|style| BASE64_STANDARD.encode(Sha256::digest(style)))
        .fold(String::new(), |all, hash| all + " 'sha256-" + &hash + "'");
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'{styles}; \
         img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'"
    )
}
