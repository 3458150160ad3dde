//! Someone pastes what is about to happen: a command, a plan, a template.

use std::fs;
use std::path::Path;

use upgrade_check_tests::browser::{Browser, Engine, Visit, until};

fn text(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Waits until what was read says this, and gives all of it.
fn told(visit: &Visit<'_>, part: &str) -> String {
    until(part, || visit.text("#paste-result").contains(part).then_some(()));
    visit.text("#paste-result")
}

pub(crate) fn a_plan_that_destroys_a_cache_says_so_first(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    visit.click("#open-paste");
    visit.pastes("#paste", &text("terraform/downgrade.json"));
    let said = told(&visit, "destroyed and made anew");
    assert!(said.contains("Terraform will destroy this cache"), "{said}");
    assert!(said.contains("engine_version would go down from 7.0 to 6.2"), "{said}");
    visit.holds("#field-cluster-id", "carts");
    visit.holds("#field-request-engine-version", "6.2");
    visit.sees("blocked");
    if browser.engine() == Engine::Chromium {
        browser.shoots("planned-replaced.png");
    }

    // Of several each one can be chosen, and what is destroyed is said whichever it is.
    visit.pastes("#paste", &text("terraform/plan.json"));
    until("the changes", || (visit.count("[data-found]") == 11).then_some(()));
    visit.click("[data-found='orders']");
    visit.holds("#field-request-node-type", "cache.r6g.xlarge");
    assert_eq!(visit.value("#field-request-engine-version"), "", "it is another change");
    let said = told(&visit, "aws_elasticache_replication_group.carts: Terraform will destroy");
    assert!(said.contains("aws_elasticache_cluster.search[0]: destroyed and made anew"), "{said}");
    if browser.engine() == Engine::Chromium {
        browser.shoots("planned-several.png");
    }

    // An address is text.
    let nasty = text("terraform/downgrade.json")
        .replace("aws_elasticache_replication_group.carts", "<img src=x onerror=alert(1)>");
    visit.pastes("#paste", &nasty);
    told(&visit, "<img src=x onerror=alert(1)>: destroyed");
    assert_eq!(visit.count("#paste-result img"), 0);
    visit.end();
}

pub(crate) fn a_command_and_a_template_become_the_request(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    visit.click("#open-paste");
    let described = text("aws/group-today.json") + &text("aws/members-today.json");
    visit.pastes("#paste", &(text("commands/bash.txt") + &described));
    visit.holds("#field-cluster-id", "accounts");
    visit.holds("#field-request-engine-version", "7.1");
    visit.holds("#field-request-node-type", "cache.r6g.large");
    visit.sees("allowed");
    visit.pastes("#paste", &(text("commands/powershell.txt") + &described));
    visit.holds("#field-request-engine-version", "8.0");
    assert_eq!(visit.value("#field-request-node-type"), "", "the other command's is gone");
    visit.sees("deferred");

    let template = text("cloudformation/template.json").replace("sessions", "accounts");
    let template = template.replace("\"Lone\"", "\"Other\"");
    visit.pastes("#paste", &format!("{template}{described}"));
    until("the resources", || (visit.count("[data-found]") == 2).then_some(()));
    visit.click("[data-found='accounts']");
    visit.holds("#field-request-node-type", "cache.r6g.xlarge");

    visit.pastes("#paste", "resource \"aws_elasticache_cluster\" \"a\" {\n}\n");
    let said = told(&visit, "configuration of Terraform");
    assert!(said.contains("terraform show -json"), "{said}");
    visit.end();
}
