//! Someone opens the page on a phone.

use serde_json::json;
use upgrade_check_tests::browser::{Browser, Visit};

pub(crate) fn a_phone_shows_everything_and_keeps_the_word_in_sight(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open_narrow(320, 640);
    for example in ["scale-up/upgrade", "pending-not-known", "cluster-mode-switch", "single-node"] {
        if visit.count("#examples[open]") == 0 {
            visit.click("#examples > summary");
        }
        visit.click(&format!("[data-example='{example}']"));
        fits(&visit, example);
        visit.opens_all();
        fits(&visit, &format!("{example}, all opened"));
    }
    visit.click("[data-example='scale-up/upgrade']");
    visit.sees("blocked");
    // The word stays in sight wherever one types.
    for field in
        ["#field-cluster-id", "#field-request-engine-version", "#field-cluster-maintenance-window"]
    {
        visit.click(field);
        in_sight(&visit, "Blocked");
    }
    visit.types("#field-request-engine-version", ".");
    in_sight(&visit, "Waiting");
    visit.end();
}

/// Nothing has to be scrolled sideways, but for what scrolls by itself, such as a long command.
fn fits(visit: &Visit<'_>, when: &str) {
    let wide = visit.script(
        "const room = document.documentElement.clientWidth;\
         if (document.documentElement.scrollWidth <= room) return [];\
         return [...document.body.querySelectorAll('*')]\
           .filter((it) => it.getBoundingClientRect().right > room + 1)\
           .map((it) => `${it.tagName} #${it.id} .${it.getAttribute('class')} ${it.getBoundingClientRect().right}`)\
           .concat(document.documentElement.scrollWidth)",
        &[],
    );
    assert_eq!(wide, json!([]), "wider than the screen with {when}");
}

fn in_sight(visit: &Visit<'_>, word: &str) {
    let bar = visit.script(
        "const { top, bottom, height } = document.querySelector('#bar').getBoundingClientRect();\
         return height > 0 && top >= 0 && bottom <= innerHeight + 1 ? document.querySelector('#bar').innerText : 'out of sight'",
        &[],
    );
    assert!(bar.as_str().is_some_and(|bar| bar.contains(word)), "{bar}");
}
