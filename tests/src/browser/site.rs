//! The built page, read once, with the policy that hosts are told to send with it.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::release;

/// The script that writes down faults, as it is named among the site's files.
const WATCH: &str = "watch.js";

/// Where pages of somebody else's stand.
const HOSTS: &str = "hosts/";

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
    /// Documents that are no part of it have their own policy.
    policies: BTreeMap<String, String>,
}

impl Site {
    /// Reads the site from the folder that `UPGRADE_CHECK_SITE` names, or from `dist/site`, and the policy from the settings
    /// beside it that a host of static files would read.
    #[must_use]
    pub fn built() -> Self {
        let folder = Self::folder();
        let mut files = BTreeMap::new();
        collect(&folder, &folder, &mut files);
        let (page, built) = (files.contains_key("index.html"), folder.display());
        assert!(page, "there is no page in {built}: run cargo xtask site");
        let settings = folder.join("../hosts/_headers");
        let settings = fs::read_to_string(&settings)
            .unwrap_or_else(|error| panic!("{}: {error}", settings.display()));
        let policy = settings.lines().find_map(|it| it.strip_prefix("  Content-Security-Policy: "));
        let policy = policy.expect("hosts are told a policy").to_owned();
        // Pages of somebody else's, which embed the checker.
        let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
        collect(tests, &tests.join("hosts"), &mut files);
        let foreign = files.keys().filter(|path| path.starts_with(HOSTS));
        let policies =
            foreign.map(|path| (path.clone(), policy_of_host(path).to_owned())).collect();
        Self { files, policy, policies }
    }

    fn folder() -> PathBuf {
        env::var_os("UPGRADE_CHECK_SITE").map_or_else(
            || Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist/site"),
            PathBuf::from,
        )
    }

    /// Where the one file lies, to be opened without any host.
    #[must_use]
    pub fn one_file() -> PathBuf {
        let path = Self::folder().join("../upgrade-check.html");
        path.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Reads the sites of other people's tools that embed the checker, each under its name, from the folder that
    /// `UPGRADE_CHECK_RECIPES` names, or from `target/recipes/built`.
    #[must_use]
    pub fn recipes() -> Self {
        let folder = env::var_os("UPGRADE_CHECK_RECIPES").map_or_else(
            || Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/recipes/built"),
            PathBuf::from,
        );
        let mut files = BTreeMap::new();
        collect(&folder, &folder, &mut files);
        let built = folder.display();
        assert!(!files.is_empty(), "there are no sites in {built}: run cargo xtask test recipes");
        let plain = files.keys().filter(|path| path.starts_with("plain-html/"));
        let policies = plain.map(|path| (path.clone(), HOST.to_owned())).collect();
        Self { files, policy: TOOLS.to_owned(), policies }
    }

    /// The same with nothing in the files of this name.
    ///
    /// # Panics
    /// Where there is none.
    #[must_use]
    pub fn emptied(&self, name: &str) -> Self {
        let mut site = self.clone();
        let files = site.files.iter_mut().filter(|(path, _)| path.rsplit('/').next() == Some(name));
        let emptied = files.map(|(_, file)| file.bytes.clear()).count();
        assert!(emptied > 0, "there is no {name}");
        site
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

    /// What a file holds, as text; empty where there is none.
    #[must_use]
    pub fn text(&self, path: &str) -> String {
        self.file(path).map(|file| String::from_utf8_lossy(&file.bytes).into()).unwrap_or_default()
    }

    /// The name of the one file whose name begins and ends so.
    #[must_use]
    pub fn named(&self, begins: &str, ends: &str) -> &str {
        let mut names = self.files.keys().filter(|it| it.starts_with(begins) && it.ends_with(ends));
        names.next().unwrap_or_else(|| panic!("the site has no {begins}…{ends}"))
    }

    /// The `Content-Security-Policy` that is sent with a file.
    pub(super) fn policy_of(&self, path: &str) -> &str {
        self.policies.get(path).unwrap_or(&self.policy)
    }

    /// With a file more, or another one in its place.
    #[must_use]
    pub fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        let file = File { bytes: bytes.into(), media: media(Path::new(path)) };
        self.files.insert(path.to_owned(), file);
        self
    }

    /// With a document of someone else's, that sends its own policy.
    #[must_use]
    pub fn with_foreign(mut self, path: &str, policy: &str, text: &str) -> Self {
        self.policies.insert(path.to_owned(), policy.to_owned());
        self.with(path, text)
    }

    /// The page as it is where nothing keeps it for offline.
    #[must_use]
    pub fn online_only(self) -> Self {
        let page = self.text("index.html").replace("rel=manifest", "rel=none");
        self.with("index.html", page)
    }

    /// Without a file.
    #[must_use]
    pub fn without(mut self, path: &str) -> Self {
        self.files.remove(path);
        self
    }

    /// With the script that writes down faults before everything else in each document, in the page as if it had been released so.
    #[must_use]
    pub fn watched(self) -> Self {
        let script = include_str!("watch.js");
        let mut site = self.with(WATCH, script);
        // A page that somebody else's tool bundled has neither a worker nor a page for fleets.
        let is_release = site.file("sw.js").is_some();
        for (path, file) in &mut site.files {
            let foreign = !is_release || path.starts_with(HOSTS);
            if foreign && file.media.starts_with("text/html") {
                let root = "../".repeat(path.matches('/').count());
                file.bytes = begun(&String::from_utf8_lossy(&file.bytes), &root).into_bytes();
            }
        }
        if !is_release {
            return site;
        }
        let page = begun(&site.text("index.html"), "");
        let worker = site.text("sw.js").replace(
            "FILES={",
            &format!("FILES={{\"{WATCH}\":\"{}\",", release::integrity(script.as_bytes())),
        );
        let fleet = begun(&site.text("fleet/index.html"), "../");
        let mut worker = worker;
        for (path, text) in [("index.html", page), ("fleet/index.html", fleet)] {
            let old = release::integrity(site.text(path).as_bytes());
            worker = worker.replace(&old, &release::integrity(text.as_bytes()));
            site = site.with(path, text);
        }
        site.with("sw.js", worker)
    }
}

/// The document with the script before everything else in it.
fn begun(document: &str, root: &str) -> String {
    let at = document.find("<meta").expect("the document says how it is encoded");
    let (before, after) = document.split_at(at);
    format!("{before}<script src=\"{root}{WATCH}\"></script>{after}")
}

/// What pages of somebody else's allow: what the element needs, and no more; and pictures, since browsers look for an icon when
/// it pleases them.
const HOST: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// For what tools make of Markdown, with scripts and styles of theirs inline: nothing of another origin.
const TOOLS: &str = "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:";

/// One that allows no WebAssembly.
const WITHOUT_WASM: &str =
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'";

fn policy_of_host(path: &str) -> &'static str {
    if path.ends_with("no-wasm.html") { WITHOUT_WASM } else { HOST }
}

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
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
