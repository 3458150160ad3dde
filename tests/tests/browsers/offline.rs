//! Someone comes back without a network, and after a new release.

use std::fs;
use std::path::Path;

use serde_json::json;
use upgrade_check_tests::browser::{Browser, Host, Site, Visit, until};

/// What tells of which release what the page shows and runs is.
const RUNS: &str = "return [document.querySelector('h1').textContent,\
    ...performance.getEntriesByType('resource').map((it) => it.name).filter((it) => it.endsWith('.js'))]";

pub(crate) fn after_one_visit_the_page_works_offline(browser: &Browser) {
    for folder in ["", "tools/checker/"] {
        let host = Host { folder, ..Host::default() };
        let visit = Visit::start_at(browser, Site::clone(browser.site()), host);
        visit.open("");
        is_kept(&visit);
        visit.unplug();
        let asked = visit.asked().len();
        visit.open("?again#v1?edition=2018&cluster.id=carts&cluster.engineVersion=3.2.10&request.engineVersion=3.2.4");
        assert_eq!(visit.verdict(), "blocked");
        assert_eq!(visit.value("#field-cluster-id"), "carts");
        visit.empties("#field-request-engine-version");
        visit.types("#field-request-engine-version", "3.2.10x");
        visit.sees("waiting");
        until("the address", || visit.look("location.hash").contains("3.2.10x").then_some(()));
        visit.reload();
        assert_eq!(visit.value("#field-request-engine-version"), "3.2.10x");
        assert_eq!(visit.asked().len(), asked, "the host is there");
        visit.end();
    }
}

pub(crate) fn the_worker_keeps_exactly_the_release(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    is_kept(&visit);
    let kept = "const names = await caches.keys();\
        const all = await Promise.all(names.map(async (it) => (await (await caches.open(it)).keys()).map((it) => it.url)));\
        return [names.length, all.flat().map((it) => it.slice(location.origin.length + 1)).sort()]";
    let mut expected: Vec<_> = Site::clone(browser.site())
        .watched()
        .files()
        .map(|(path, _)| path.to_owned())
        .filter(|path| !["sw.js", "embed.html", "frame.js"].contains(&path.as_str()))
        // Pages of somebody else's, schemas for editors, and the fleet's page, which is kept once somebody was there.
        .filter(|path| !["hosts/", "schema/", "fleet/"].iter().any(|it| path.starts_with(it)))
        .collect();
    expected.sort_unstable();
    assert_eq!(browser.script_async(kept, &[]), json!([1, expected]));
    visit.end();
}

pub(crate) fn a_new_release_is_offered_and_never_mixed(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    is_kept(&visit);
    visit.reload();
    visit.empties("#field-cluster-id");
    visit.types("#field-cluster-id", "carts");
    until("the address", || visit.look("location.hash").contains("carts").then_some(()));

    // One that is only half there, with the page of the one before, is not taken.
    let next = browser.site().next("second");
    visit.publish(next.clone().with("index.html", browser.site().text("index.html")));
    visit.reload();
    until("the half release to be tried", || {
        visit.asked().iter().any(|it| it.contains("/boot-second")).then_some(())
    });
    until("the half release to be left", || (state(&visit, "installing").is_empty()).then_some(()));
    assert_eq!(state(&visit, "waiting"), "");
    is_all_of(&visit, "second", false);
    assert_eq!(visit.count("#release"), 0, "it was offered");

    visit.publish(next);
    visit.reload();
    visit.waits_for("#release button");
    assert!(visit.text("#release").contains("new version"), "{}", visit.text("#release"));
    is_all_of(&visit, "second", false);
    // As long as nobody changes to it, the old one stays whole.
    visit.reload();
    is_all_of(&visit, "second", false);
    visit.waits_for("#release button");
    visit.click("#release button");
    until("the new release", || {
        let heading = visit.look("document.querySelector('h1')?.textContent");
        heading.starts_with("second").then_some(())
    });
    visit.ready();
    is_all_of(&visit, "second", true);
    assert_eq!(visit.value("#field-cluster-id"), "carts", "what was typed is there");
    assert_eq!(visit.count("#release"), 0);
    let caches = browser.script_async("return (await caches.keys()).length", &[]);
    assert_eq!(caches, json!(1), "the old one is thrown away");
    visit.unplug();
    visit.reload();
    is_all_of(&visit, "second", true);
    visit.end();
}

pub(crate) fn a_site_without_a_worker_takes_the_old_one_away(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    is_kept(&visit);
    let gone = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/offline/gone.js");
    let gone = fs::read_to_string(gone).expect("its source is there");
    let page = browser.site().text("index.html");
    let (before, rest) = page.split_once("<link href=./manifest-").expect("it has a manifest");
    let (_, after) = rest.split_once('>').expect("the tag ends");
    let page = format!("{before}{after}").replace("<h1>", "<h1>online ");
    visit.publish(Site::clone(browser.site()).with("index.html", page).with("sw.js", gone));
    visit.reload();
    until("the worker to go", || {
        let left = "return [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]";
        (browser.script_async(left, &[]) == json!([0, 0])).then_some(())
    });
    visit.open("?anew");
    assert!(visit.text("h1").starts_with("online"), "{}", visit.text("h1"));
    assert_eq!(visit.verdict(), "blocked");
    visit.end();
}

/// Waits until the browser keeps the page.
fn is_kept(visit: &Visit<'_>) {
    until("the worker", || (state(visit, "active") == "activated").then_some(()));
}

/// The state of a registered worker: `active`, `waiting` or `installing`; empty where there is none.
fn state(visit: &Visit<'_>, which: &str) -> String {
    let body =
        "return (await navigator.serviceWorker.getRegistration())?.[arguments_[0]]?.state ?? ''";
    let state = visit.browser().script_async(body, &[json!(which)]);
    state.as_str().unwrap_or_default().to_owned()
}

/// The page and all its scripts are of one release, which is that one or isn't.
fn is_all_of(visit: &Visit<'_>, mark: &str, is: bool) {
    let runs = visit.script(RUNS, &[]);
    let runs: Vec<_> = runs.as_array().into_iter().flatten().filter_map(|it| it.as_str()).collect();
    assert!(runs.len() > 2, "{runs:?}");
    let others = runs.iter().filter(|it| !it.ends_with("/watch.js") && it.contains(mark) != is);
    assert_eq!(others.count(), 0, "{runs:?}");
}
