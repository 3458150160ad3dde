//! Someone has many clusters.

use serde_json::{Value, json};
use upgrade_check_tests::browser::{Browser, Key, Visit, until};

/// Puts files onto the page as if they had been dropped there: names and texts.
pub(crate) fn drops(visit: &Visit<'_>, files: &[(&str, &str)]) {
    let drop = "const all = new DataTransfer();\
        for (const [name, text] of arguments[0]) all.items.add(new File([text], name));\
        const dropped = new DragEvent('drop', { dataTransfer: all, bubbles: true, cancelable: true });\
        if (!dropped.dataTransfer) Object.defineProperty(dropped, 'dataTransfer', { value: all });\
        pick('#app').dispatchEvent(dropped);";
    let _ = visit.script(drop, &[json!(files)]);
    let sum = "#given .files-given li";
    until("what was dropped", || (visit.count(sum) > 0).then_some(()));
}

/// A document of so many clusters, as `describe-cache-clusters` prints it: of six versions in turn.
pub(crate) fn many(clusters: usize, region: &str) -> String {
    let versions = ["7.0.7", "6.2.6", "5.0.6", "7.1.0", "4.0.10", "3.2.10"];
    let types = ["cache.m5.large", "cache.m4.xlarge", "cache.t3.micro"];
    let cluster = |number: usize| {
        json!({
            "CacheClusterId": format!("{region}-{number:05}"),
            "CacheNodeType": types[number % types.len()],
            "Engine": "redis",
            "EngineVersion": versions[number % versions.len()],
            "CacheClusterStatus": "available",
            "NumCacheNodes": 1,
            "PreferredAvailabilityZone": format!("{region}a"),
            "PreferredMaintenanceWindow": "sun:05:00-sun:06:00",
            "PendingModifiedValues": if number % 5 == 4 { json!({ "CacheNodeType": "cache.m5.xlarge" }) } else { json!({}) },
            "CacheParameterGroup": { "CacheParameterGroupName": "default.redis7", "ParameterApplyStatus": "in-sync" },
            "CacheSubnetGroupName": "default",
            "AutoMinorVersionUpgrade": true,
            "SnapshotRetentionLimit": 0,
            "TransitEncryptionEnabled": false,
            "AtRestEncryptionEnabled": false,
        })
    };
    json!({ "CacheClusters": (0..clusters).map(cluster).collect::<Vec<_>>() }).to_string()
}

/// Opens the page and waits until it runs.
pub(crate) fn open(visit: &Visit<'_>) {
    visit.open_page("fleet/index.html");
    until("the page to run", || (visit.count("#app[data-ready]") == 1).then_some(()));
}

/// Waits until the run is here.
pub(crate) fn is(visit: &Visit<'_>, phase: &str) {
    until(phase, || (visit.count(&format!("#state[data-phase='{phase}']")) == 1).then_some(()));
}

/// Judges what is there, and waits for it.
pub(crate) fn judges(visit: &Visit<'_>) {
    visit.click("#judge");
    is(visit, "done");
    visit.waits_for("#grid");
}

fn number(visit: &Visit<'_>, css: &str) -> usize {
    let count = visit.script("return pick(arguments[0])?.dataset.count ?? '0'", &[json!(css)]);
    count.as_str().and_then(|it| it.parse().ok()).expect("a count")
}

/// The ids in the table, from the top, as far as they are there.
fn ids(visit: &Visit<'_>) -> Vec<String> {
    let ids = visit.script("return picks('#grid [data-row] .id').map((it) => it.textContent)", &[]);
    let ids = ids.as_array().into_iter().flatten().filter_map(Value::as_str);
    ids.map(str::to_owned).collect()
}

