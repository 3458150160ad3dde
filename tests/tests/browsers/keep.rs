//! Someone comes back.

use upgrade_check_tests::browser::{Browser, Visit, until};

pub(crate) fn a_reload_brings_back_what_was_typed_until_it_is_cleared(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    visit.click("[data-remedy='schedule-for-window'] .apply");
    visit.sees("deferred");
    visit.empties("#field-cluster-id");
    visit.types("#field-cluster-id", "carts");
    until("the address", || visit.look("location.hash").contains("carts").then_some(()));
    visit.reload();
    assert_eq!(visit.value("#field-cluster-id"), "carts");
    assert_eq!(visit.verdict(), "deferred");

    // Without the link as well: what the browser keeps is enough.
    visit.open("?again");
    assert_eq!(visit.value("#field-cluster-id"), "carts");
    assert_eq!(visit.verdict(), "deferred");

    visit.click("#clear");
    until("the form to be empty", || visit.value("#field-cluster-id").is_empty().then_some(()));
    assert_eq!(visit.look("JSON.stringify(localStorage)"), "{}");
    // Then the page is as it was at the first visit.
    visit.open("?anew");
    assert_eq!(visit.value("#field-cluster-id"), "sessions");
    assert_eq!(visit.verdict(), "blocked");
    visit.end();
}

pub(crate) fn the_theme_is_switched_and_stays(browser: &Browser) {
    const ROOT: &str = "document.documentElement.dataset.theme ?? 'system'";
    const PAPER: &str = "getComputedStyle(document.body).backgroundColor";
    let visit = Visit::start(browser);
    visit.open("");
    assert_eq!(visit.look(ROOT), "system");
    visit.chooses("#theme", "light");
    until("the light theme", || (visit.look(ROOT) == "light").then_some(()));
    let light = visit.look(PAPER);
    visit.chooses("#theme", "dark");
    until("the dark theme", || (visit.look(ROOT) == "dark").then_some(()));
    until("dark paper", || (visit.look(PAPER) != light).then_some(()));

    let dark = visit.look(PAPER);
    visit.reload();
    assert_eq!(visit.look(ROOT), "dark");
    assert_eq!(visit.look(PAPER), dark);
    assert_eq!(visit.value("#theme"), "dark");
    visit.chooses("#theme", "");
    until("the system's theme", || (visit.look(ROOT) == "system").then_some(()));
    visit.reload();
    assert_eq!(visit.look(ROOT), "system");
    visit.end();
}
