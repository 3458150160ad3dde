//! Someone reads what a rule says.

use serde_json::json;
use upgrade_check_core::RULES;
use upgrade_check_tests::browser::{Browser, Engine, Visit, until};
use upgrade_check_tests::rule_pages::{example_of, fragment, judge};

/// In Chromium all pages are opened, in the others one of so many: they run the same program.
const SOME: usize = 12;

pub(crate) fn each_page_is_judged_as_it_is_printed(browser: &Browser) {
    let step = if browser.engine() == Engine::Chromium { 1 } else { SOME };
    let visit = Visit::start(browser);
    for rule in RULES.iter().step_by(step) {
        visit.open_page(&format!("rules/{}.html", rule.id));
        let (firing, near_miss) = example_of(rule).drafts();
        for (id, draft) in [("#judged-fires", firing), ("#judged-near-miss", near_miss)] {
            let _ = visit.script("pick(arguments[0]).scrollIntoView()", &[json!(id)]);
            visit.runs(&[id]);
            let shown = visit.look(&format!("pick('{id} >>> #verdict').dataset.verdict"));
            assert_eq!(shown, judge(&draft).1.verdict.as_str(), "{} {id}", rule.id);
            let state = visit.look(&format!("pick('{id}').report.state"));
            assert_eq!(state, fragment(&draft), "{} {id}", rule.id);
            let link = visit.look(&format!("pick('{id} ~ p a').hash"));
            assert_eq!(link, format!("#{state}"), "{} {id}", rule.id);
        }
        until("both to agree", || (visit.count(".agrees[data-agrees=true]") == 2).then_some(()));
    }
    visit.settles();
    visit.end();
}

pub(crate) fn a_finding_leads_to_its_rule_and_back_to_the_same_form(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    visit.empties("#field-cluster-id");
    visit.types("#field-cluster-id", "carts");
    let link = "[data-rule='scale-up-pending'] h4 a";
    until("the link to know the form", || {
        visit.look(&format!("pick(\"{link}\")?.hash ?? ''")).contains("=carts").then_some(())
    });
    let form = visit.look(&format!("pick(\"{link}\").hash"));
    visit.click(link);
    until("the rule", || {
        visit.look("location.pathname").ends_with("/rules/scale-up-pending.html").then_some(())
    });
    until("the way back", || (visit.text("a.back") == "Back to your cluster").then_some(()));

    // To other rules and back with the form still there.
    visit.click("nav a:not(.back)");
    until("the list", || (visit.count("li[data-rule]") > RULES.len()).then_some(()));
    visit.click("[data-edition='2026'] li[data-rule='engine-downgrade'] > a");
    until("the other rule", || {
        visit.look("location.pathname").ends_with("/engine-downgrade.html").then_some(())
    });
    until("the way back", || (visit.text("a.back") == "Back to your cluster").then_some(()));
    visit.click("a.back");
    visit.waits_for("#app[data-ready]");
    assert_eq!(visit.value("#field-cluster-id"), "carts");
    assert_eq!(visit.look("location.hash"), form);
    assert_eq!(visit.verdict(), "blocked");

    // Who comes without a form goes to the checker as it was left.
    visit.open_page("rules/engine-downgrade.html");
    assert_eq!(visit.text("a.back"), "To the checker");
    visit.click("a.back");
    visit.waits_for("#app[data-ready]");
    assert_eq!(visit.value("#field-cluster-id"), "carts");
    visit.settles();
    visit.end();
}

pub(crate) fn rules_are_found_by_words_and_by_errors(browser: &Browser) {
    const FOUND: &str = "li[data-rule]:not([hidden])";
    let visit = Visit::start(browser);
    visit.open_page("rules/index.html");
    let all = visit.count(FOUND);
    assert!(all >= RULES.len(), "{all}");
    let ids = || {
        let ids = "return [...new Set(picks(arguments[0]).map((it) => it.dataset.rule))].join(' ')";
        visit.script(ids, &[json!(FOUND)]).as_str().unwrap_or_default().to_owned()
    };
    visit.types("#search", "FINAL cluster-mode-final");
    assert_eq!(ids(), "cluster-mode-final");
    assert_eq!(visit.text("#found"), "1 rule");
    visit.empties("#search");
    assert_eq!(visit.count(FOUND), all);
    visit.pastes("#search", "An error occurred (InvalidParameterCombination) when calling the ModifyReplicationGroup operation: Cannot modify redis from 3.2.10 to 3.2.4");
    assert_eq!(ids(), "engine-downgrade");
    visit.pastes("#search", "<img src=x onerror=alert(1)>");
    assert_eq!((ids().as_str(), visit.text("#found").as_str()), ("", "No rule says that."));
    visit.settles();
    visit.end();
}
