//! What is kept of a fleet: acknowledged warnings, and what takes it away.

use serde_json::{Value, json};
use upgrade_check_tests::browser::{Browser, Visit, until};

use crate::fleet::{drops, judges, many, open};

pub(crate) fn a_warning_is_acknowledged_and_its_file_taken_again(browser: &Browser) {
    let visit = Visit::start(browser);
    open(&visit);
    watch_saving(&visit);
    drops(&visit, &[("eu.json", &many(6, "eu-west-1"))]);
    visit.types("#wish-version", "7.1");
    judges(&visit);
    let row = "return picks('#grid [data-row]').find((it) => it.querySelector('.why small'))?.dataset.row";
    let row = visit.script(row, &[]);
    let row = row.as_str().expect("a row with a warning").to_owned();
    visit.click(&format!("[data-row='{row}']"));
    visit.waits_for("#answer .acknowledge");
    let verdict = visit.look("document.querySelector('#answer .verdict').dataset.verdict");
    visit.click("#answer .acknowledge");
    visit.waits_for("#reason");
    visit.click("#acknowledge");
    until("what is missing", || visit.text(".acknowledging").contains("Say why").then_some(()));
    visit.types("#reason", "<b>nobody</b> reads at night");
    let until_day = "const day = pick('#until'); day.value = '2099-01-31';\
        day.dispatchEvent(new InputEvent('input', { bubbles: true }))";
    let _ = visit.script(until_day, &[]);
    visit.click("#acknowledge");
    visit.waits_for("#answer .finding[data-acknowledged] s");
    assert!(
        visit.text("#answer .acknowledged").contains("<b>nobody</b>"),
        "{}",
        visit.text("#answer")
    );
    let after = visit.look("document.querySelector('#answer .verdict').dataset.verdict");
    assert_eq!(after, verdict, "the answer stays");
    visit.click("#close");
    until("the count", || visit.text("#sum").contains("1 of them acknowledged").then_some(()));

    visit.opens_all();
    visit.click("#save-acknowledgements");
    let saved = saved(&visit, "acknowledgements.json");
    let file: Value = serde_json::from_str(&saved).expect("JSON");
    assert_eq!(file["acknowledgements"][0]["until"], "2099-01-31");
    // Another visit takes the file; one that acknowledges a block is refused as a whole.
    open(&visit);
    watch_saving(&visit);
    drops(&visit, &[("eu.json", &many(6, "eu-west-1"))]);
    visit.types("#wish-version", "7.1");
    judges(&visit);
    visit.opens_all();
    takes(&visit, "[data-acknowledgements]", &saved);
    until("the count", || visit.text("#sum").contains("1 of them acknowledged").then_some(()));
    let rule = file["acknowledgements"][0]["rule"].as_str().expect("a rule");
    takes(&visit, "[data-acknowledgements]", &saved.replace(rule, "engine-downgrade"));
    until("what is wrong", || {
        visit
            .text("#wrong-acknowledgements")
            .contains("only warnings can be acknowledged")
            .then_some(())
    });
    visit.settles();
    visit.end();
}

pub(crate) fn a_fleet_is_taken_away(browser: &Browser) {
    let visit = Visit::start(browser);
    open(&visit);
    watch_saving(&visit);
    drops(&visit, &[("eu.json", &many(12, "eu-west-1")), ("bad.json", "{")]);
    visit.types("#wish-version", "7.1");
    judges(&visit);
    visit.settles();
    visit.click("[data-export='save csv']");
    let csv = saved(&visit, "elasticache-fleet.csv");
    assert_eq!(csv.lines().count(), 14, "{csv}");
    assert!(
        csv.starts_with("file,line,") && csv.contains("eu.json,,,eu-west-1,eu-west-1-00000"),
        "{csv}"
    );
    visit.click("[data-export='save json']");
    let json: Value = serde_json::from_str(&saved(&visit, "elasticache-fleet.json")).expect("JSON");
    assert_eq!(json["totals"]["rows"], 13);
    assert_eq!(json["rows"].as_array().map(Vec::len), Some(13));
    visit.click("[data-export='save markdown']");
    let markdown = saved(&visit, "elasticache-fleet.md");
    assert!(markdown.starts_with("# ElastiCache upgrade check"), "{markdown}");
    let _ = visit.script("window.watchCopied = ''", &[]);
    visit.click("[data-export='copy markdown']");
    let copied = until("the clipboard", || {
        Some(visit.look("window.watchCopied")).filter(|copied| !copied.is_empty())
    });
    assert_eq!(copied, markdown);
    visit.end();
}

/// From now on what is saved is kept: a browser of a test has no place for it.
fn watch_saving(visit: &Visit<'_>) {
    let watch = "window.saved = {};\
        URL.createObjectURL = (blob) => { window.blob = blob; return '#saved'; };\
        HTMLAnchorElement.prototype.click = function () {\
          const { download } = this;\
          window.blob.text().then((text) => { window.saved[download] = text; });\
        };";
    let _ = visit.script(watch, &[]);
}

/// What was saved under this name.
fn saved(visit: &Visit<'_>, name: &str) -> String {
    until(name, || {
        let text = visit.script("return window.saved[arguments[0]]", &[json!(name)]);
        text.as_str().map(str::to_owned)
    })
}

/// Chooses a file of this text.
fn takes(visit: &Visit<'_>, css: &str, text: &str) {
    let take = "const all = new DataTransfer();\
        all.items.add(new File([arguments[1]], 'file.json'));\
        const input = pick(arguments[0]);\
        input.files = all.files;\
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    let _ = visit.script(take, &[json!(css), json!(text)]);
}
