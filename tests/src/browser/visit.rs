//! A visit to the page: what a person does there, and what they see.

use std::cell::Cell;
use std::fs;
use std::panic::Location;
use std::path::Path;
use std::sync::Arc;
use std::thread;

use serde_json::{Value, json};

use super::host::Host;
use super::server::Server;
use super::session::Browser;
use super::site::Site;
use super::wait::until;
use super::{Engine, shots};

/// What every script begins with. `pick` finds the first element of a selector, `picks` finds all; ` >>> ` goes into the
/// shadow root of what stands before it.
const PICK: &str = "const within = (at, css) => [...(at?.shadowRoot ?? at)?.querySelectorAll(css) ?? []];\
    const picks = (css) => css.split(' >>> ').reduce((found, part) => within(found[0], part), [document]);\
    const pick = (css) => picks(css)[0];";

/// What is in the names of the files that read what is pasted.
const READER: &str = "-reader";

/// A visit, on an origin of its own: nothing is in its storage, its cache or its history yet.
pub struct Visit<'a> {
    browser: &'a Browser,
    server: Server,
    folder: &'static str,
    /// How much had been asked for when the page was there.
    loaded: Cell<usize>,
    /// Whether anything was pasted since, so that what reads it may be asked for.
    pub(super) pasted: Cell<bool>,
    /// Whether what reads was not there for a while.
    lost: Cell<bool>,
    /// Which journey it is, by where it starts.
    from: &'static Location<'static>,
}

impl<'a> Visit<'a> {
    /// Gets everything ready; `open` opens the page.
    #[must_use]
    #[track_caller]
    pub fn start(browser: &'a Browser) -> Self {
        Self::start_at(browser, Site::clone(browser.site()), Host::default())
    }

    /// As [`Self::start`], of another site or on a host of another sort.
    #[must_use]
    #[track_caller]
    pub fn start_at(browser: &'a Browser, site: Site, host: Host) -> Self {
        let folder = host.folder;
        let server = Server::start(Arc::new(site.watched()), host);
        let (loaded, [pasted, lost]) = (Cell::new(0), [false; 2].map(Cell::new));
        Self { browser, server, folder, loaded, pasted, lost, from: Location::caller() }
    }

    /// The address of the page, or of what lies beside it.
    #[must_use]
    pub fn address(&self, rest: &str) -> String {
        format!("{}/{}{rest}", self.server.origin(), self.folder)
    }

    /// Puts another release onto the host.
    pub fn publish(&self, site: Site) {
        self.server.publish(Arc::new(site.watched()));
    }

    /// Takes the host off the net.
    pub fn unplug(&self) {
        self.server.stop();
    }

