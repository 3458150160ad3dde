//! Someone comes for the first time.

use serde_json::json;
use upgrade_check_tests::browser::{Browser, Visit, until};

pub(crate) fn a_first_visit_shows_a_blocked_example_and_its_ways(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    assert_eq!(visit.verdict(), "blocked");
    assert_eq!(visit.text("#verdict-word"), "Blocked");
    // In the user's own values.
    let asked = visit.text("#verdict-asked");
    assert!(
        asked.contains("sessions") && asked.contains("2.8.24") && asked.contains("3.2.4"),
        "{asked}"
    );
    let because = visit.text("#verdict-because");
    assert!(because.contains("cache.m3.large"), "{because}");
    let ways = "return [...document.querySelectorAll('.remedy')].map((it) => `${it.dataset.remedy} ${it.dataset.leadsTo}`)";
    let expected = ["schedule-for-window deferred", "wait-for-window allowed", "combine allowed"];
    assert_eq!(visit.script(ways, &[]), json!(expected));
    // What is to blame is marked in the form.
    assert_ne!(visit.text("#mark-cluster-pending-node-type"), "");
    assert_eq!(visit.count("#timeline svg[role=img]"), 1);
    assert_eq!(visit.count("[data-cell='scale-up/upgrade/now'][aria-current]"), 1);
    visit.end();
}

pub(crate) fn every_example_can_be_clicked(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    visit.click("#examples > summary");
    let names = visit.script(
        "return [...document.querySelectorAll('[data-example]')].map((it) => it.dataset.example)",
        &[],
    );
    let names: Vec<_> =
        names.as_array().into_iter().flatten().filter_map(|it| it.as_str()).collect();
    assert_eq!(names.len(), 30);
    for name in names {
        let before = visit.look("location.hash");
        visit.click(&format!("[data-example='{name}']"));
        until(name, || (visit.look("location.hash") != before).then_some(()));
        let verdict = visit.verdict();
        match name {
            "nothing/upgrade" | "both/both" | "multi-az-group" | "redis-5" | "memcached" => {
                assert_eq!(verdict, "allowed", "{name}");
            }
            "single-node" => assert_eq!(verdict, "deferred", "{name}"),
            "upgrade/scale-up" | "downgrade" | "global-datastore" | "to-enabled" => {
                assert_eq!(verdict, "blocked", "{name}");
            }
            "pending-not-known" => assert_eq!(verdict, "undetermined", "{name}"),
            _ => assert!(
                ["allowed", "deferred", "blocked"].contains(&verdict.as_str()),
                "{name}: {verdict}"
            ),
        }
    }
    // One asks a question.
    visit.click("[data-example='pending-not-known']");
    visit.sees("undetermined");
    assert!(visit.count(".question[data-field='cluster.pending']") > 0);
    visit.end();
}
