//! The page's program comes in two files: the second after the first answer.

use upgrade_check_tests::browser::{Browser, Host, Site, Visit, until};

pub(crate) fn the_first_answer_needs_the_first_half_alone(browser: &Browser) {
    let visit = start(browser);
    visit.loses_rest(true);
    visit.open("");
    assert_eq!(visit.verdict(), "blocked");
    visit.waits_for("#timeline svg");
    visit.waits_for("#table");
    until("the rest to be looked for", || (!visit.asked_for_rest().is_empty()).then_some(()));
    // Had the program called any of it, that would have been a second time.
    assert_eq!(visit.asked_for_rest().len(), 1, "{:?}", visit.asked_for_rest());
    // Browsers say in their own words that a file isn't there.
    let _ = visit.takes_faults();
    visit.end();
}

pub(crate) fn whoever_is_faster_than_the_line_waits_for_the_rest(browser: &Browser) {
    let visit = start(browser);
    visit.loses_rest(true);
    visit.open("");
    until("the rest to be looked for", || (!visit.asked_for_rest().is_empty()).then_some(()));
    visit.loses_rest(false);
    visit.types("#field-cluster-id", "-typed");
    assert_eq!(visit.value("#field-cluster-id"), "sessions-typed");
    visit.empties("#field-request-engine-version");
    visit.types("#field-request-engine-version", "2.8.6");
    until("the downgrade", || {
        visit.text("#verdict-because").contains("2.8.6 is older").then_some(())
    });
    assert_eq!(visit.asked_for_rest().len(), 2, "{:?}", visit.asked_for_rest());
    let _ = visit.takes_faults();
    visit.end();
}

pub(crate) fn whoever_comes_with_a_form_has_the_whole_program_at_once(browser: &Browser) {
    let visit = start(browser);
    visit.open("#v1?edition=2026&cluster.engine=valkey&cluster.engineVersion=7.2&request.engineVersion=8.0");
    assert_ne!(visit.verdict(), "waiting");
    assert_eq!(visit.asked_for_rest().len(), 1, "{:?}", visit.asked_for_rest());
    visit.end();
}

/// Where the page is kept for offline, the rest is there too.
fn start(browser: &Browser) -> Visit<'_> {
    Visit::start_at(browser, Site::clone(browser.site()).online_only(), Host::default())
}
