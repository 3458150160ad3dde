//! Someone asks for the answer of another day.

use upgrade_check_tests::browser::{Browser, Visit, until};

/// An upgrade that was taken in 2018, to a version that ended since.
const ENDED: &str = "#v1?edition=2018&cluster.id=carts&cluster.replicationGroup=true&cluster.engineVersion=2.8.24&cluster.clusterMode=disabled&cluster.replicasPerShard=2&cluster.multiAz=true&cluster.nodeType=cache.m4.large&cluster.status=available&cluster.parameterGroup=default.redis2.8&cluster.pending=%7B%7D&request.engineVersion=3.2.4&request.applyImmediately=true";

pub(crate) fn an_edition_is_chosen_and_todays_answer_stands_beside_it(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    // The first visit's answer is the same today, and says so in a line.
    assert!(visit.text("#today").contains("Blocked too"), "{}", visit.text("#today"));

    visit.open(ENDED);
    visit.sees("allowed");
    visit.waits_for("#today[data-verdict='blocked'] .turns li");
    let today = visit.text("#today");
    assert!(today.contains("31 Jul 2023") && today.contains("from Allowed to Blocked"), "{today}");
    visit.click("#today button");
    visit.sees("blocked");
    assert_eq!(visit.count("#field-edition-2026:checked"), 1);
    assert_eq!(visit.count("#today"), 0, "it is today's answer");
    assert_eq!(visit.look("document.activeElement.id"), "verdict");
    assert!(visit.text("#verdict-source").contains("2026 edition"));

    // It goes along in the link, and back undoes it.
    until("the address", || visit.look("location.hash").contains("edition=2026").then_some(()));
    visit.reload();
    assert_eq!(visit.verdict(), "blocked");
    assert_eq!(visit.count("#field-edition-2026:checked"), 1);
    visit.back();
    visit.sees("allowed");
    visit.waits_for("#field-edition-2018:checked");
    visit.end();
}

pub(crate) fn any_day_can_be_chosen_and_the_form_shows_what_it_knows(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open(ENDED);
    for field in ["#field-cluster-engine", "#field-request-engine", "#field-cluster-serverless"] {
        assert_eq!(visit.count(field), 0, "2018 knows nothing of {field}");
    }
    visit.click("#field-edition-day");
    visit.holds("#field-edition-date", "2018-08-19");
    visit.sees("allowed");
    visit.pastes("#field-edition-date", "2023-07-31");
    visit.sees("blocked");
    assert!(visit.text("#verdict-source").contains("31 Jul 2023"));
    visit.waits_for("#field-cluster-engine");
    assert_eq!(visit.count("#field-request-engine"), 0, "there was one engine to go to");
    until("the address", || {
        visit.look("location.hash").contains("edition=2023-07-31").then_some(())
    });
    visit.reload();
    assert_eq!(visit.value("#field-edition-date"), "2023-07-31");

    visit.click("#field-edition-2026");
    visit.waits_for("#field-request-engine");
    visit.chooses("#field-cluster-engine", "memcached");
    until("what Memcached has nothing of to go", || {
        (visit.count("#field-request-cluster-mode") == 0).then_some(())
    });
    visit.end();
}

pub(crate) fn what_changed_between_two_days_is_listed(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    assert_eq!(visit.count("#changes dt"), 0, "nothing is made before it is asked for");
    visit.click("#changes > summary");
    visit.waits_for("#changes dt");
    let told = visit.text("#changes");
    assert!(told.contains("20 Aug 2018") && told.contains("Valkey 9.0 can be asked for"), "{told}");
    visit.pastes("#changes-from", "2026-11-01");
    until("no change", || visit.text("#changes").contains("Nothing is known").then_some(()));
    visit.pastes("#changes-to", "2015-01-01");
    until("what a day is", || visit.text("#changes").contains("Give two days").then_some(()));
    assert_eq!(visit.count("#changes[open]"), 1);
    visit.end();
}
