//! Someone reads a page of somebody else's that embeds the checker.

use serde_json::{Value, json};
use upgrade_check_core::{Draft, Field, Request, evaluate};
use upgrade_check_tests::browser::{Browser, Visit, until};

/// What is loaded for the checker itself.
fn of_checker(visit: &Visit<'_>) -> Vec<String> {
    let asked = visit.asked().into_iter();
    asked
        .filter(|it| it.contains("wasm") || it.contains("element-") || it.contains("-web-"))
        .collect()
}

fn verdict(visit: &Visit<'_>, element: &str) -> String {
    visit.look(&format!("pick('{element} >>> #verdict')?.dataset.verdict"))
}

fn sees(visit: &Visit<'_>, element: &str, expected: &str) {
    until(&format!("{expected} in {element}"), || {
        (verdict(visit, element) == expected).then_some(())
    });
}

pub(crate) fn nothing_is_loaded_until_an_element_is_near(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open_host("lazy.html");
    until("the element to be known", || {
        (visit.look("!!customElements.get('elasticache-upgrade-check')") == "true").then_some(())
    });
    // Two frames: whoever watches the viewport has looked by then.
    let _ = browser.script_async(
        "await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))",
        &[],
    );
    assert_eq!(of_checker(&visit), [""; 0], "before it is near");
    // The document, its styles, the watching script and the loader.
    let asked: Vec<_> = visit.asked().into_iter().filter(|it| !it.contains("icon")).collect();
    assert_eq!(asked.len(), 4, "{asked:?}");
    visit.waits_for("#light");

    let _ = visit.script("pick('#far').scrollIntoView()", &[]);
    visit.runs(&["#far"]);
    assert_eq!(of_checker(&visit).len(), 3, "{:?}", of_checker(&visit));
    assert_eq!(visit.look("pick('#light').getClientRects().length"), "0", "the light content goes");
    assert_eq!(visit.count("#inside >>> #app"), 0, "what is folded is not near");
    // Another one costs nothing more.
    visit.settles();
    visit.click("#folded > summary");
    visit.runs(&["#inside"]);
    assert_eq!(verdict(&visit, "#inside"), "blocked");
    visit.end();
}

pub(crate) fn two_elements_do_not_interfere(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open_host("two.html");
    visit.runs(&["#one", "#two"]);
    visit.settles();
    assert_eq!(
        (verdict(&visit, "#one"), verdict(&visit, "#two")),
        ("allowed".into(), "blocked".into())
    );
    let other = visit.look("pick('#two').report.state");
    let history = visit.look("history.length");

    visit.click("#one >>> #field-request-apply-immediately-false");
    sees(&visit, "#one", "deferred");
    visit.empties("#one >>> #field-request-engine-version");
    visit.types("#one >>> #field-request-engine-version", "2.8.19");
    sees(&visit, "#one", "blocked");
    visit.chooses("#one >>> #field-cluster-multi-az", "false");
    visit.holds("#one >>> #field-cluster-multi-az", "false");
    assert_eq!(visit.look("pick('#two').report.state"), other, "the other form is as it was");
    assert_eq!(verdict(&visit, "#two"), "blocked");

    // Ways out, undoing, the tabs and going to a place stay within.
    visit.click("#two >>> [data-remedy='schedule-for-window'] .apply");
    sees(&visit, "#two", "deferred");
    assert_eq!(verdict(&visit, "#one"), "blocked");
    visit.click("#two >>> #undo");
    sees(&visit, "#two", "blocked");
    assert_eq!(visit.look("pick('#two').report.state"), other);
    visit.click("#two >>> [data-face=api]");
    until("the tab", || {
        (visit.count("#two >>> [data-face=api][aria-selected=true]") > 0).then_some(())
    });
    assert_eq!(visit.count("#one >>> [data-face=api][aria-selected=true]"), 0);
    visit.empties("#one >>> #field-request-engine-version");
    sees(&visit, "#one", "waiting");
    visit.click("#one >>> #verdict-because button");
    until("the focus", || {
        (visit.count("#one >>> #field-request-engine-version:focus") == 1).then_some(())
    });

    // A link leads to the checker's own page.
    visit.click("#two >>> #copy-link");
    let copied = until("the link", || {
        Some(visit.look("window.watchCopied")).filter(|copied| !copied.is_empty())
    });
    assert!(copied.ends_with(&format!("/index.html#{other}")), "{copied}");

    // Neither the address, the history nor the storage is an element's.
    assert_eq!(visit.look("location.hash"), "");
    assert_eq!(visit.look("history.length"), history);
    assert_eq!(visit.look("localStorage.length"), "0");
    visit.end();
}

