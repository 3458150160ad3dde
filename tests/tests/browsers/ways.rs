//! Someone takes a way out of a block.

use upgrade_check_tests::browser::{Browser, Visit, until};

pub(crate) fn a_way_out_is_applied_and_back_undoes_it(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    assert_eq!(visit.verdict(), "blocked");

    visit.click("[data-remedy='schedule-for-window'] .apply");
    visit.sees("deferred");
    checked(&visit, "false");
    assert!(visit.count("#how [role=tab]") > 0, "the steps of the request itself");
    visit.waits_for("#undo");
    visit.back();
    visit.sees("blocked");
    checked(&visit, "true");
    visit.forward();
    visit.sees("deferred");
    visit.back();
    visit.sees("blocked");

    assert_eq!(visit.value("#field-request-node-type"), "");
    visit.click("[data-remedy='combine'] .apply");
    visit.sees("allowed");
    assert_eq!(visit.value("#field-request-node-type"), "cache.m3.large");
    visit.click("#undo");
    visit.sees("blocked");
    assert_eq!(visit.value("#field-request-node-type"), "");
    visit.end();
}

pub(crate) fn a_cell_of_the_table_is_looked_at_and_applied(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    visit.click("[data-cell='nothing/upgrade/window']");
    visit.waits_for("#preview");
    // Looked at only: the form and its answer stay.
    assert_eq!(visit.verdict(), "blocked");
    visit.click("#preview .close");
    until("the preview to close", || (visit.count("#preview") == 0).then_some(()));
    visit.click("[data-cell='nothing/upgrade/window']");
    visit.click("#preview .apply");
    visit.sees("deferred");
    assert_eq!(visit.count("[data-cell='nothing/upgrade/window'][aria-current]"), 1);
    visit.end();
}

/// Which of the two radio buttons of the timing is chosen.
fn checked(visit: &Visit<'_>, immediately: &str) {
    let radio = format!("#field-request-apply-immediately-{immediately}:checked");
    assert_eq!(visit.count(&radio), 1, "{radio}");
}
