//! How a host serves a site: from which folder, with which types and headers.

use std::collections::BTreeMap;
use std::sync::Arc;

use http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderName, HeaderValue, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Bytes;

use super::site::{File, Site};

/// Where browsers tell what broke a policy.
const REPORTS: &str = "/broken-policy";

/// A host.
#[derive(Clone, Debug)]
pub struct Host {
    /// The folder of the site, such as `tools/checker/`; empty at the host's root.
    pub folder: &'static str,
    /// Whether it knows the type of WebAssembly.
    pub knows_wasm: bool,
    /// What was compressed beforehand: Brotli by path.
    pub compressed: Option<Arc<BTreeMap<String, Vec<u8>>>>,
}

impl Default for Host {
    fn default() -> Self {
        Self { folder: "", knows_wasm: true, compressed: None }
    }
}

impl Host {
    /// What it answers.
    pub(super) fn answer(&self, path: &str, site: &Site) -> Response<Full<Bytes>> {
        if path == REPORTS {
            // Any answer does; this one is not taken for one to the page.
            return missing(StatusCode::BAD_REQUEST);
        }
        let path = path.trim_start_matches('/');
        let Some(path) = path.strip_prefix(self.folder) else {
            return missing(StatusCode::NOT_FOUND);
        };
        let index = format!("{path}index.html");
        let path = if path.is_empty() || path.ends_with('/') { &index } else { path };
        if let Some(file) = site.file(path) {
            return self.file(path, file, site);
        }
        match frame(path) {
            Some(html) => made(html.into_bytes(), "text/html; charset=utf-8"),
            None => missing(StatusCode::NOT_FOUND),
        }
    }

    fn file(&self, path: &str, file: &File, site: &Site) -> Response<Full<Bytes>> {
        let unknown = file.media == "application/wasm" && !self.knows_wasm;
        let media = if unknown { "application/octet-stream" } else { file.media };
        let compressed = self.compressed.as_ref().and_then(|all| all.get(path));
        let mut response = made(compressed.unwrap_or(&file.bytes).clone(), media);
        if compressed.is_some() {
            put(&mut response, CONTENT_ENCODING, "br");
        }
        // As hosts are told: what has a hash in its name never changes; nor does what VitePress puts into its `assets`.
        let lasts = if is_hashed(path) || path.contains("/assets/") {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        put(&mut response, CACHE_CONTROL, lasts);
        // What a document says of itself is sent along too: only of what is sent do browsers tell what broke it.
        let sent = site.policy_of(path).to_owned();
        for policy in [Some(sent), own_policy(file)].into_iter().flatten() {
            // One page is there to break its own.
            let is_told = !path.ends_with("no-wasm.html");
            let policy = if is_told { format!("{policy}; report-uri {REPORTS}") } else { policy };
            let value = HeaderValue::from_str(&policy).expect("it is plain ASCII");
            response.headers_mut().append(CONTENT_SECURITY_POLICY, value);
        }
        response
    }
}

/// Whether a name ends with a hash, as in `boot-0123456789abcdef.js`.
fn is_hashed(path: &str) -> bool {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let hash = stem.trim_end_matches("_bg").rsplit_once('-').map_or("", |(_, hash)| hash);
    matches!(hash.len(), 8..=16) && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn made(bytes: Vec<u8>, media: &str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(bytes));
    put(&mut response, CONTENT_TYPE, media);
    put(&mut response, X_CONTENT_TYPE_OPTIONS, "nosniff");
    response
}

fn missing(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = made(Vec::new(), "text/plain");
    *response.status_mut() = status;
    response
}

fn put(response: &mut Response<Full<Bytes>>, name: HeaderName, value: &str) {
    let value = HeaderValue::from_str(value).expect("it is plain ASCII");
    response.headers_mut().insert(name, value);
}

/// The policy that a document holds itself.
fn own_policy(file: &File) -> Option<String> {
    if !file.media.starts_with("text/html") {
        return None;
    }
    let text = String::from_utf8_lossy(&file.bytes);
    let (before, _) = text.split_once("\" http-equiv=Content-Security-Policy>")?;
    let (_, policy) = before.rsplit_once("<meta content=\"")?;
    Some(policy.to_owned())
}

/// A document with the page in a frame of this size, as in `frame-320x640`: no browser makes its own windows that
/// narrow, and a frame is as good.
fn frame(path: &str) -> Option<String> {
    let (width, height) = path.strip_prefix("frame-")?.split_once('x')?;
    let (width, height) = (width.parse::<u16>().ok()?, height.parse::<u16>().ok()?);
    Some(format!(
        "<!doctype html><title>In a frame</title>\
         <iframe src=\"index.html\" width=\"{width}\" height=\"{height}\" frameborder=\"0\"></iframe>"
    ))
}
