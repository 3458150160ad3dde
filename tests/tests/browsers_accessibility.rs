//! What axe-core finds in the page: nothing, in any state, theme and width. Pictures of all of them are taken on the way,
//! for a person to look at (`screenshots` in Cargo's target folder).

use std::collections::BTreeMap;
use std::sync::Arc;

use upgrade_check_tests::browser::{Browser, Engine, Site, Visit, violations};

/// A state of the page, and how to come to it from the first visit.
type State = (&'static str, fn(&Visit<'_>));

const STATES: [State; 7] = [
    ("first-visit", |_| ()),
    ("undetermined", |visit| {
        visit.click("#examples > summary");
        visit.click("[data-example='pending-not-known']");
        visit.sees("undetermined");
    }),
    ("deferred", |visit| {
        visit.click("[data-remedy='schedule-for-window'] .apply");
        visit.sees("deferred");
    }),
    ("differs", |visit| {
        visit.click("#examples > summary");
        visit.click("[data-example='multi-az-group']");
        visit.waits_for("#today .turns");
        visit.click("#changes > summary");
        visit.waits_for("#changes dt");
    }),
    ("today", |visit| {
        visit.click("#examples > summary");
        visit.click("[data-example='lone-node-to-valkey']");
        visit.sees("blocked");
        visit.click("#field-edition-day");
        visit.waits_for("#field-edition-date");
    }),
    ("refused", |visit| {
        visit.click("#paste-area > summary");
        visit.pastes("#paste", "Cannot modify redis from 3.2.10 to 3.2.4");
        visit.click("#paste-result button");
        visit.waits_for(".finding[data-rule='engine-downgrade']");
    }),
    ("error", |visit| {
        visit.pastes("#paste", "{ not JSON");
        visit.pastes("#field-request-engine-version", "3.2.");
        visit.sees("waiting");
    }),
];

/// The same for the element in a page of somebody else's.
fn embedded(browser: &Browser, found: &mut BTreeMap<String, Vec<String>>) {
    let visit = Visit::start(browser);
    browser.looks(1280, 900, "light");
    visit.open_host("article.html");
    visit.runs(&["#one"]);
    visit.settles();
    for width in [360, 768, 1280] {
        for theme in ["light", "dark"] {
            browser.looks(width, 900, theme);
            let name = format!("embedded-{width}-{theme}");
            browser.shoots(&format!("{name}.png"));
            for violation in violations(&visit) {
                found.entry(violation.to_string()).or_default().push(name.clone());
            }
        }
    }
    for show in ["verdict", "table"] {
        let set = "for (const it of picks('elasticache-upgrade-check')) it.setAttribute('show', arguments[0])";
        let _ = visit.script(set, &[show.into()]);
        let there = format!("#one >>> #{show}");
        visit.waits_for(&there);
        browser.shoots(&format!("embedded-{show}.png"));
        for violation in violations(&visit) {
            found.entry(violation.to_string()).or_default().push(format!("embedded-{show}"));
        }
    }
    visit.end();
}

/// The same for the rules' pages.
fn rules(browser: &Browser, found: &mut BTreeMap<String, Vec<String>>) {
    let visit = Visit::start(browser);
    for page in ["index", "scale-up-pending", "engine-downgrade", "data-tiering-fixed"] {
        browser.looks(1280, 900, "light");
        visit.open_page(&format!("rules/{page}.html"));
        if page != "index" {
            for id in ["#judged-fires", "#judged-near-miss"] {
                let _ = visit.script("pick(arguments[0]).load()", &[id.into()]);
                visit.runs(&[id]);
            }
        }
        for width in [360, 768, 1280] {
            for theme in ["light", "dark"] {
                browser.looks(width, 900, theme);
                let name = format!("rules-{page}-{width}-{theme}");
                browser.shoots(&format!("{name}.png"));
                let wide = visit.look("document.documentElement.scrollWidth");
                assert_eq!(wide, width.to_string(), "{name} scrolls sideways");
                for violation in violations(&visit) {
                    found.entry(violation.to_string()).or_default().push(name.clone());
                }
            }
        }
    }
    visit.settles();
    visit.end();
}

#[test]
fn axe_finds_nothing_in_any_state_theme_and_width() {
    let site = Arc::new(Site::built());
    let browser = Browser::start(Engine::Chromium, &site);
    // Where each of them was found.
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (state, come) in STATES {
        let visit = Visit::start(&browser);
        browser.looks(1280, 900, "light");
        visit.open("");
        come(&visit);
        for width in [360, 768, 1280] {
            for theme in ["light", "dark"] {
                browser.looks(width, 900, theme);
                let name = format!("{state}-{width}-{theme}");
                browser.shoots(&format!("{name}.png"));
                for violation in violations(&visit) {
                    found.entry(violation.to_string()).or_default().push(name.clone());
                }
            }
        }
        visit.end();
    }
    embedded(&browser, &mut found);
    rules(&browser, &mut found);
    let lines: Vec<_> =
        found.iter().map(|(it, names)| format!("{it}\n    in {}", names.join(", "))).collect();
    assert!(lines.is_empty(), "{} violations:\n{}", lines.len(), lines.join("\n"));
}