    /// The browser.
    #[must_use]
    pub const fn browser(&self) -> &'a Browser {
        self.browser
    }

    /// Which engine it is.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        self.browser.engine()
    }

    /// Opens the page with this fragment, `#` and all, and waits until the app runs.
    pub fn open(&self, fragment: &str) {
        self.browser.go(&self.address(fragment));
        self.ready();
    }

    /// Opens the page in a frame with this much room for it, in pixels, and goes on in there.
    pub fn open_narrow(&self, width: u16, height: u16) {
        let enter = |width: u16| {
            self.browser.go(&self.address(&format!("frame-{width}x{height}")));
            self.enters(0);
            self.ready();
        };
        enter(width);
        // A scroll bar that takes room takes it beside the page, as it does beside a narrow window.
        let bar = self.look("innerWidth - document.documentElement.clientWidth");
        enter(width + bar.parse::<u16>().expect("a width"));
        assert_eq!(self.look("document.documentElement.clientWidth"), width.to_string());
    }

    /// Goes on in a frame of what is open.
    pub fn enters(&self, frame: u16) {
        self.browser.run("entering the frame", |client| client.enter_frame(frame));
    }

    /// Goes on in the page around the frame.
    pub fn leaves(&self) {
        self.browser.run("leaving the frame", fantoccini::Client::enter_parent_frame);
    }

    /// Loads the page anew, as its user does: what drivers call so passes a service worker by in Firefox.
    pub fn reload(&self) {
        assert_eq!(self.amiss(), [""; 0]);
        let _ = self.script("window.watchBefore = true; setTimeout(() => location.reload())", &[]);
        until("a new document", || {
            let again = "return window.watchBefore === undefined";
            // While the one goes and the other comes there may be none to ask.
            let answer = self.browser.attempt(|client| client.execute(again, vec![]));
            answer.is_ok_and(|answer| answer == json!(true)).then_some(())
        });
        self.ready();
    }

    /// From now on what is asked for may be, until it is [settled](Self::settles).
    pub fn loads_more(&self) {
        self.loaded.set(usize::MAX);
    }

    /// One step back in the history.
    pub fn back(&self) {
        self.browser.run("back", fantoccini::Client::back);
    }

    /// One step forward in the history.
    pub fn forward(&self) {
        self.browser.run("forward", fantoccini::Client::forward);
    }

    /// Waits until the app runs.
    pub fn ready(&self) {
        // On this origin: Firefox doesn't wait for a page whose fragment is that of the page before.
        let ready = "return location.origin === arguments[0] && document.readyState === 'complete' \
            && !!document.querySelector('#app[data-ready]')";
        until("the app to run", || {
            let origin = json!(self.server.origin());
            (self.script(ready, &[origin]) == json!(true)).then_some(())
        });
        self.settles();
    }

    /// Runs the body of a function in the page; its arguments are `arguments`.
    #[must_use]
    pub fn script(&self, body: &str, arguments: &[Value]) -> Value {
        self.browser.script(&[PICK, body].concat(), arguments)
    }

    /// Opens a page of somebody else's, from `tests/hosts`. Whatever it asks for may be asked for until it is [settled](Self::settles).
    pub fn open_host(&self, page: &str) {
        self.open_page(&format!("hosts/{page}"));
    }

    /// The same for a page anywhere in the site.
    pub fn open_page(&self, path: &str) {
        self.loaded.set(usize::MAX);
        self.browser.go(&self.address(path));
        until("the host", || {
            let there =
                "return location.origin === arguments[0] && document.readyState === 'complete'";
            let origin = json!(self.server.origin());
            (self.script(there, &[origin]) == json!(true)).then_some(())
        });
    }

    /// Waits until the checkers of these elements run.
    pub fn runs(&self, elements: &[&str]) {
        for element in elements {
            let root = format!("{element} >>> #app[data-ready]");
            until(&root, || (self.count(&root) == 1).then_some(()));
        }
    }

    /// From now on nothing may be asked for, but what reads once something is pasted.
    pub fn settles(&self) {
        self.loaded.set(self.server.asked().len());
        self.pasted.set(false);
    }

    /// What was asked for of what reads.
    #[must_use]
    pub fn asked_for_reader(&self) -> Vec<String> {
        let by_page = |line: &String| line.contains(READER) && !line.ends_with(" for the worker");
        self.asked().into_iter().filter(by_page).collect()
    }

    /// What reads is not there, until it is.
    pub fn loses_reader(&self, is_lost: bool) {
        self.server.loses(is_lost.then_some(READER));
        self.lost.set(true);
    }

    /// What was asked for so far: the status and the path.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.server.asked()
    }

    /// Takes what went wrong so far, where that was to be.
    #[must_use]
    pub fn takes_faults(&self) -> Vec<String> {
        let take = "const faults = sessionStorage.getItem('watch.faults') ?? '[]';\
            sessionStorage.removeItem('watch.faults');\
            return JSON.parse(faults)";
        strings(&self.script(take, &[]))
    }

    /// What an expression of the page is, as text; empty where it is nothing.
    #[must_use]
    pub fn look(&self, expression: &str) -> String {
        match self.script(&format!("return {expression}"), &[]) {
            Value::String(text) => text,
            Value::Null => String::new(),
            other => other.to_string(),
        }
    }

    /// How many elements there are.
    #[must_use]
    pub fn count(&self, css: &str) -> usize {
        let count = self.script("return picks(arguments[0]).length", &[json!(css)]);
        count.as_u64().and_then(|count| usize::try_from(count).ok()).expect("a count")
    }

    /// The text of the first, as it is seen; empty where there is none.
    #[must_use]
    pub fn text(&self, css: &str) -> String {
        let text = "return (pick(arguments[0])?.innerText ?? '').trim()";
        self.script(text, &[json!(css)]).as_str().unwrap_or_default().to_owned()
    }

    /// The value of a control.
    #[must_use]
    pub fn value(&self, css: &str) -> String {
        let value = "return pick(arguments[0])?.value ?? 'there is no such control'";
        self.script(value, &[json!(css)]).as_str().unwrap_or_default().to_owned()
    }

    /// What the page says, in a word: `blocked` and its like, or `waiting`.
    #[must_use]
    pub fn verdict(&self) -> String {
        self.look("document.querySelector('#verdict')?.dataset.verdict")
    }

    /// Waits for this verdict.
    pub fn sees(&self, verdict: &str) {
        until(&format!("the verdict {verdict}"), || (self.verdict() == verdict).then_some(()));
    }

    /// Waits until a control holds this.
    pub fn holds(&self, css: &str, value: &str) {
        until(&format!("{value:?} in {css}"), || (self.value(css) == value).then_some(()));
    }

    /// Waits until there is such an element that is shown.
    pub fn waits_for(&self, css: &str) {
        let shown = "return !!pick(arguments[0])?.getClientRects().length";
        until(css, || (self.script(shown, &[json!(css)]) == json!(true)).then_some(()));
    }

    /// Ends the visit.
    ///
    /// # Panics
    /// Where anything went wrong in the page or was asked for that shouldn't.
    pub fn end(self) {
        let faults = self.faults();
        assert!(faults.is_empty(), "the page has faults:\n{}", faults.join("\n"));
    }

    /// What went wrong in the page so far, and what it asked for that it shouldn't.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let reported = "return JSON.parse(sessionStorage.getItem('watch.faults') ?? '[]')";
        let reported = strings(&self.script(reported, &[]));
        let loaded = "return performance.getEntriesByType('resource').map((it) => it.name)";
        let loaded = strings(&self.script(loaded, &[]));
        let elsewhere = loaded.into_iter().filter(|name| !name.starts_with(self.server.origin()));
        let elsewhere = elsewhere.map(|name| format!("elsewhere: {name}"));
        reported.into_iter().chain(elsewhere).chain(self.amiss()).collect()
    }

    /// Nothing is asked for once the page is there but what keeps it for offline, and what reads when something is pasted; and
    /// nothing ever that isn't there. Browsers look for icons and the manifest when it pleases them.
    fn amiss(&self) -> Vec<String> {
        let asked = self.server.asked().into_iter().enumerate();
        let keeps = |line: &str| {
            let script = line.starts_with(&format!("200 /{}later-", self.folder));
            script || (line.starts_with("200 ") && line.ends_with(" for the worker"))
        };
        asked
            .filter(|(_, line)| !line.contains("icon") && !line.contains("/manifest-"))
            .filter(|(_, line)| !keeps(line))
            .filter(|(place, line)| {
                let reads = line.contains(READER);
                let is_early = *place < self.loaded.get() || (reads && self.pasted.get());
                let is_there = line.starts_with("200 ") || (reads && self.lost.get());
                !is_early || !is_there
            })
            .map(|(_, line)| format!("asked: {line}"))
            .collect()
    }
}

/// A list of strings.
fn strings(list: &Value) -> Vec<String> {
    let strings = list.as_array().into_iter().flatten().filter_map(Value::as_str);
    strings.map(str::to_owned).collect()
}

impl Drop for Visit<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            let Ok(picture) = self.browser.attempt(fantoccini::Client::screenshot) else { return };
            let file = Path::new(self.from.file()).file_stem().unwrap_or_default();
            let name = format!("failed-{}-{}.png", self.engine(), file.to_string_lossy());
            let path = shots().join(name);
            if fs::write(&path, picture).is_ok() {
                eprintln!("what was seen last: {}", path.display());
            }
        }
    }
}
