//! Someone embeds the checker in a page with styles of its own.

use serde_json::{Value, json};
use upgrade_check_tests::browser::{Browser, Engine, Key, Visit, until};

/// The styles of elements, as they come out: a line for each.
const STYLES: &str = "const PROPERTIES = ['display', 'color', 'background-color', 'font-family', 'font-size', 'font-weight', 'line-height', 'letter-spacing', 'word-spacing', 'white-space', 'text-align', 'text-transform', 'direction', 'visibility', 'cursor', 'list-style-type', 'padding-left', 'padding-top', 'margin-top', 'margin-left', 'border-top-width', 'border-top-color', 'position', 'width', 'opacity'];\
    const styles = (elements) => [...elements].map((it) => {\
      const style = getComputedStyle(it);\
      return `${it.tagName} #${it.id} .${it.className.baseVal ?? it.className}: ${PROPERTIES.map((name) => style.getPropertyValue(name)).join('|')}`;\
    });";

fn styles_within(visit: &Visit<'_>) -> Vec<String> {
    visit.settles();
    let within = [STYLES, "return styles(picks('#one >>> #app, #one >>> #app *'))"].concat();
    let styles: Vec<String> = strings(&visit.script(&within, &[]));
    assert!(styles.len() > 300, "{}", styles.len());
    styles
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|it| it.as_str().map(str::to_owned)).collect()
}

pub(crate) fn no_style_leaks_in(browser: &Browser) {
    let quiet = Visit::start(browser);
    quiet.open_host("quiet.html");
    quiet.runs(&["#one"]);
    let expected = styles_within(&quiet);
    quiet.end();
    let hostile = Visit::start(browser);
    hostile.open_host("hostile.html");
    hostile.runs(&["#one"]);
    let found = styles_within(&hostile);
    assert_eq!(found.len(), expected.len());
    let different: Vec<_> =
        found.iter().zip(&expected).filter(|(found, expected)| found != expected).take(5).collect();
    assert!(different.is_empty(), "{different:#?}");
    hostile.end();
}

pub(crate) fn no_style_leaks_out(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open_host("quiet.html");
    let own = [STYLES, "return styles(document.querySelectorAll('body, #own, #own *'))"].concat();
    visit.runs(&["#one"]);
    let with = strings(&visit.script(&own, &[]));
    let sheets = "return [document.adoptedStyleSheets.length, document.styleSheets.length, document.querySelectorAll('style').length]";
    assert_eq!(visit.script(sheets, &[]), json!([0, 1, 0]));
    visit.settles();
    let _ = visit.script("pick('#one').remove()", &[]);
    assert_eq!(strings(&visit.script(&own, &[])), with);
    visit.end();

    let visit = Visit::start(browser);
    visit.open_host("without.html");
    let without = strings(&visit.script(&own, &[]));
    assert!(without.len() > 20);
    assert_eq!(with, without, "as if there were no such element");
    visit.settles();
    visit.end();
}

/// Ground, letters and scheme of both themes.
const LIGHT: &str = "rgb(246, 247, 249) rgb(23, 32, 42) light";
const DARK: &str = "rgb(16, 21, 27) rgb(228, 233, 238) dark";

pub(crate) fn it_has_a_theme_of_its_own(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open_host("two.html");
    visit.runs(&["#one", "#two"]);
    visit.settles();
    let colours = |element: &str| {
        visit.look(&format!(
            "(({{ backgroundColor, color, colorScheme }}) => [backgroundColor, color, colorScheme].join(' '))(getComputedStyle(pick('{element} >>> #app')))"
        ))
    };
    let theme = |element: &str, theme: &str| {
        let _ = visit.script(
            "pick(arguments[0]).setAttribute('theme', arguments[1])",
            &[json!(element), json!(theme)],
        );
    };
    theme("#one", "light");
    theme("#two", "dark");
    assert_eq!((colours("#one").as_str(), colours("#two").as_str()), (LIGHT, DARK));
    theme("#one", "dark");
    theme("#two", "light");
    assert_eq!((colours("#one").as_str(), colours("#two").as_str()), (DARK, LIGHT));
    theme("#one", "system");
    if browser.engine() == Engine::Chromium {
        for (system, expected) in [("dark", DARK), ("light", LIGHT)] {
            browser.looks(1280, 900, system);
            assert_eq!(colours("#one"), expected);
            assert_eq!(colours("#two"), LIGHT, "its own, whatever the system's");
        }
    } else {
        assert_eq!(colours("#one"), LIGHT, "nothing says that it is dark");
    }
    visit.end();
}

pub(crate) fn keys_lead_into_the_element_and_out_of_it(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open_host("two.html");
    visit.runs(&["#one", "#two"]);
    visit.settles();
    let at = || {
        visit.look(
            "(() => { const ids = window.ids ??= new Map(); let at = document.activeElement; let path = at?.id ?? ''; while (at?.shadowRoot?.activeElement) { at = at.shadowRoot.activeElement; if (!ids.has(at)) ids.set(at, at.dataset.face ?? `${at.tagName} ${ids.size}`); path += ` ${at.id && !at.dataset.face ? at.id : ids.get(at)}`; } return path; })()",
        )
    };
    let seen = "let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;\
        const lined = (it) => it && getComputedStyle(it).outlineStyle !== 'none' && parseFloat(getComputedStyle(it).outlineWidth) > 0;\
        return at === document.body || !!(lined(at) || lined(at.nextElementSibling))";
    let goes_to = |key: Key, expected: &str| {
        let mut last = at();
        for _ in 0..80 {
            visit.press(key);
            let now =
                until(&format!("{key:?} to leave {last}"), || Some(at()).filter(|it| *it != last));
            if now.starts_with("one") || now.starts_with("two") {
                assert_eq!(
                    visit.script(seen, &[]),
                    json!(true),
                    "the focus can't be seen on {now}"
                );
            }
            if now == expected {
                return;
            }
            last = now;
        }
        panic!("{key:?} doesn't reach {expected}");
    };
    goes_to(Key::Tab, "one field-cluster-engine-version");
    visit.press(Key::End);
    visit.presses("9");
    visit.holds("#one >>> #field-cluster-engine-version", "2.8.249");
    visit.press(Key::Backspace);
    goes_to(Key::Tab, "one field-request-apply-immediately-true");
    visit.press(Key::Right);
    until("the choice", || {
        (visit.count("#one >>> #field-request-apply-immediately-false:checked") == 1).then_some(())
    });
    assert_eq!(visit.count("#two >>> #field-request-apply-immediately-true:checked"), 1);
    visit.press(Key::Left);
    until("the answer", || {
        (visit.look("pick('#one >>> #verdict').dataset.verdict") == "allowed").then_some(())
    });
    goes_to(Key::Tab, "one cli");
    visit.press(Key::Right);
    until("the tab", || (at() == "one api").then_some(()));
    // Nothing holds the focus.
    goes_to(Key::Tab, "between");
    goes_to(Key::Tab, "two field-request-engine-version");
    goes_to(Key::BackTab, "between");
    visit.end();
}
