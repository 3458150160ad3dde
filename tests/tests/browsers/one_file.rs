//! Someone opens the one file from a disk.

use serde_json::{Value, json};
use upgrade_check_tests::browser::{Browser, Site, Visit, until};

/// What is asked of both.
const LINKS: [&str; 4] = [
    "",
    "#v1?cluster.id=sessions&cluster.replicationGroup=true&cluster.engineVersion=2.8.24&cluster.nodeType=cache.m3.medium&cluster.pending=%7B%7D&request.engineVersion=3.2.4&request.applyImmediately=true",
    "#v1?cluster.id=carts&cluster.engineVersion=3.2.10&request.engineVersion=3.2.4",
    "#v1?edition=2026&cluster.engineVersion=5.0.6&cluster.replicationGroup=true&request.engine=valkey&request.engineVersion=7.2",
];

/// Everything that is said, but for the clock.
const SAID: &str = "return [document.querySelector('#verdict').dataset.verdict,\
    ...['#verdict-word', '#verdict-asked', '#verdict-because', '#app .reasons'].map((it) => document.querySelector(it)?.innerText.replaceAll(/\\d\\d:\\d\\d/g, '') ?? '')]";

pub(crate) fn one_file_from_a_disk_gives_the_same_answers(browser: &Browser) {
    let visit = Visit::start(browser);
    let hosted: Vec<_> = LINKS
        .iter()
        .map(|link| {
            visit.open(&format!("?{}{link}", link.len()));
            browser.script(SAID, &[])
        })
        .collect();
    visit.end();

    for (link, hosted) in LINKS.iter().zip(hosted) {
        // From nowhere: Firefox doesn't load a file anew for another fragment.
        browser.go("about:blank");
        browser.go(&format!("file://{}{link}", Site::one_file().display()));
        runs(browser);
        assert_eq!(browser.script(SAID, &[]), hosted, "{link}");
        let loaded = "return [location.protocol, performance.getEntriesByType('resource').length]";
        assert_eq!(browser.script(loaded, &[]), json!(["file:", 0]), "it loads something");
    }

    // It is worked with as any page.
    let typed = "const field = document.querySelector('#field-request-engine-version');\
        field.value = '2.8'; field.dispatchEvent(new InputEvent('input', { bubbles: true })); return field.value";
    assert_eq!(browser.script(typed, &[]), json!("2.8"));
    until("the answer", || {
        let asked = "return document.querySelector('#verdict-asked').textContent.includes('2.8')";
        (browser.script(asked, &[]) == json!(true)).then_some(())
    });
    browser.go("about:blank");
}

/// Waits until the app runs in what is open.
fn runs(browser: &Browser) {
    until("the app to run", || {
        let ready = browser.script("return !!document.querySelector('#app[data-ready]')", &[]);
        (ready == Value::Bool(true)).then_some(())
    });
}
