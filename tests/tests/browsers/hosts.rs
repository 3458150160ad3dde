//! The page on hosts of every sort.

use std::thread;
use std::time::Duration;

use upgrade_check_tests::browser::{Browser, Engine, Host, Site, Visit, until};

pub(crate) fn a_folder_of_a_host_is_as_good_as_its_root(browser: &Browser) {
    let host = Host { folder: "tools/checker/", ..Host::default() };
    let visit = Visit::start_at(browser, Site::clone(browser.site()), host);
    visit.open("");
    assert_eq!(visit.verdict(), "blocked");
    // Everything came from the folder.
    let elsewhere = visit.asked().into_iter().filter(|it| !it.contains(" /tools/checker/"));
    let elsewhere: Vec<_> = elsewhere.filter(|it| !it.contains("/favicon.ico")).collect();
    assert_eq!(elsewhere, [""; 0]);
    visit.end();
}

pub(crate) fn a_host_need_not_know_the_type_of_webassembly(browser: &Browser) {
    let host = Host { knows_wasm: false, ..Host::default() };
    let visit = Visit::start_at(browser, Site::clone(browser.site()), host);
    visit.open("");
    assert_eq!(visit.verdict(), "blocked");
    visit.end();
}

pub(crate) fn each_file_is_loaded_once(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    let asked = visit.asked();
    let pages = asked.iter().filter(|it| !it.ends_with(" for the worker"));
    let pages = pages.filter(|it| it.contains(".js") || it.contains(".wasm"));
    // WebKit takes no early load for a fetch, and keeps nothing for the next one while it is driven.
    let again = |line: &str| browser.engine() == Engine::WebKit && line.contains("_bg.wasm");
    let mut pages: Vec<_> = pages.filter(|it| !again(it)).collect();
    let all = pages.len();
    pages.sort_unstable();
    pages.dedup();
    assert!(all >= 2, "{asked:?}");
    assert_eq!(all, pages.len(), "an early load that isn't used is a second one: {asked:?}");
    visit.end();
}

pub(crate) fn a_changed_file_is_not_run(browser: &Browser) {
    let site = browser.site();
    for (begins, ends) in [("boot-", ".js"), ("upgrade-check-web", ".wasm")] {
        let name = site.named(begins, ends);
        let mut bytes = site.file(name).expect("it is there").bytes.clone();
        // A comment, or a section that says nothing: what doesn't look would run as well.
        bytes.extend_from_slice(if ends == ".js" { b"//" } else { b"\0\x02\x01x" });
        let visit = Visit::start_at(browser, Site::clone(site).with(name, bytes), Host::default());
        browser.go(&visit.address(""));
        until(&format!("{name} to be refused"), || (!visit.faults().is_empty()).then_some(()));
        // It might still be loaded a second time, and run then.
        thread::sleep(Duration::from_secs(1));
        assert_eq!(visit.count("#app[data-ready], #verdict"), 0, "{name} was run");
    }
}
