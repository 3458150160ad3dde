//! The first load on a slow line, with nothing in the cache.

use std::collections::BTreeMap;
use std::sync::Arc;

use brotli::enc::BrotliEncoderParams;
use serde_json::{Value, json};
use upgrade_check_tests::browser::{Browser, Host, Server, Site, until};

use crate::{SLOWER, middle, slow};

/// How often the page is loaded.
const LOADS: usize = 5;

/// Lighthouse's applied Slow 4G: in milliseconds, and bytes a second (1.44 Mbit/s down, 0.675 up).
const LATENCY: f64 = 562.5;
const DOWN: u32 = 180_000;
const UP: u32 = 84_375;

/// Runs before anything of the page does.
pub(crate) const WATCH: &str = "
window.measured = { paint: 0, largest: [], long: [], verdict: 0 };
const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
observe('paint', (it) => { if (it.name === 'first-contentful-paint') measured.paint = it.startTime; });
observe('largest-contentful-paint', (it) => {
  const at = it.element;
  const name = at ? `${at.tagName.toLowerCase()}${at.id ? '#' + at.id : ''}${at.className ? '.' + at.className : ''}` : 'gone';
  measured.largest.push([it.startTime, name, it.size]);
});
observe('longtask', (it) => measured.long.push([it.startTime, it.duration]));
new MutationObserver((_, self) => {
  const verdict = document.querySelector('#verdict')?.dataset.verdict;
  if (!verdict || verdict === 'waiting') return;
  measured.verdict = performance.now();
  self.disconnect();
}).observe(document, { subtree: true, childList: true, attributes: true });
";

/// Loads, and prints what was seen.
pub(crate) fn measure(browser: &Browser) {
    let host = Host { compressed: Some(Arc::new(compressed(browser.site()))), ..Host::default() };
    browser.chromium("Network.enable", &json!({}));
    let script =
        browser.chromium("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": WATCH }));
    let line = json!({ "offline": false, "latency": LATENCY, "downloadThroughput": DOWN, "uploadThroughput": UP });
    browser.chromium("Network.emulateNetworkConditions", &line);
    println!("First load, cold, 1.44 Mbit/s and 562 ms, Brotli; in ms");
    println!("         first paint  largest paint  first verdict  long tasks");
    let mut columns = [vec![], vec![], vec![]];
    for turn in 1..=LOADS {
        let (seen, bytes) = load(browser, &host);
        let number = |name: &str| seen.get(name).and_then(Value::as_f64).unwrap_or(f64::NAN);
        let largest = seen.pointer("/largest").and_then(Value::as_array).and_then(|all| all.last());
        let largest = largest.cloned().unwrap_or_default();
        let time = largest.get(0).and_then(Value::as_f64).unwrap_or(f64::NAN);
        let (paint, verdict) = (number("paint"), number("verdict"));
        println!(
            "  {turn}      {paint:>11.0}  {time:>13.0}  {verdict:>13.0}  {}   largest: {} of {} px; {bytes} bytes",
            seen.get("long").unwrap_or(&Value::Null),
            largest.get(1).unwrap_or(&Value::Null),
            largest.get(2).unwrap_or(&Value::Null),
        );
        for (column, it) in columns.iter_mut().zip([paint, time, verdict]) {
            column.push(it);
        }
    }
    let [paint, largest, verdict] = columns.map(|column| middle(&column).0);
    println!("  median {paint:>11.0}  {largest:>13.0}  {verdict:>13.0}");
    println!("  at most        800   (the first)           2000  none\n");
    let whole =
        json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    browser.chromium("Network.emulateNetworkConditions", &whole);
    browser.chromium("Page.removeScriptToEvaluateOnNewDocument", &script);
    browser.chromium("Network.disable", &json!({}));
}

/// Loads once, from an origin that was never seen. Gives what was measured, and how many bytes came.
fn load(browser: &Browser, host: &Host) -> (Value, u64) {
    let server = Server::start(Arc::clone(browser.site()), host.clone());
    browser.go("about:blank");
    browser.chromium("Network.clearBrowserCache", &json!({}));
    slow(browser, SLOWER);
    browser.go(&format!("{}/", server.origin()));
    // A second after the verdict nothing more comes.
    until("the verdict", || {
        let quiet = "return window.measured?.verdict > 0 && document.readyState === 'complete' && performance.now() > measured.verdict + 1000";
        (browser.script(quiet, &[]) == json!(true)).then_some(())
    });
    let seen = browser.script("return measured", &[]);
    let bytes = "return performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).reduce((sum, it) => sum + it.transferSize, 0)";
    let bytes = browser.script(bytes, &[]).as_u64().unwrap_or(0);
    slow(browser, 1);
    (seen, bytes)
}

/// Compresses as a server of static files does that has all the time it wants.
fn compressed(site: &Site) -> BTreeMap<String, Vec<u8>> {
    site.files()
        .map(|(path, file)| {
            let params = BrotliEncoderParams {
                quality: 11,
                lgwin: 22,
                size_hint: file.bytes.len(),
                ..BrotliEncoderParams::default()
            };
            let mut brotli = Vec::new();
            brotli::BrotliCompress(&mut file.bytes.as_slice(), &mut brotli, &params)
                .unwrap_or_else(|error| panic!("{path}: {error}"));
            (path.to_owned(), brotli)
        })
        .collect()
}
