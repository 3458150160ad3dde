//! The journeys see what goes wrong.

use upgrade_check_tests::browser::{Browser, Visit, until};

pub(crate) fn what_goes_wrong_does_not_go_unseen(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    assert_eq!(visit.faults(), [""; 0]);
    let _ = visit.script("document.dispatchEvent(new Event('watch.try'))", &[]);
    for part in ["told", "thrown", "refused", "policy: img-src", "404 /nowhere", "alert: asked"] {
        until(part, || visit.faults().iter().any(|fault| fault.contains(part)).then_some(()));
    }
}
