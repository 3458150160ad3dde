//! A browser that is driven, one blocking step after the other.

use std::fmt;
use std::future::Future;
use std::sync::Arc;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::{TimeoutConfiguration, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};
use url::{ParseError, Url};

use super::driver::Driver;
use super::engine::Engine;
use super::site::Site;
use super::wait::PATIENCE;

/// A browser, with its driver and its one window. Both are gone when it is dropped.
pub struct Browser {
    engine: Engine,
    site: Arc<Site>,
    client: Option<Client>,
    runtime: Runtime,
    // After the session: fields are dropped in order.
    _driver: Driver,
}

impl fmt::Debug for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Browser").field("engine", &self.engine).finish_non_exhaustive()
    }
}

impl Browser {
    /// Starts one, to look at this site.
    #[must_use]
    pub fn start(engine: Engine, site: &Arc<Site>) -> Self {
        let driver = Driver::start(|port| engine.driver(port));
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let Value::Object(capabilities) = engine.capabilities() else { panic!("not an object") };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let client = runtime
            .block_on(builder.connect(&driver.url()))
            .unwrap_or_else(|error| panic!("{engine} doesn't start: {error}"));
        let browser =
            Self { engine, site: Arc::clone(site), client: Some(client), runtime, _driver: driver };
        let patience = TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), None);
        browser.run("setting timeouts", |client| client.update_timeouts(patience));
        browser
    }

    /// Which engine it is.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// The site that it looks at.
    #[must_use]
    pub const fn site(&self) -> &Arc<Site> {
        &self.site
    }

    /// Does something with the driver and waits for it. `what` says what it was, should it fail.
    pub(super) fn run<'a, T, F>(&'a self, what: &str, step: impl FnOnce(&'a Client) -> F) -> T
    where
        F: Future<Output = Result<T, CmdError>>,
    {
        self.attempt(step)
            .unwrap_or_else(|error| panic!("{what} doesn't work in {}: {error}", self.engine))
    }

    /// As `run`, for what may fail.
    pub(super) fn attempt<'a, T, F>(
        &'a self,
        step: impl FnOnce(&'a Client) -> F,
    ) -> Result<T, CmdError>
    where
        F: Future<Output = Result<T, CmdError>>,
    {
        let client = self.client.as_ref().expect("it is there until the end");
        self.runtime.block_on(step(client))
    }

    /// Runs the body of a function in the page; its arguments are `arguments`.
    #[must_use]
    pub fn script(&self, body: &str, arguments: &[Value]) -> Value {
        self.run(body, |client| client.execute(body, arguments.to_vec()))
    }

    /// Runs the body of an asynchronous function in the page and waits for what it returns.
    #[must_use]
    pub fn script_async(&self, body: &str, arguments: &[Value]) -> Value {
        let whole = format!(
            "const done = arguments[arguments.length - 1];\
             const run = async (...arguments_) => {{ {body} }};\
             run(...arguments).then((it) => done({{ it }}), (error) => done({{ error: `${{error}}` }}));"
        );
        let mut answer = self.run(body, |client| client.execute_async(&whole, arguments.to_vec()));
        if let Some(error) = answer.get("error") {
            panic!("{error} in {body}");
        }
        answer.get_mut("it").map_or(Value::Null, Value::take)
    }

    /// The element that a script gave.
    pub(super) fn element(&self, found: &Value) -> Element {
        let id = found.as_object().and_then(|it| it.values().next()).and_then(Value::as_str);
        let id = id.unwrap_or_else(|| panic!("{found} is no element")).to_owned();
        Element::from_element_id(self.client.clone().expect("it is there until the end"), id.into())
    }

    /// Goes to an address.
    pub fn go(&self, address: &str) {
        self.run(address, |client| client.goto(address));
    }

    /// Sends a command of Chromium's own protocol, and gives what it answers.
    pub fn chromium(&self, command: &str, parameters: &Value) -> Value {
        let command = ChromiumCommand(json!({ "cmd": command, "params": parameters }));
        self.run("a command of Chromium's", |client| client.issue_cmd(command))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            let _ = self.runtime.block_on(client.close());
        }
    }
}

/// A command that only `chromedriver` knows.
#[derive(Debug)]
struct ChromiumCommand(Value);

impl WebDriverCompatibleCommand for ChromiumCommand {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.0.to_string()))
    }
}
