//! A loopback server of the built page that remembers what it was asked for.

use std::convert::Infallible;
use std::net::TcpListener as Listener;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http::header::{HeaderName, REFERER};
use http::{HeaderMap, Method, Request};
use http_body_util::{BodyExt as _, Collected};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

use super::host::Host;
use super::site::Site;

/// The header that browsers send along when they ask for a service worker.
const WORKER: HeaderName = HeaderName::from_static("service-worker");

/// The server. It ends when it is dropped.
pub struct Server {
    seen: Arc<Mutex<Seen>>,
    origin: String,
    // What runs on it ends with it.
    runtime: Mutex<Option<Runtime>>,
}

/// What it serves, and what it was asked for.
struct Seen {
    site: Arc<Site>,
    host: Host,
    asked: Vec<String>,
    /// The files that are not there for now: what their paths have in common.
    lost: Option<String>,
}

impl Server {
    /// Serves a site on a free port.
    #[must_use]
    pub fn start(site: Arc<Site>, host: Host) -> Self {
        let listener = Listener::bind("127.0.0.1:0").expect("a port is free");
        listener.set_nonblocking(true).expect("it can wait");
        let address = listener.local_addr().expect("it has an address");
        let seen = Arc::new(Mutex::new(Seen { site, host, asked: Vec::new(), lost: None }));
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let runtime = runtime.expect("a runtime");
        runtime.spawn(listen(listener, Arc::clone(&seen)));
        Self { seen, origin: format!("http://{address}"), runtime: Mutex::new(Some(runtime)) }
    }

    /// Such as `http://127.0.0.1:40123`.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Serves another site from now on.
    pub fn publish(&self, site: Arc<Site>) {
        lock(&self.seen).site = site;
    }

    /// From now on files with this in their paths are not there; nothing is missing again with `None`.
    pub fn loses(&self, part: Option<&str>) {
        lock(&self.seen).lost = part.map(str::to_owned);
    }

    /// Goes away: whoever asks finds nobody.
    pub fn stop(&self) {
        let runtime = self.runtime.lock().unwrap_or_else(PoisonError::into_inner).take();
        drop(runtime);
    }

    /// What was asked for, in order: the status and the path, and who asked where it wasn't the page.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        lock(&self.seen).asked.clone()
    }
}

fn lock(seen: &Mutex<Seen>) -> MutexGuard<'_, Seen> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn listen(listener: Listener, seen: Arc<Mutex<Seen>>) {
    let listener = TcpListener::from_std(listener).expect("a runtime is there");
    while let Ok((stream, _)) = listener.accept().await {
        let seen = Arc::clone(&seen);
        let service = service_fn(move |request: Request<Incoming>| {
            let seen = Arc::clone(&seen);
            async move {
                let (head, body) = request.into_parts();
                let path = head.uri.path();
                // Browsers say in it what broke a policy.
                let told = if head.method == Method::POST {
                    let body = body.collect().await.map(Collected::to_bytes).unwrap_or_default();
                    format!(" told: {}", String::from_utf8_lossy(&body))
                } else {
                    String::new()
                };
                let mut seen = lock(&seen);
                let is_lost = seen.lost.as_deref().is_some_and(|part| path.contains(part));
                let response = seen.host.answer(if is_lost { "lost" } else { path }, &seen.site);
                let status = response.status().as_u16();
                let asks = if is_worker(&head.headers) { " for the worker" } else { "" };
                seen.asked.push(format!("{status} {path}{asks}{told}"));
                Ok::<_, Infallible>(response)
            }
        });
        let stream = TokioIo::new(stream);
        tokio::spawn(http1::Builder::new().serve_connection(stream, service));
    }
}

/// Whether the service worker asks, or is asked for.
fn is_worker(headers: &HeaderMap) -> bool {
    let referer = headers.get(REFERER).and_then(|it| it.to_str().ok());
    headers.contains_key(WORKER) || referer.is_some_and(|it| it.ends_with("/sw.js"))
}
