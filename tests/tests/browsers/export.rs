//! Someone puts the answer into a change ticket.

use serde_json::{Value, json};
use upgrade_check_tests::browser::{Browser, Engine, Host, Site, Visit, shots, until};

/// Where the page is kept for offline, what exports is there too.
#[track_caller]
fn start(browser: &Browser) -> Visit<'_> {
    Visit::start_at(browser, Site::clone(browser.site()).online_only(), Host::default())
}

/// What the page wanted on the clipboard after a press of this button.
fn copied(visit: &Visit<'_>, button: &str) -> String {
    let _ = visit.script("window.watchCopied = ''", &[]);
    visit.click(button);
    until("the clipboard", || {
        Some(visit.look("window.watchCopied")).filter(|copied| !copied.is_empty())
    })
}

pub(crate) fn the_answer_is_copied_as_markdown_and_json(browser: &Browser) {
    let visit = start(browser);
    visit.open("");
    assert_eq!(visit.count("script[src*=export], link[href*=export]"), 0);
    assert!(!visit.asked().iter().any(|it| it.contains("export")), "nobody asked for it");
    let markdown = copied(&visit, "[data-export='copy md']");
    for part in [
        "# ElastiCache upgrade check: Blocked\n",
        "- Engine version: `3.2.4`\n",
        "Rule `scale-up-pending`.",
        "   ```sh\n   aws elasticache modify-replication-group",
        "/#v1?edition=2018&",
    ] {
        assert!(markdown.contains(part), "{part} in {markdown}");
    }
    // All there is to load is there now; what is pressed from here on asks for nothing.
    visit.settles();
    let json = copied(&visit, "[data-export='copy json']");
    assert!(json.starts_with("{\n  \"verdict\": \"blocked\",\n"), "{json}");
    let report: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(report["findings"][0]["rule"], "scale-up-pending");
    assert_eq!(report["input"]["cluster"]["id"], "sessions");

    // It is of what stands in the form now, even half typed.
    visit.types("#field-request-engine-version", "x");
    let markdown = copied(&visit, "[data-export='copy md']");
    assert!(
        markdown.contains(": no answer\n") && markdown.contains("`request.engineVersion`"),
        "{markdown}"
    );
    visit.empties("#field-request-engine-version");
    visit.types("#field-request-engine-version", "2.8.22");
    let report: Value =
        serde_json::from_str(&copied(&visit, "[data-export='copy json']")).expect("JSON");
    assert_eq!(report["input"]["request"]["engineVersion"], "2.8.22");
    visit.end();
}

pub(crate) fn the_answer_is_saved_to_a_file(browser: &Browser) {
    let visit = start(browser);
    visit.open("");
    if browser.engine() == Engine::Chromium {
        is_saved_for_real(&visit);
    }
    // What it would save; a browser of a test has no place for it.
    let watch = "window.saved = [];\
        URL.createObjectURL = (blob) => { window.blob = blob; return '#saved'; };\
        HTMLAnchorElement.prototype.click = function () {\
          const { download } = this;\
          blob.text().then((text) => saved.push({ download, type: blob.type, text }));\
        };";
    let _ = visit.script(watch, &[]);
    visit.click("[data-export='save md']");
    until("the file", || (visit.look("saved.length") == "1").then_some(()));
    visit.settles();
    visit.click("[data-export='save json']");
    until("the other file", || (visit.look("saved.length") == "2").then_some(()));
    let saved = visit.script("return saved", &[]);
    assert_eq!(saved[0]["download"], "elasticache-upgrade-check.md");
    assert_eq!(saved[0]["type"], "text/markdown");
    assert!(saved[0]["text"].as_str().is_some_and(|it| it.starts_with("# ElastiCache")), "{saved}");
    assert_eq!(saved[1]["download"], "elasticache-upgrade-check.json");
    let text = saved[1]["text"].as_str().expect("a text");
    assert_eq!(serde_json::from_str::<Value>(text).expect("JSON")["verdict"], "blocked");
    visit.end();
}

/// Into a folder of its own, which Chromium alone can be told.
fn is_saved_for_real(visit: &Visit<'_>) {
    let folder = shots().join("saved");
    let _ = std::fs::remove_dir_all(&folder);
    let behaviour = json!({ "behavior": "allow", "downloadPath": folder });
    visit.browser().chromium("Browser.setDownloadBehavior", &behaviour);
    visit.click("[data-export='save json']");
    let report = until("the file", || {
        let text = std::fs::read_to_string(folder.join("elasticache-upgrade-check.json")).ok()?;
        serde_json::from_str::<Value>(&text).ok()
    });
    assert_eq!(report["verdict"], "blocked");
    let _ = std::fs::remove_dir_all(&folder);
}

