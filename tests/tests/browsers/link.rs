//! Someone shares what the form holds.

use upgrade_check_tests::browser::{Browser, Visit, until};

/// A link that was made with the first release. Links like it stand in runbooks: it may not change.
const FIRST: &str = "#v1?cluster.id=sessions&cluster.replicationGroup=true&cluster.engineVersion=2.8.24&cluster.nodeType=cache.m3.medium&cluster.pending=%7B%7D&cluster.pending.nodeType=cache.m3.large&cluster.maintenanceWindow=sun:05:00-sun:06:00&request.engineVersion=3.2.4&request.applyImmediately=true";

pub(crate) fn a_copied_link_opens_the_same_form_elsewhere(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    visit.click("[data-remedy='combine'] .apply");
    visit.sees("allowed");
    visit.types("#field-cluster-id", "-2");
    visit.click("#copy-link");
    let copied = until("the link", || {
        Some(visit.look("window.watchCopied")).filter(|copied| !copied.is_empty())
    });
    let (form, asked) = (whole_form(&visit), visit.text("#verdict-asked"));
    assert!(asked.contains("sessions-2"), "{asked}");
    // The address says the same as soon as typing rests.
    until("the address", || (visit.look("location.href") == copied).then_some(()));
    visit.end();

    let fragment = copied.split_once('#').map(|(_, it)| format!("#{it}")).expect("a fragment");
    let other = Visit::start(browser);
    other.open(&fragment);
    assert_eq!(whole_form(&other), form);
    assert_eq!(other.verdict(), "allowed");
    assert_eq!(other.text("#verdict-asked"), asked);
    assert_eq!(other.text("#notice"), "");
    other.end();
}

pub(crate) fn a_link_of_the_first_format_still_works(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open(FIRST);
    assert_eq!(visit.verdict(), "blocked");
    assert_eq!(visit.text("#notice"), "");
    assert_eq!(visit.value("#field-cluster-maintenance-window"), "sun:05:00-sun:06:00");
    assert_eq!(visit.value("#field-cluster-pending-node-type"), "cache.m3.large");
    // It was made when there was but one edition, and means that for ever.
    assert_eq!(visit.count("#field-edition-2018:checked"), 1);
    until("the address", || visit.look("location.hash").contains("edition=2018").then_some(()));
    // Another one, put into the address bar of the open page.
    let link = FIRST.replace("request.applyImmediately=true", "request.applyImmediately=false");
    visit.open(&link);
    visit.sees("deferred");
    visit.back();
    visit.sees("blocked");
    visit.end();
}

pub(crate) fn a_damaged_link_says_so_and_keeps_the_rest(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open(
        "#v1?cluster.id=carts&cluster.size=9&cluster.region=%FF%FE&request.engineVersion=3.2.4",
    );
    let told = visit.text("#notice");
    assert!(told.contains("cluster.size") && told.contains("cluster.region"), "{told}");
    assert_eq!(visit.value("#field-cluster-id"), "carts");
    assert_eq!(visit.value("#field-request-engine-version"), "3.2.4");
    assert_eq!(visit.verdict(), "undetermined");
    visit.end();

    let visit = Visit::start(browser);
    visit.open("#v9?what=ever");
    let told = visit.text("#notice");
    assert!(told.contains("v9"), "{told}");
    assert_eq!(visit.verdict(), "blocked", "the first visit's example");
    visit.end();
}

/// All values of all controls, by id.
fn whole_form(visit: &Visit<'_>) -> String {
    visit.look(
        "JSON.stringify([...document.querySelectorAll('[id^=field-]')].map((it) => [it.id, it.value, it.checked]))",
    )
}
