//! From one cluster to the fleet: what was pasted into the checker goes over to the fleet's page; and that works offline too.

use serde_json::json;
use upgrade_check_tests::browser::{Browser, Visit, until};

use crate::fleet::{drops, judges, many, open};

pub(crate) fn what_was_pasted_in_the_checker_is_judged_together(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    assert_eq!(visit.count("header a[href='fleet/index.html']"), 1);
    visit.click("#open-paste");
    visit.pastes("#paste", &many(4, "eu-west-1"));
    visit.waits_for("[data-export=fleet]");
    assert_eq!(visit.text("[data-export=fleet]"), "Judge all 4 together");
    // What follows is asked for by that press.
    visit.loads_more();
    visit.click("[data-export=fleet]");
    visit.enters_new_window();
    until("the text", || (visit.count("#app[data-adopted]") == 1).then_some(()));
    assert!(visit.text("#given").contains("Pasted in the checker"), "{}", visit.text("#given"));
    // It is in no address, no history, no storage, and nobody can reach back.
    for place in [
        "location.href",
        "JSON.stringify(history.state)",
        "JSON.stringify({ ...localStorage, ...sessionStorage })",
    ] {
        let there = visit.look(place);
        assert!(!there.contains("eu-west-1-0000") && !there.contains("CacheClusters"), "{there}");
    }
    assert_eq!(visit.look("`${window.opener}`"), "null");
    visit.types("#wish-version", "7.1");
    judges(&visit);
    assert!(visit.text("#sum").starts_with("4 rows"), "{}", visit.text("#sum"));
    visit.leaves_new_window();
    visit.settles();
    visit.end();
}

pub(crate) fn after_a_visit_the_fleet_works_offline(browser: &Browser) {
    let visit = Visit::start(browser);
    open(&visit);
    let kept = "for (const name of await caches.keys())\
        if (await (await caches.open(name)).match('index.html')) return true;\
        return false";
    until("the page to be kept", || (browser.script_async(kept, &[]) == json!(true)).then_some(()));
    visit.unplug();
    for address in ["fleet/index.html", "fleet/"] {
        visit.open_page(address);
        until("the page to run", || (visit.count("#app[data-ready]") == 1).then_some(()));
        drops(&visit, &[("eu.json", &many(7, "eu-west-1"))]);
        visit.types("#wish-version", "7.1");
        judges(&visit);
        assert!(visit.text("#sum").starts_with("7 rows"), "{}", visit.text("#sum"));
    }
    visit.settles();
    visit.end();
}
