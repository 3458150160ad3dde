//! Someone opens the one file from a disk, and reads its rules.

use serde_json::{Value, json};
use upgrade_check_core::{Field, RULES, rule};
use upgrade_check_tests::browser::{Browser, Site, Visit, until};
use upgrade_check_tests::rule_pages::{example_of, fragment, judge};

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

pub(crate) fn one_file_holds_what_each_rule_says(browser: &Browser) {
    let look = |script: &str| browser.script(&format!("return {script}"), &[]);
    let comes = |script: &str| until(script, || (look(script) == json!(true)).then_some(()));
    let click = |found: &str| {
        let _ = browser.script(&format!("({found}).click()"), &[]);
    };
    browser.go("about:blank");
    let (firing, _) = example_of(rule("scale-up-pending").expect("it is there")).drafts();
    browser.go(&format!("file://{}#{}", Site::one_file().display(), fragment(&firing)));
    runs(browser);
    let asked = look("document.querySelector('#verdict-asked').textContent");

    // From a finding to its rule.
    let section = "[...document.querySelector('#rules').shadowRoot?.children ?? []].filter((it) => !it.hidden)";
    let shown = |id: &str| {
        format!(
            "document.querySelector('#app').hidden && {section}.map((it) => it.id).join() === '{id}'"
        )
    };
    click("document.querySelector('[data-rule=scale-up-pending] h4 a')");
    comes(&shown("rule-scale-up-pending"));
    let title = "document.querySelector('#rules').shadowRoot.activeElement.textContent";
    assert_eq!(look(title), json!("A pending scale-up blocks an immediate engine upgrade"));

    // To all rules, each of which is there, and to another of them.
    click(&format!("{section}[0].querySelector('nav a:not(.back)')"));
    comes(&shown("rule-index"));
    let links = look(&format!("[...{section}[0].querySelectorAll('li > a')].map((it) => it.hash)"));
    let links: Vec<_> = links.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for rule in RULES {
        assert!(links.contains(&format!("#rule-{}", rule.id).as_str()), "{}", rule.id);
        let text = format!(
            "!!document.querySelector('#rules').shadowRoot.querySelector('#rule-{} blockquote')",
            rule.id
        );
        assert_eq!(look(&text), json!(true), "{} says nothing", rule.id);
    }
    click(&format!("{section}[0].querySelector('[data-rule=engine-downgrade] > a')"));
    comes(&shown("rule-engine-downgrade"));

    // Back to the same form, and by a near miss to another.
    click(&format!("{section}[0].querySelector('a.back')"));
    comes("document.querySelector('#rules').hidden && !document.querySelector('#app').hidden");
    assert_eq!(look("document.querySelector('#verdict-asked').textContent"), asked);
    let _ = browser.script("history.back()", &[]);
    comes(&shown("rule-engine-downgrade"));
    let (_, near_miss) = example_of(rule("engine-downgrade").expect("it is there")).drafts();
    click(&format!("{section}[0].querySelector('section:last-child p > a')"));
    let verdict = judge(&near_miss).1.verdict;
    comes(&format!(
        "!document.querySelector('#app').hidden && document.querySelector('#verdict').dataset.verdict === '{}'",
        verdict.as_str()
    ));
    let version = near_miss.get(Field::EngineVersion).unwrap_or_default();
    let field = "document.querySelector('#field-cluster-engine-version').value";
    comes(&format!("{field} === '{version}'"));
    assert_eq!(
        look("performance.getEntriesByType('resource').length"),
        json!(0),
        "it loads something"
    );
    browser.go("about:blank");
}

/// Waits until the app runs in what is open.
fn runs(browser: &Browser) {
    until("the app to run", || {
        let ready = browser.script("return !!document.querySelector('#app[data-ready]')", &[]);
        (ready == Value::Bool(true)).then_some(())
    });
}