pub(crate) fn attributes_preset_lock_and_change_the_form(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open_host("two.html");
    visit.runs(&["#one", "#two"]);
    visit.settles();
    assert_eq!(visit.value("#one >>> #field-cluster-engine-version"), "2.8.24");
    assert_eq!(visit.value("#one >>> #field-cluster-multi-az"), "true");
    assert_eq!(visit.count("#one >>> #field-cluster-pending-nothing:checked"), 1);
    assert_eq!(visit.count("#one >>> :is(:disabled, [readonly])"), 0);

    // What is locked is read, not changed.
    for locked in [
        "#field-cluster-engine-version[readonly]",
        "#field-edition:disabled",
        "#field-cluster-pending:disabled",
        "#field-cluster-pending-node-type[readonly]",
    ] {
        assert_eq!(visit.count(&format!("#two >>> {locked}")), 1, "{locked}");
    }
    assert_eq!(visit.count("#two >>> #field-request-engine-version[readonly]"), 0);
    visit.types("#two >>> #field-cluster-engine-version", "9");
    assert_eq!(visit.value("#two >>> #field-cluster-engine-version"), "2.8.24");
    visit.click("#two >>> #clear");
    until("the rest to be empty", || {
        visit.value("#two >>> #field-request-engine-version").is_empty().then_some(())
    });
    assert_eq!(visit.value("#two >>> #field-cluster-engine-version"), "2.8.24");
    // Dates are written in its language; the browser knows how.
    let date = "new Intl.DateTimeFormat('de', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.UTC(2018, 7, 20))";
    let date = visit.look(date);
    assert!(date.contains("Aug") && date != "20 Aug 2018", "{date}");
    until("the date", || {
        visit.text("#one >>> #verdict-source").contains("20 Aug 2018").then_some(())
    });

    // Attributes that change later.
    let set = |what: &str| {
        let _ = visit.script(what, &[]);
    };
    set("pick('#two').setAttribute('to-engine-version', '3.2.10')");
    visit.holds("#two >>> #field-request-engine-version", "3.2.10");
    until("the German date", || {
        visit.text("#two >>> #verdict-source").contains(&date).then_some(())
    });
    set("pick('#two').removeAttribute('lang')");
    until("the date", || {
        visit.text("#two >>> #verdict-source").contains("20 Aug 2018").then_some(())
    });
    set("pick('#one').setAttribute('locked', 'all')");
    until("all to be locked", || {
        let open = "#one >>> :is(input[id^=field]:read-write, select:enabled, #open-paste)";
        let shown = format!("picks('{open}').filter((it) => it.getClientRects().length).length");
        (visit.look(&shown) == "0").then_some(())
    });
    assert_eq!(visit.count("#one >>> .apply"), 0, "no way out can be applied");
    set(
        "pick('#one').removeAttribute('multi-az'); pick('#one').setAttribute('apply-immediately', 'false')",
    );
    sees(&visit, "#one", "deferred");
    assert_eq!(visit.value("#one >>> #field-cluster-multi-az"), "");
    set("pick('#two').setAttribute('state', 'v1?edition=2026&cluster.engine=valkey')");
    visit.holds("#two >>> #field-cluster-engine", "valkey");

    // What is shown.
    set("pick('#one').setAttribute('show', 'verdict'); pick('#two').setAttribute('show', 'table')");
    until("less", || {
        (visit.count("#one >>> #form") + visit.count("#two >>> #form") == 0).then_some(())
    });
    assert_eq!((visit.count("#one >>> #verdict"), visit.count("#one >>> #table")), (1, 0));
    assert_eq!(visit.count("#two >>> #verdict"), 0);
    until("the table", || (visit.count("#two >>> #table [data-cell]") == 24).then_some(()));
    visit.click("#two >>> [data-cell='upgrade/scale-up/now']");
    visit.waits_for("#two >>> #preview");
    assert_eq!(visit.count("#two >>> #preview .apply"), 0, "there is no form to put it into");
    set("pick('#one').removeAttribute('show')");
    visit.waits_for("#one >>> #form");

    // What isn't understood is told, not lost.
    assert_eq!(visit.takes_faults(), [""; 0]);
    set("pick('#one').setAttribute('data-own', 'x'); pick('#one').className = 'own'");
    set(
        "pick('#one').setAttribute('engine-versoin', '7.1'); pick('#two').setAttribute('engine-versoin', '7.1')",
    );
    let errors = "return told.filter((it) => it.type === 'error').map((it) => it.detail.message)";
    let message = "<elasticache-upgrade-check>: \"engine-versoin\" is not understood";
    until("two errors", || (visit.script(errors, &[]) == json!([message, message])).then_some(()));
    assert_eq!(visit.takes_faults(), [format!("console.warn: {message}")], "once");
    visit.end();
}

