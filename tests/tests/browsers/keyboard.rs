//! Someone has no mouse, or doesn't want it.

use serde_json::json;
use upgrade_check_tests::browser::{Browser, Key, Visit, until};

pub(crate) fn everything_is_reached_and_worked_with_keys_alone(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    goes_to(&visit, Key::Tab, ".skip");
    goes_to(&visit, Key::Tab, "#theme");

    // An example.
    goes_to(&visit, Key::Tab, "#examples > summary");
    visit.press(Key::Enter);
    goes_to(&visit, Key::Tab, "[data-example='nothing/upgrade']");
    visit.press(Key::Enter);
    visit.sees("allowed");
    goes_to(&visit, Key::Tab, "[data-example='scale-up/upgrade']");
    visit.press(Key::Space);
    visit.sees("blocked");

    // A field, and a choice with the arrow keys.
    goes_to(&visit, Key::Tab, "#field-request-engine-version");
    visit.press(Key::End);
    visit.press(Key::Backspace);
    visit.presses("6");
    visit.holds("#field-request-engine-version", "3.2.6");
    goes_to(&visit, Key::Tab, "#field-request-apply-immediately-true");
    visit.press(Key::Right);
    visit.sees("deferred");
    visit.press(Key::Left);
    visit.sees("blocked");

    // The tabs of the best way: one stop, and the arrow keys go round.
    goes_to(&visit, Key::Tab, ".remedy [role=tab][aria-selected=true]");
    for (key, face) in [
        (Key::Right, "api"),
        (Key::Right, "console"),
        (Key::Left, "api"),
        (Key::Home, "console"),
        (Key::End, "api"),
    ] {
        visit.press(key);
        let tab = format!("[role=tab][data-face={face}][aria-selected=true]:focus");
        until(&format!("{tab} after {key:?}"), || (visit.count(&tab) == 1).then_some(()));
    }
    // Backwards to the button above, which takes the way.
    goes_to(&visit, Key::BackTab, "[data-remedy='schedule-for-window'] .apply");
    visit.press(Key::Enter);
    visit.sees("deferred");

    // On to the page's last control: nothing holds the focus.
    goes_to(&visit, Key::Tab, "#report-wrong");
    visit.end();
}

/// Presses a key until the focus is there. On each stop the focus moves, and can be seen.
fn goes_to(visit: &Visit<'_>, key: Key, css: &str) {
    const STOP: &str = "const at = document.activeElement;\
        const style = getComputedStyle(at);\
        const near = at.nextElementSibling ? getComputedStyle(at.nextElementSibling) : style;\
        const lined = (it) => it.outlineStyle !== 'none' && parseFloat(it.outlineWidth) > 0;\
        window.stops ??= new Map();\
        if (!stops.has(at)) stops.set(at, stops.size);\
        return [at.matches(arguments[0]), at === document.body, lined(style) || lined(near), stops.get(at), at.outerHTML.slice(0, 120)]";
    let mut last = json!(null);
    for _ in 0..120 {
        visit.press(key);
        let stop = until(&format!("{key:?} to leave {last}"), || {
            Some(visit.script(STOP, &[json!(css)])).filter(|stop| stop.get(3) != Some(&last))
        });
        let [there, body, seen, number, html] = stop.as_array().expect("five").as_slice() else {
            panic!("{stop}");
        };
        assert!(*body == json!(true) || *seen == json!(true), "the focus can't be seen on {html}");
        last = number.clone();
        if *there == json!(true) {
            return;
        }
    }
    panic!("{key:?} doesn't reach {css}");
}
