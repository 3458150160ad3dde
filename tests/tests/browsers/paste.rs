//! Someone pastes what the AWS CLI prints.

use std::fs;
use std::path::Path;

use upgrade_check_tests::browser::{Browser, Host, Site, Visit, until};

/// What the AWS CLI printed.
fn printed(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/aws").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub(crate) fn what_the_aws_cli_prints_fills_the_form(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    visit.click("#open-paste");
    visit.waits_for("#paste");
    until("the focus", || (visit.look("document.activeElement.id") == "paste").then_some(()));

    visit.pastes("#paste", &printed("members-nothing-pending.json"));
    visit.holds("#field-cluster-id", "sessions");
    assert_eq!(visit.value("#field-request-engine-version"), "3.2.4", "what is asked for stays");
    // What runs today is judged by today's rules, unless an edition is chosen by hand.
    visit.waits_for("#field-edition-2026:checked");
    assert!(visit.text("#notice").contains("2026"), "{}", visit.text("#notice"));
    visit.click("#field-edition-2018");
    visit.waits_for("#field-edition-2018:checked");
    // Only the members were pasted: what is missing is said, with the command that prints it.
    let missing = visit.text("#paste-result");
    assert!(missing.contains("aws elasticache describe-replication-groups"), "{missing}");

    let both = format!("{}\n{}", printed("members-nothing-pending.json"), printed("group.json"));
    visit.pastes("#paste", &both);
    visit.sees("allowed");
    let both = format!("{}\n{}", printed("group.json"), printed("members-scale-up-pending.json"));
    visit.pastes("#paste", &both);
    visit.sees("blocked");
    assert_eq!(visit.value("#field-cluster-pending-node-type"), "cache.m3.large");
    stays_here(
        &visit,
        &["111122223333", "arn:aws", "amazonaws.com", "sessions-001", "CacheClusters"],
    );
    visit.end();
}

pub(crate) fn an_error_of_aws_is_explained_and_its_values_are_put_into_the_form(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    visit.click("#open-paste");
    visit.pastes("#paste", "An error occurred (Throttling): Rate exceeded");
    until("what is said of it", || {
        visit.text("#paste-result").contains("Nor is it an error").then_some(())
    });
    assert_eq!(visit.value("#field-cluster-id"), "sessions", "nothing typed is lost");
    visit.pastes(
        "#paste",
        "An error occurred (InvalidParameterCombination) when calling the ModifyReplicationGroup operation: Cannot modify redis from 7.1 to 6.2",
    );
    visit.waits_for("#paste-result [data-rule='engine-downgrade']");
    let told = visit.text("#paste-result");
    assert!(told.contains("6.2 is older than 7.1"), "{told}");
    visit.click("#paste-result button");
    visit.holds("#field-request-engine-version", "6.2");
    assert_eq!(visit.value("#field-cluster-engine-version"), "7.1");
    assert_eq!(visit.value("#field-cluster-id"), "", "nothing of the example stays");
    assert_eq!(visit.count("#field-edition-2026:checked"), 1);
    visit.sees("blocked");
    // The rule that blocks shows the error that was pasted.
    let error = "InvalidParameterCombination: Cannot modify redis from 7.1 to 6.2";
    let copies = format!(".finding[data-rule='engine-downgrade'] .copy[data-copies='{error}']");
    visit.waits_for(&copies);
    stays_here(&visit, &["Cannot", "ModifyReplicationGroup"]);
    visit.end();
}

pub(crate) fn one_of_several_clusters_is_chosen(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    visit.click("#open-paste");
    let all = format!("{}\n{}", printed("account-members.json"), printed("account-groups.json"));
    visit.pastes("#paste", &all);
    until("the clusters", || (visit.count("[data-found]") == 4).then_some(()));
    // Nothing is chosen for anybody.
    assert_eq!(visit.value("#field-cluster-node-type"), "cache.m3.medium");
    assert_eq!(visit.verdict(), "blocked");
    visit.click("[data-found='reports']");
    visit.holds("#field-cluster-id", "reports");
    visit.click("[data-found='sessions']");
    visit.holds("#field-cluster-id", "sessions");
    visit.sees("blocked");
    stays_here(
        &visit,
        &["111122223333", "arn:aws", "amazonaws.com", "sessions-001", "feed", "pages"],
    );
    visit.end();
}

