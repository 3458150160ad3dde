//! Coming back without a network: everything is in the browser.

use std::sync::Arc;

use serde_json::{Value, json};
use upgrade_check_tests::browser::{Browser, Host, Server, until};

use crate::load::WATCH;
use crate::{SLOWER, middle, slow};

/// How often one comes back.
const VISITS: usize = 5;

/// Visits, comes back with the host gone, and prints what was seen.
pub(crate) fn measure(browser: &Browser) {
    let script =
        browser.chromium("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": WATCH }));
    println!("Coming back offline; in ms");
    println!("         first paint  first verdict");
    let mut columns = [vec![], vec![]];
    for turn in 1..=VISITS {
        let server = Server::start(Arc::clone(browser.site()), Host::default());
        let address = format!("{}/", server.origin());
        browser.go(&address);
        let kept = "return (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'";
        until("the worker", || (browser.script_async(kept, &[]) == json!(true)).then_some(()));
        server.stop();
        browser.go("about:blank");
        slow(browser, SLOWER);
        browser.go(&address);
        until("the verdict", || {
            let seen = "return window.measured?.verdict > 0 && measured.paint > 0";
            (browser.script(seen, &[]) == json!(true)).then_some(())
        });
        let seen = browser.script("return [measured.paint, measured.verdict]", &[]);
        slow(browser, 1);
        let number = |place: usize| seen.get(place).and_then(Value::as_f64).unwrap_or(f64::NAN);
        println!("  {turn}      {:>11.0}  {:>13.0}", number(0), number(1));
        for (place, column) in columns.iter_mut().enumerate() {
            column.push(number(place));
        }
    }
    let [paint, verdict] = columns.map(|column| middle(&column).0);
    println!("  median {paint:>11.0}  {verdict:>13.0}");
    println!("  at most                   600\n");
    browser.chromium("Page.removeScriptToEvaluateOnNewDocument", &script);
}