pub(crate) fn many_documents_are_judged_and_grouped_by_cause(browser: &Browser) {
    let visit = Visit::start(browser);
    open(&visit);
    assert_eq!(visit.count("#judge:disabled"), 1);
    let bad = "{\"CacheClusters\": [\n{\"CacheClusterId\": \"a\", oops}]}";
    let files = [("eu.json", many(60, "eu-west-1")), ("us.json", many(30, "us-east-1"))];
    let [eu, us] = files.each_ref().map(|(name, text)| (*name, text.as_str()));
    drops(&visit, &[eu, ("notes/bad.json", bad), us]);
    assert!(visit.text("#judge").contains("3 files"), "{}", visit.text("#judge"));
    visit.types("#wish-version", "7.1");
    judges(&visit);
    assert!(visit.text("#sum").starts_with("91 rows"), "{}", visit.text("#sum"));
    let total = "return picks('.total').reduce((sum, it) => sum + Number(it.dataset.count), 0)";
    assert_eq!(visit.script(total, &[]), json!(91), "totals add up");
    let causes = "return picks('.cause').reduce((sum, it) => sum + Number(it.dataset.count), 0)";
    assert_eq!(visit.script(causes, &[]), json!(91), "so do causes");
    assert_eq!(number(&visit, ".total[data-outcome='unreadable']"), 1);
    assert_eq!(visit.count("#picture .bar-of"), 6);

    // What can't be read is said with its place, and opens.
    visit.click(".total[data-outcome='unreadable']");
    until("one row", || (visit.count("#grid [data-row]") == 1).then_some(()));
    let told = visit.text("#grid [data-row]");
    assert!(told.contains("Unreadable") && told.contains("line 2, column 25"), "{told}");
    visit.click("#grid [data-row]");
    visit.waits_for("#answer[open]");
    let told = visit.text("#answer");
    assert!(told.contains("line 2, column 25") && told.contains("bad.json:2"), "{told}");
    visit.click("#close");
    until("the dialog to close", || (visit.count("#answer[open]") == 0).then_some(()));
    visit.click(".total[data-outcome='unreadable']");

    // A group is looked at alone, with its commands.
    let of_group = visit.script(
        "return Number(pick('.cause[data-outcome=blocked]:has(.same-step)').dataset.count)",
        &[],
    );
    visit.click(".cause[data-outcome='blocked']:has(.same-step) button");
    let count = of_group.to_string();
    until("its rows", || visit.text("#shown").starts_with(&format!("{count} of 91")).then_some(()));
    assert!(visit.text(".cause .commands").contains("aws elasticache"), "{}", visit.text(".cause"));

    // A row's whole answer leads into the checker.
    visit.click("#grid [data-row]");
    visit.waits_for("#answer .verdict[data-verdict='blocked']");
    let id = visit.text("#answer-title");
    let link = visit.look("pick('#to-checker').getAttribute('href')");
    assert!(link.starts_with("../index.html#v1?") && link.contains(&id), "{link}");
    let rules = "return picks('#answer .finding h4 a').every((it) => it.getAttribute('href').startsWith('../rules/'))";
    assert_eq!(visit.script(rules, &[]), json!(true));
    visit.settles();
    visit.end();
}

pub(crate) fn ten_thousand_rows_are_drawn_as_far_as_they_are_seen(browser: &Browser) {
    let visit = Visit::start(browser);
    open(&visit);
    drops(&visit, &[("fleet.json", &many(10_000, "eu-west-1"))]);
    visit.types("#wish-version", "7.1");
    visit.click("#judge");
    // It tells how far it is, and what was judged is counted while it goes on.
    is(&visit, "done");
    visit.waits_for("#grid");
    assert_eq!(visit.look("pick('#grid').getAttribute('aria-rowcount')"), "10001");
    let drawn = |visit: &Visit<'_>| {
        let rows = visit.count("#grid [data-row]");
        assert!((8..100).contains(&rows), "{rows} rows are there");
        // They fill what is in sight.
        let fills = "const grid = pick('#grid').getBoundingClientRect();\
            const rows = picks('#grid [data-row]').map((it) => it.getBoundingClientRect());\
            return rows[0].top <= grid.top + 60 && rows.at(-1).bottom >= grid.bottom - 60";
        until("the rows to fill the table", || {
            (visit.script(fills, &[]) == json!(true)).then_some(())
        });
    };
    drawn(&visit);
    for part in [0.2, 0.9, 0.5, 1.0, 0.0] {
        let to = "const grid = pick('#grid'); grid.scrollTop = arguments[0] * grid.scrollHeight";
        let _ = visit.script(to, &[json!(part)]);
        drawn(&visit);
    }
    // By keys, to the end and back.
    let _ = visit.script("pick('#grid').focus()", &[]);
    visit.press(Key::End);
    until("the last row", || (visit.count("[data-row='9999'].active") == 1).then_some(()));
    assert_eq!(visit.look("pick('#grid').getAttribute('aria-activedescendant')"), "row-9999");
    drawn(&visit);
    visit.press(Key::Enter);
    visit.waits_for("#answer[open]");
    visit.click("#close");
    visit.press(Key::Home);
    until("the first row", || (visit.count("[data-row='0'].active") == 1).then_some(()));

    visit.click("[data-sort='cluster']");
    until("an order", || {
        (ids(&visit).first().map(String::as_str) == Some("eu-west-1-00000")).then_some(())
    });
    visit.click("[data-sort='cluster']");
    until("the other end", || {
        (ids(&visit).first().map(String::as_str) == Some("eu-west-1-09999")).then_some(())
    });
    visit.types("#search", "0042 5.0.6");
    until("what was searched", || {
        let ids = ids(&visit);
        (!ids.is_empty() && ids.iter().all(|it| it.contains("0042"))).then_some(())
    });
    assert!(visit.text("#shown").contains("of 10,000 rows"), "{}", visit.text("#shown"));
    visit.settles();
    visit.end();
}

