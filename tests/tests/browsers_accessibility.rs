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

/// What the AWS CLI prints of clusters of several versions, one of them with a scale-up pending, and a text that is none.
const FLEET: &str = "
const versions = ['7.0.7', '6.2.6', '5.0.6', '7.1.0', '3.2.10'];
const cluster = (number) => ({
  CacheClusterId: `sessions-${number}`, CacheNodeType: 'cache.m5.large', Engine: 'redis',
  EngineVersion: versions[number % 5], CacheClusterStatus: 'available', NumCacheNodes: 1, PreferredAvailabilityZone: 'eu-west-1a',
  PreferredMaintenanceWindow: 'sun:05:00-sun:06:00', CacheSubnetGroupName: 'default',
  CacheParameterGroup: { CacheParameterGroupName: 'default.redis7', ParameterApplyStatus: 'in-sync', CacheNodeIdsToReboot: [] },
  AutoMinorVersionUpgrade: true, TransitEncryptionEnabled: false, AtRestEncryptionEnabled: false,
  PendingModifiedValues: number % 7 ? {} : { CacheNodeType: 'cache.m5.xlarge' }, SnapshotRetentionLimit: 0,
});
const all = new DataTransfer();
const text = JSON.stringify({ CacheClusters: Array.from({ length: 60 }, (_, number) => cluster(number)) });
all.items.add(new File([text], 'eu-west-1/clusters.json'));
all.items.add(new File(['{ oops'], 'notes.json'));
pick('#app').dispatchEvent(new DragEvent('drop', { dataTransfer: all, bubbles: true, cancelable: true }));
const version = pick('#wish-version');
version.value = '7.1';
version.dispatchEvent(new InputEvent('input', { bubbles: true }));
";

/// The same for the fleet's page: empty, judged, with a group, and with an answer open.
fn fleet(browser: &Browser, found: &mut BTreeMap<String, Vec<String>>) {
    let visit = Visit::start(browser);
    browser.looks(1280, 900, "light");
    visit.open_page("fleet/index.html");
    visit.waits_for("#app[data-ready]");
    let mut look = |state: &str| {
        for width in [360, 768, 1280] {
            for theme in ["light", "dark"] {
                browser.looks(width, 900, theme);
                let name = format!("fleet-{state}-{width}-{theme}");
                browser.shoots(&format!("{name}.png"));
                // A scroll bar may take room beside it.
                let wide = visit.look("document.documentElement.scrollWidth > innerWidth");
                assert_eq!(wide, "false", "{name} scrolls sideways");
                for violation in violations(&visit) {
                    found.entry(violation.to_string()).or_default().push(name.clone());
                }
            }
        }
        browser.looks(1280, 900, "light");
    };
    look("empty");
    let _ = visit.script(FLEET, &[]);
    visit.waits_for(".files-given li");
    visit.click("#judge");
    visit.waits_for("#grid [data-row]");
    look("judged");
    visit.click(".cause[data-outcome='blocked']:has(.same-step) button");
    visit.waits_for(".commands pre");
    look("group");
    visit.click("#grid [data-row]");
    visit.waits_for("#answer .acknowledge");
    visit.click("#answer .acknowledge");
    visit.waits_for("#reason");
    look("answer");
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
    fleet(&browser, &mut found);
    let lines: Vec<_> =
        found.iter().map(|(it, names)| format!("{it}\n    in {}", names.join(", "))).collect();
    assert!(lines.is_empty(), "{} violations:\n{}", lines.len(), lines.join("\n"));
}