pub(crate) fn where_its_script_does_not_come_it_is_said(browser: &Browser) {
    // Chromium alone can be told to lose one file.
    if browser.engine() != Engine::Chromium {
        return;
    }
    let visit = start(browser);
    visit.open("");
    browser.chromium("Network.enable", &json!({}));
    let lose = |urls: Value| browser.chromium("Network.setBlockedURLs", &json!({ "urls": urls }));
    lose(json!(["*export-*"]));
    visit.click("[data-export='copy md']");
    until("the word", || {
        (visit.text("#export [role=status]") == "It can’t be loaded now").then_some(())
    });
    lose(json!([]));
    visit.end();
}

pub(crate) fn everything_that_a_ticket_needs_is_printed(browser: &Browser) {
    let visit = start(browser);
    visit.open("");
    let watch = "window.print = () => { window.printed = {\
        cli: pick('[data-remedy] [role=tab][aria-selected=true]').dataset.face,\
        folded: picks('.answer details:not([open], .remedy details)').length,\
        commands: picks('.remedy:first-of-type pre code').length,\
    }; }";
    let _ = visit.script(watch, &[]);
    visit.click("[data-remedy='schedule-for-window'] [data-face=console]");
    visit.waits_for(".console");
    let folded = visit.count(".answer details:not([open])");
    visit.click("[data-export='print']");
    until("printing", || (visit.look("!!window.printed") == "true").then_some(()));
    let printed = visit.script("return printed", &[]);
    assert_eq!((&printed["cli"], &printed["folded"]), (&json!("cli"), &json!(0)));
    assert!(printed["commands"].as_u64() >= Some(3), "the steps of the first way: {printed}");
    until("what it was", || (visit.count(".console") > 0).then_some(()));
    assert_eq!(visit.count(".answer details:not([open])"), folded);
    visit.settles();

    if browser.engine() == Engine::Chromium {
        visit.click("[data-remedy='schedule-for-window'] [data-face=cli]");
        browser.chromium("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
        let shown = |css: &str| {
            let shown =
                "return picks(arguments[0]).filter((it) => it.getClientRects().length).length";
            visit.script(shown, &[json!(css)]).as_u64().unwrap_or_default()
        };
        for gone in [
            "button",
            "#export",
            ".theme",
            ".skip",
            "#paste-area",
            "[role=tablist]",
            "#table",
            "#examples",
        ] {
            assert_eq!(shown(gone), 0, "{gone}");
        }
        for there in
            ["#verdict-word", "#verdict-source", ".finding", ".remedy pre", "#field-cluster-id"]
        {
            assert!(shown(there) > 0, "{there}");
        }
        let order = "const top = (css) => pick(css).getBoundingClientRect().top;\
            return top('#verdict') < top('.finding') && top('.finding') < top('.remedy') && top('.remedy pre') < top('#field-cluster-id')";
        assert_eq!(visit.script(order, &[]), json!(true), "the answer first");
        browser.chromium("Emulation.setEmulatedMedia", &json!({ "media": "" }));
    }
    visit.end();
}

pub(crate) fn an_embedded_checker_exports_too(browser: &Browser) {
    let visit = start(browser);
    visit.open_host("two.html");
    visit.runs(&["#one", "#two"]);
    let markdown = copied(&visit, "#two >>> [data-export='copy md']");
    let state = visit.look("pick('#two').report.state");
    assert!(markdown.starts_with("# ElastiCache upgrade check: Blocked\n"), "{markdown}");
    assert!(markdown.contains("/index.html#v1?edition=2018&"), "{markdown}");
    assert_eq!(
        visit.look("getComputedStyle(pick(\"#two >>> [data-export='print']\")).display"),
        "none"
    );

    // Its findings lead to the rules' pages of the script's own site, with its form.
    let link = visit.look("pick('#two >>> .finding h4 a').href");
    let origin = visit.look("location.origin");
    assert!(link.starts_with(&format!("{origin}/rules/")), "{link}");
    assert!(link.ends_with(&format!(".html#{state}")), "{link}");
    visit.settles();
    visit.end();
}