pub(crate) fn a_run_is_cancelled_and_begun_again(browser: &Browser) {
    let visit = Visit::start(browser);
    open(&visit);
    let text = many(10_000, "eu-west-1");
    drops(&visit, &[("a.json", &text), ("b.json", &text)]);
    visit.types("#wish-version", "7.1");
    // Pressed as soon as it is there: the run is long enough for that.
    let both = "pick('#judge').click();\
        await new Promise((done) => {\
          const look = () => (document.querySelector('#stop') ? done() : setTimeout(look));\
          look();\
        });\
        document.querySelector('#stop').click();";
    let _ = visit.browser().script_async(&both.replace("pick(", "document.querySelector("), &[]);
    is(&visit, "stopped");
    assert!(visit.text("#says").starts_with("Stopped after "), "{}", visit.text("#says"));
    let before = visit.text("#says");
    visit.click("#forget");
    until("nothing to be given", || (visit.count("#given .files-given li") == 0).then_some(()));
    drops(&visit, &[("c.json", &many(12, "us-east-1"))]);
    visit.click("#judge");
    is(&visit, "done");
    until("the new rows", || visit.text("#sum").starts_with("12 rows").then_some(()));
    assert_ne!(visit.text("#says"), before);
    visit.settles();
    visit.end();
}

pub(crate) fn a_folder_or_pasted_text_is_as_good_as_files(browser: &Browser) {
    let visit = Visit::start(browser);
    open(&visit);
    // What is pasted becomes a file at once.
    let paste = "const all = new DataTransfer();\
        all.setData('text/plain', arguments[0]);\
        pick('#paste').dispatchEvent(new ClipboardEvent('paste', { clipboardData: all, dataType: 'text/plain', data: arguments[0], bubbles: true, cancelable: true }));\
        return pick('#paste').value";
    assert_eq!(visit.script(paste, &[json!(many(3, "eu-west-1"))]), json!(""));
    until("the text", || visit.text("#given").contains("Pasted text 1").then_some(()));
    // Of a folder only what can be read is taken.
    let choose = "const all = new DataTransfer();\
        for (const name of ['a.json', 'b.yaml', 'c.png', 'README.md']) all.items.add(new File([arguments[0]], name));\
        const input = pick('input[webkitdirectory]');\
        input.files = all.files;\
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    let _ = visit.script(choose, &[json!(many(2, "us-east-1"))]);
    until("the folder", || visit.text("#given").contains("3 files").then_some(()));
    visit.click(".files-given li:nth-child(3) button");
    until("one less", || visit.text("#given").contains("2 files").then_some(()));
    visit.types("#wish-version", "7.1");
    judges(&visit);
    assert!(visit.text("#sum").starts_with("5 rows"), "{}", visit.text("#sum"));
    visit.settles();
    visit.end();
}

pub(crate) fn markup_in_names_and_values_stays_text(browser: &Browser) {
    let visit = Visit::start(browser);
    open(&visit);
    let nasty = "<img src=x onerror=alert(1)>";
    let cluster = json!({
        "CacheClusterId": nasty, "CacheNodeType": nasty, "Engine": "redis", "EngineVersion": nasty,
        "CacheClusterStatus": nasty, "PreferredAvailabilityZone": nasty, nasty: nasty,
    });
    let text = json!({ "CacheClusters": [cluster] }).to_string();
    drops(&visit, &[(nasty, &text), ("<svg onload=alert(1)>.json", nasty)]);
    visit.types("#wish-version", nasty);
    visit.click("#judge");
    is(&visit, "done");
    visit.waits_for("#grid");
    for place in ["0", "1"] {
        visit.click(&format!("[data-row='{place}']"));
        visit.waits_for("#answer[open]");
        assert_eq!(visit.count("img, #app svg[onload], script:not([src])"), 0);
        visit.click("#close");
        until("the dialog to close", || (visit.count("#answer[open]") == 0).then_some(()));
    }
    visit.types("#search", nasty);
    until("the search", || visit.text("#shown").contains(" of 2 rows").then_some(()));
    assert_eq!(visit.count("img, #app svg[onload], script:not([src])"), 0);
    visit.settles();
    visit.end();
}
