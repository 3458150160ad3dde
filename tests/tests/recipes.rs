//! The recipes of `examples/`, as the real tools built them: each page is a working checker in Chromium, Firefox and WebKit,
//! and all else in it stays as it was.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use libtest_mimic::{Arguments, Trial};
use serde_json::Value;
use upgrade_check_tests::browser::{Browser, Engine, Host, Key, Site, Visit, until};

/// A journey of a name.
type Journey = (&'static str, fn(&Browser, &Sites));

const JOURNEYS: [Journey; 6] = [
    ("plain_html", |browser, sites| recipe(browser, sites, "plain-html/")),
    ("mdbook", |browser, sites| recipe(browser, sites, "mdbook/upgrade.html")),
    ("vitepress", |browser, sites| recipe(browser, sites, "vitepress/upgrade.html")),
    ("mkdocs", |browser, sites| recipe(browser, sites, "mkdocs/upgrade/")),
    ("vitepress_from_page_to_page", from_page_to_page),
    ("a_newcomers_mdbook", a_newcomers_book),
];

const LOADER: &str = "elasticache-upgrade-check.js";
const ELEMENT: &str = "elasticache-upgrade-check";
const TARGET: &str = "elasticache-upgrade-check >>> #field-request-engine-version";

/// How everything in the page looks but the element and what is in it: a line for each.
const LOOKS: &str = "const PROPERTIES = ['display', 'position', 'color', 'background-color', 'font-family', 'font-size', 'font-weight', 'line-height', 'letter-spacing', 'text-align', 'direction', 'visibility', 'cursor', 'list-style-type', 'padding-left', 'padding-top', 'margin-top', 'border-top-width', 'border-top-color', 'opacity'];\
    return picks('body, body *').filter((it) => !it.closest('elasticache-upgrade-check')).map((it) => {\
      const style = getComputedStyle(it);\
      return `${it.tagName}#${it.id}.${it.className.baseVal ?? it.className}: ${PROPERTIES.map((name) => style.getPropertyValue(name)).join('|')}`;\
    })";

/// Looks from the top of the page, where tools mark where the reader is, once nothing moves any more.
fn looks(visit: &Visit<'_>) -> Vec<String> {
    let _ = visit.script("scrollTo({ top: 0, behavior: 'instant' })", &[]);
    let mut last = Value::Null;
    let looks = until("the page to come to rest", || {
        let rest = "await new Promise((done) => setTimeout(done, 400))";
        let _ = visit.browser().script_async(rest, &[]);
        let looks = visit.script(LOOKS, &[]);
        let before = std::mem::replace(&mut last, looks.clone());
        (before == looks).then_some(looks)
    });
    looks.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn sees(visit: &Visit<'_>, verdict: &str) {
    let shown = "pick('elasticache-upgrade-check >>> #verdict')?.dataset.verdict";
    until(verdict, || (visit.look(shown) == verdict).then_some(()));
}

/// The page of a recipe with the checker.
fn recipe(browser: &Browser, sites: &Sites, page: &str) {
    let looks = without(browser, sites, page);
    with(browser, sites, page, &looks);
}

/// The page as it is until the checker is there, or where it can't come.
fn without(browser: &Browser, sites: &Sites, page: &str) -> Vec<String> {
    let visit = Visit::start_at(browser, Site::clone(&sites.without), Host::default());
    visit.open_page(page);
    assert_eq!(visit.count(ELEMENT), 1);
    // Of the table in it, not somewhere after it.
    visit.waits_for(&format!("{ELEMENT} td"));
    assert_eq!(visit.count(&format!("{ELEMENT} tbody tr")), 12);
    assert_eq!(visit.count(&format!("{ELEMENT} >>> #app")), 0);
    let looks = looks(&visit);
    assert!(looks.len() > 10, "{looks:?}");
    visit.end();
    looks
}

/// The same page with the checker.
fn with(browser: &Browser, sites: &Sites, page: &str, expected: &[String]) {
    let visit = Visit::start_at(browser, Site::clone(&sites.with), Host::default());
    visit.open_page(page);
    let _ = visit.script("pick('elasticache-upgrade-check').scrollIntoView()", &[]);
    visit.runs(&[ELEMENT]);
    sees(&visit, "blocked");
    assert_eq!(visit.look(&format!("pick('{ELEMENT} td').getClientRects().length")), "0");

    let found = looks(&visit);
    assert_eq!(found.len(), expected.len());
    let different: Vec<_> =
        found.iter().zip(expected).filter(|(found, expected)| found != expected).take(5).collect();
    assert!(different.is_empty(), "{different:#?}");

    visit.click(&format!("{ELEMENT} >>> #field-request-apply-immediately-false"));
    sees(&visit, "deferred");
    visit.empties(TARGET);
    sees_nothing_of_the_page_around(&visit);
    visit.empties(TARGET);
    visit.types(TARGET, "5.0.6");
    sees(&visit, "blocked");
    visit.end();
}

/// A new book with no more than the README says to add.
fn a_newcomers_book(browser: &Browser, sites: &Sites) {
    let light = "elasticache-upgrade-check strong";
    let page = "newcomers-book/chapter_1.html";
    let visit = Visit::start_at(browser, Site::clone(&sites.without), Host::default());
    visit.open_page(page);
    visit.waits_for(light);
    assert_eq!(visit.text(light), "Markdown");
    visit.end();
    let visit = Visit::start_at(browser, Site::clone(&sites.with), Host::default());
    visit.open_page(page);
    visit.runs(&[ELEMENT]);
    assert_eq!(visit.value(TARGET), "7.1");
    assert_eq!(visit.look(&format!("pick('{light}').getClientRects().length")), "0");
    sees(&visit, "undetermined");
    visit.empties(TARGET);
    visit.types(TARGET, "5.0.6");
    sees(&visit, "blocked");
    visit.end();
}

/// `VitePress` goes from page to page without loading them.
fn from_page_to_page(browser: &Browser, sites: &Sites) {
    let visit = Visit::start_at(browser, Site::clone(&sites.with), Host::default());
    visit.open_page("vitepress/before.html");
    let _ = visit.script("window.here = true", &[]);
    for _ in 0..2 {
        visit.click(".VPSidebar a[href$='upgrade.html']");
        until("the element", || (visit.count(ELEMENT) == 1).then_some(()));
        let _ = visit.script("pick('elasticache-upgrade-check').scrollIntoView()", &[]);
        visit.runs(&[ELEMENT]);
        sees(&visit, "blocked");
        visit.click(".VPSidebar a[href$='after.html']");
        until("the other page", || (visit.count(ELEMENT) == 0).then_some(()));
    }
    assert_eq!(visit.look("window.here"), "true", "nothing was loaded anew");
    visit.end();
}

/// Letters and arrows that are shortcuts of these tools: for their search, and for the pages before and after.
fn sees_nothing_of_the_page_around(visit: &Visit<'_>) {
    let place = visit.look("location.href");
    let _ = visit.script("window.here = true", &[]);
    visit.presses("snp/?");
    visit.press(Key::Left);
    visit.press(Key::Right);
    visit.presses("x");
    visit.holds(TARGET, "snp/?x");
    assert_eq!(visit.look("location.href"), place);
    assert_eq!(visit.look("window.here"), "true", "it is still the same page");
}

/// All recipes, with the checker and with an empty file instead of its loader.
struct Sites {
    with: Arc<Site>,
    without: Arc<Site>,
}

fn main() {
    let mut arguments = Arguments::from_args();
    // One browser after the other, as in the other tests.
    arguments.test_threads = Some(1);
    let sites = Arc::new(OnceLock::new());
    let mut trials = Vec::new();
    for engine in Engine::ALL {
        let open = Arc::new(Mutex::new(None));
        for (place, (name, journey)) in JOURNEYS.into_iter().enumerate() {
            let (sites, open) = (Arc::clone(&sites), Arc::clone(&open));
            trials.push(Trial::test(format!("{engine}::{name}"), move || {
                let sites = sites.get_or_init(|| {
                    let with = Site::recipes();
                    Sites { without: Arc::new(with.emptied(LOADER)), with: Arc::new(with) }
                });
                let mut open = open.lock().unwrap_or_else(PoisonError::into_inner);
                let browser = open.take().unwrap_or_else(|| Browser::start(engine, &sites.with));
                journey(&browser, sites);
                if place + 1 < JOURNEYS.len() {
                    *open = Some(browser);
                }
                Ok(())
            }));
        }
    }
    libtest_mimic::run(&arguments, trials).exit();
}
