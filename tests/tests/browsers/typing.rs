//! Someone types a version, key by key.

use serde_json::json;
use upgrade_check_tests::browser::{Browser, Visit, until};

const VERSION: &str = "#field-request-engine-version";

pub(crate) fn the_verdict_follows_every_key(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    visit.click("#examples > summary");
    visit.click("[data-example='multi-az-group']");
    visit.sees("allowed");
    visit.empties(VERSION);

    // Nothing waits here: a verdict that lags behind the text would be one for another request.
    for (key, text, verdict) in [
        ("2", "2", "waiting"),
        (".", "2.", "waiting"),
        ("8", "2.8", "blocked"),
        (".", "2.8.", "waiting"),
        ("1", "2.8.1", "blocked"),
        ("9", "2.8.19", "blocked"),
    ] {
        visit.types(VERSION, key);
        shows(&visit, text, verdict);
    }
    visit.empties(VERSION);
    for (key, text, verdict) in [
        ("3", "3", "waiting"),
        (".", "3.", "waiting"),
        ("2", "3.2", "blocked"),
        (".", "3.2.", "waiting"),
        ("1", "3.2.1", "blocked"),
        ("0", "3.2.10", "allowed"),
        ("x", "3.2.10x", "waiting"),
        ("\u{E003}", "3.2.10", "allowed"),
    ] {
        visit.types(VERSION, key);
        shows(&visit, text, verdict);
    }
    assert!(visit.text("#verdict-asked").contains("3.2.10"));
    visit.end();
}

/// What was typed stands there as it was typed, with what is wrong with it, and the verdict is of it.
fn shows(visit: &Visit<'_>, text: &str, verdict: &str) {
    const STATE: &str = "const field = document.querySelector(arguments[0]);\
         const error = document.querySelector('#error-request-engine-version');\
         return [\
           field.value,\
           document.querySelector('#verdict').dataset.verdict,\
           document.querySelector('#bar').dataset.verdict,\
           field.getAttribute('aria-invalid') === 'true',\
           (field.getAttribute('aria-describedby') ?? '').split(' ').includes('error-request-engine-version'),\
           !!error?.textContent,\
         ]";
    // The key may take its time to arrive. Once it has, everything is of it.
    let state = until("the key", || {
        Some(visit.script(STATE, &[json!(VERSION)])).filter(|it| it.get(0) == Some(&json!(text)))
    });
    let wrong = verdict == "waiting";
    assert_eq!(state, json!([text, verdict, verdict, wrong, wrong, wrong]), "after {text:?}");
    if wrong {
        // No word of an answer is left in sight.
        let words = "return [...document.querySelectorAll('.apply')].filter((it) => it.checkVisibility?.({ visibilityProperty: true }) ?? true).length";
        assert_eq!(visit.script(words, &[]), json!(0), "an answer to something else is offered");
        assert_eq!(visit.text("#verdict-word"), "Waiting");
    }
}
