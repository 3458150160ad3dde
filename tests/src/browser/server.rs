//! A loopback server of the built page that remembers what it was asked for.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::net::TcpListener as Listener;
use std::sync::{Arc, Mutex, PoisonError};

use http::header::{
    CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderName, HeaderValue, Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

use super::site::{File, Site};

/// The script that writes down faults, as the server names it.
const WATCH: &str = "watch.js";

/// How the page is served.
#[derive(Clone, Debug)]
pub enum Serve {
    /// As it was built, under the strict policy, with the script that writes down faults.
    Watched,
    /// As it was built and compressed beforehand: Brotli by path. Nothing is added.
    Compressed(Arc<BTreeMap<String, Vec<u8>>>),
}

/// The server. It ends when it is dropped.
pub struct Server {
    asked: Asked,
    origin: String,
    // What runs on it ends with it.
    _runtime: Runtime,
}

/// What was asked for.
type Asked = Arc<Mutex<Vec<String>>>;

impl Server {
    /// Serves a site on a free port.
    #[must_use]
    pub fn start(site: Arc<Site>, serve: Serve) -> Self {
        let listener = Listener::bind("127.0.0.1:0").expect("a port is free");
        listener.set_nonblocking(true).expect("it can wait");
        let origin = format!("http://{}", listener.local_addr().expect("it has an address"));
        let asked = Asked::default();
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let runtime = runtime.expect("a runtime");
        runtime.spawn(listen(listener, site, serve, Arc::clone(&asked)));
        Self { asked, origin, _runtime: runtime }
    }

    /// Such as `http://127.0.0.1:40123`.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// What was asked for, in order: the status and the path.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

async fn listen(listener: Listener, site: Arc<Site>, serve: Serve, asked: Asked) {
    let listener = TcpListener::from_std(listener).expect("a runtime is there");
    while let Ok((stream, _)) = listener.accept().await {
        let (site, serve, asked) = (Arc::clone(&site), serve.clone(), Arc::clone(&asked));
        let service = service_fn(move |request: Request<Incoming>| {
            let response = answer(request.uri().path(), &site, &serve);
            let line = format!("{} {}", response.status().as_u16(), request.uri().path());
            asked.lock().unwrap_or_else(PoisonError::into_inner).push(line);
            async { Ok::<_, Infallible>(response) }
        });
        let stream = TokioIo::new(stream);
        tokio::spawn(http1::Builder::new().serve_connection(stream, service));
    }
}

fn answer(path: &str, site: &Site, serve: &Serve) -> Response<Full<Bytes>> {
    let path = path.trim_start_matches('/');
    let path = if path.is_empty() { "index.html" } else { path };
    let watched = matches!(serve, Serve::Watched);
    let mut response = match site.file(path) {
        Some(file) if watched && file.media.starts_with("text/html") => {
            made(watch(file), file.media)
        }
        Some(file) => match serve {
            Serve::Compressed(brotli) if brotli.contains_key(path) => {
                let mut made = made(brotli.get(path).cloned().unwrap_or_default(), file.media);
                put(&mut made, CONTENT_ENCODING, "br");
                made
            }
            _ => made(file.bytes.clone(), file.media),
        },
        None if path == WATCH && watched => {
            made(include_bytes!("watch.js").to_vec(), "text/javascript; charset=utf-8")
        }
        None => {
            if let Some(html) = frame(path) {
                return made(html.into_bytes(), "text/html; charset=utf-8");
            }
            let mut made = made(Vec::new(), "text/plain");
            *made.status_mut() = StatusCode::NOT_FOUND;
            made
        }
    };
    put(&mut response, CONTENT_SECURITY_POLICY, site.policy(path));
    response
}

fn made(bytes: Vec<u8>, media: &str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(bytes));
    put(&mut response, CONTENT_TYPE, media);
    put(&mut response, X_CONTENT_TYPE_OPTIONS, "nosniff");
    response
}

fn put(response: &mut Response<Full<Bytes>>, name: HeaderName, value: &str) {
    let value = HeaderValue::from_str(value).expect("it is plain ASCII");
    response.headers_mut().insert(name, value);
}

/// The document, with the script before everything else in it.
fn watch(index: &File) -> Vec<u8> {
    let text = String::from_utf8_lossy(&index.bytes);
    let script = format!("<script src=\"/{WATCH}\"></script>");
    let at = text.find("<meta").expect("the document says how it is encoded");
    let (before, after) = text.split_at(at);
    format!("{before}{script}{after}").into_bytes()
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