pub(crate) fn broken_json_says_where_and_stays(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    visit.click("#open-paste");
    let broken = "{\n  \"CacheClusters\": [\n    oops-not-json";
    visit.pastes("#paste", broken);
    let told = visit.text("#paste-result");
    assert!(told.contains("Line 3, column 5"), "{told}");
    assert_eq!(visit.value("#paste"), broken);
    assert_eq!(visit.look("document.querySelector('#paste').getAttribute('aria-invalid')"), "true");
    // The form and its answer are none the worse for it.
    assert_eq!(visit.verdict(), "blocked");
    stays_here(&visit, &["oops"]);
    visit.end();
}

/// Until then the page is lighter by what reads.
pub(crate) fn what_reads_is_loaded_once_when_something_is_first_pasted(browser: &Browser) {
    let visit = start(browser);
    visit.open("");
    visit.opens_all();
    visit.click("#open-paste");
    visit.types("#field-cluster-id", "x");
    visit.pastes("#paste", " ");
    assert_eq!(visit.asked_for_reader(), [""; 0], "there is nothing to read");
    for text in ["oops", "{\"CacheClusterId\": \"carts\"}", "[]", "oops"] {
        visit.pastes("#paste", text);
        assert_eq!(visit.value("#paste"), text);
    }
    assert!(visit.text("#paste-result").contains("Line 1, column 1"));
    assert_eq!(visit.value("#field-cluster-id"), "carts");
    is_asked_for_once(&visit);
    visit.end();

    let visit = Visit::start(browser);
    visit.open_host("two.html");
    visit.runs(&["#one", "#two"]);
    visit.settles();
    visit.opens_all();
    assert_eq!(visit.asked_for_reader(), [""; 0]);
    for element in ["#two", "#one"] {
        visit.pastes(&format!("{element} >>> #paste"), "{\"CacheClusterId\": \"carts\"}");
        visit.holds(&format!("{element} >>> #field-cluster-id"), "carts");
    }
    is_asked_for_once(&visit);
    visit.end();
}

/// Where the page is kept for offline, what reads is there too.
#[track_caller]
fn start(browser: &Browser) -> Visit<'_> {
    Visit::start_at(browser, Site::clone(browser.site()).online_only(), Host::default())
}

/// Two files: what does it, and what calls that.
fn is_asked_for_once(visit: &Visit<'_>) {
    let mut asked = visit.asked_for_reader();
    asked.sort();
    let endings = asked.iter().map(|it| it.rsplit_once('.').map_or("", |(_, ending)| ending));
    assert_eq!(endings.collect::<Vec<_>>(), ["js", "wasm"], "{asked:?}");
}

pub(crate) fn where_what_reads_is_not_there_it_can_be_tried_again(browser: &Browser) {
    let visit = start(browser);
    visit.open("");
    visit.click("#open-paste");
    visit.types("#field-cluster-id", "-typed");
    visit.loses_reader(true);
    let text = printed("members-nothing-pending.json");
    for _ in 0..2 {
        visit.pastes("#paste", &text);
        let told = visit.text("#paste-result");
        assert!(told.contains("It could not be read") && told.contains("Try again"), "{told}");
    }
    // Nothing typed is lost, and nothing is said of what isn't known.
    assert_eq!(visit.value("#paste").trim(), text.trim());
    assert_eq!(visit.value("#field-cluster-id"), "sessions-typed");
    assert_eq!(visit.verdict(), "blocked");
    assert_eq!(visit.count("#paste[aria-invalid]"), 0);
    visit.click("#paste-result button");
    until("another try", || (visit.asked_for_reader().len() == 6).then_some(()));
    until("what came of it", || {
        visit.text("#paste-result").contains("It could not be read").then_some(())
    });

    assert_eq!(visit.look("document.activeElement.id"), "paste", "the focus is not lost");

    visit.loses_reader(false);
    visit.click("#paste-result button");
    visit.holds("#field-cluster-id", "sessions");
    assert!(visit.text("#paste-result").contains("In the form"));
    // Browsers say in their own words that a file isn't there.
    let _ = visit.takes_faults();
    visit.end();
}

/// Nothing of this is in the address, the history's state or the storage, not even after a while: the address is
/// written once typing rests, and a reload shows what was kept.
fn stays_here(visit: &Visit<'_>, words: &[&str]) {
    let places = "location.href + JSON.stringify(history.state) + JSON.stringify(localStorage) + document.cookie";
    until("the address", || visit.look("location.hash").starts_with("#v1?").then_some(()));
    visit.reload();
    let kept = visit.look(places);
    for word in words {
        assert!(!kept.contains(word), "{word} in {kept}");
    }
    assert_eq!(visit.value("#paste"), "");
}
