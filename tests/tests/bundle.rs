//! The npm package on a page that Vite bundled, in Chromium, Firefox and WebKit: `cargo xtask test browsers` builds the page
//! and names its folder in `UPGRADE_CHECK_SITE`.

use std::sync::Arc;

use upgrade_check_tests::browser::{Browser, Engine, Site, Visit};

#[test]
fn both_entries_answer_on_a_bundled_page() {
    let site = Arc::new(Site::built());
    assert!(site.file("index.html").is_some(), "there is no bundled page");
    let modules = site.files().filter(|(_, file)| file.media == "application/wasm").count();
    assert_eq!(modules, 2, "each entry has a module of its own");
    for engine in Engine::ALL {
        let browser = Browser::start(engine, &site);
        let visit = Visit::start(&browser);
        visit.open("");
        assert_eq!(visit.text("#all"), "scale-up-pending", "{engine}");
        assert_eq!(visit.text("#read"), "a", "{engine}");
        assert_eq!(visit.text("#engine"), "blocked", "{engine}");
        visit.end();
    }
}