pub(crate) fn events_tell_the_report(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open_host("two.html");
    visit.runs(&["#one", "#two"]);
    visit.settles();
    let told = |id: &str| {
        let last = "return told.filter((it) => it.id === arguments[0]).at(-1)";
        visit.script(last, &[json!(id)])
    };
    let types = "return told.filter((it) => it.id === 'one').map((it) => it.type)";
    assert_eq!(visit.script(types, &[]), json!(["ready", "report"]));
    assert_eq!(told("two")["detail"]["verdict"], "blocked");

    // The same as any other program gets of the engine.
    let draft = Draft::of([
        (Field::Edition, "2018"),
        (Field::ReplicationGroup, "true"),
        (Field::EngineVersion, "2.8.24"),
        (Field::ClusterMode, "disabled"),
        (Field::NodeType, "cache.m3.medium"),
        (Field::MultiAz, "true"),
        (Field::Pending, "{}"),
        (Field::ToEngineVersion, "3.2.4"),
        (Field::ApplyImmediately, "true"),
    ]);
    let request = Request::read(&draft).expect("it is read");
    let mut expected = serde_json::to_value(evaluate(&request).view(&request)).expect("plain data");
    expected["input"] = serde_json::to_value(&draft).expect("plain data");
    let mut detail = told("one")["detail"].clone();
    let state = detail.as_object_mut().and_then(|it| it.remove("state"));
    assert_eq!(detail, expected);
    assert!(
        state.as_ref().and_then(Value::as_str).is_some_and(|it| it.starts_with("v1?edition=2018&")),
        "{state:?}"
    );
    assert_eq!(visit.look("pick('#one').report.verdict"), "allowed");

    // Every key is told, and what can't be read is no answer.
    visit.types("#one >>> #field-request-engine-version", "x");
    until("the key", || {
        let detail = told("one")["detail"].clone();
        (detail["input"]["request"]["engineVersion"] == "3.2.4x").then_some(detail)
    });
    let detail = told("one")["detail"].clone();
    assert_eq!(detail["verdict"], Value::Null);
    assert_eq!(detail["errors"][0]["field"], "request.engineVersion");
    visit.types("#one >>> #field-request-engine-version", "\u{E003}");
    until("the answer", || (told("one")["detail"]["verdict"] == "allowed").then_some(()));
    assert_eq!(told("two")["detail"]["verdict"], "blocked");
    let of_two = "return told.filter((it) => it.id === 'two').length";
    assert_eq!(visit.script(of_two, &[]), json!(2), "the other one had nothing to tell");
    visit.end();
}

pub(crate) fn an_element_is_moved_taken_away_and_put_back(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open_host("two.html");
    visit.runs(&["#one", "#two"]);
    visit.settles();
    visit.click("#one >>> #field-request-apply-immediately-false");
    sees(&visit, "#one", "deferred");
    let _ = visit.script("document.body.append(pick('#one'))", &[]);
    assert_eq!(verdict(&visit, "#one"), "deferred", "where it is moved it stays as it was");
    visit.click("#one >>> #field-request-apply-immediately-true");
    sees(&visit, "#one", "allowed");

    let _ = visit.script("window.gone = pick('#one'); gone.remove()", &[]);
    until("the end", || {
        (visit.look("!!gone.shadowRoot.querySelector('#app')") == "false").then_some(())
    });
    visit.click("#two >>> #field-request-apply-immediately-false");
    sees(&visit, "#two", "deferred");
    let _ = visit.script("document.body.append(gone)", &[]);
    visit.runs(&["#one"]);
    assert_eq!(verdict(&visit, "#one"), "allowed", "as its attributes say");
    assert_eq!(verdict(&visit, "#two"), "deferred");
    // Even while it tells something.
    let _ = visit.script(
        "pick('#two').addEventListener('upgrade-check-report', (event) => event.target.remove())",
        &[],
    );
    visit.click("#two >>> #field-request-apply-immediately-true");
    until("the other to go", || (visit.count("#two") == 0).then_some(()));
    visit.click("#one >>> #field-request-apply-immediately-false");
    sees(&visit, "#one", "deferred");
    visit.end();
}

pub(crate) fn where_the_checker_cannot_run_its_light_content_stays(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open_host("no-wasm.html");
    until("the error", || (visit.look("told[0]?.type") == "error").then_some(()));
    assert_eq!(visit.text("#light"), "Nothing pending: allowed.");
    assert_eq!(visit.count("#one >>> #app"), 0);
    assert!(!visit.takes_faults().is_empty(), "the policy forbids it");
    visit.settles();
    visit.end();
}
