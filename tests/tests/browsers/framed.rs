//! The page in a sandboxed frame of someone else's page.

use serde_json::json;
use upgrade_check_tests::browser::{Browser, Host, Site, Visit, until};

/// A page that shows the checker, below a frame of someone who pretends to be it. Frames out of sight may sleep.
const AROUND: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>A runbook</title>\
    <iframe id=forger src=forger.html sandbox=allow-scripts title=Forger></iframe>\
    <iframe id=checker data-upgrade-check data-theme=dark src=embed.html sandbox=allow-scripts \
      title='ElastiCache upgrade check' width=1000 height=50 \
      data-fragment='v1?cluster.id=carts&amp;cluster.engineVersion=3.2.10&amp;request.engineVersion=3.2.4'></iframe>\
    <script src=frame.js></script></html>";
const POLICY: &str = "default-src 'none'; script-src 'self'; frame-src 'self'";

/// Says to the page around it that it is 7,777 pixels high, and to the checker beside it what the page might say.
const FORGER: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Forger</title><script>setInterval(() => {\
    parent.postMessage({ type: 'upgrade-check:height', height: 7777 }, '*');\
    parent.frames[1].postMessage({ type: 'upgrade-check:open', fragment: 'v1?cluster.id=forged' }, '*');\
    parent.frames[1].postMessage({ type: 'upgrade-check:theme', theme: 'light' }, '*');\
    document.title = `Forger ${Number(document.title.slice(7)) + 1}`;\
  }, 20);</script></html>";

pub(crate) fn a_sandboxed_frame_sizes_itself_and_hears_its_page_alone(browser: &Browser) {
    let site = Site::clone(browser.site())
        .with_foreign("around.html", POLICY, AROUND)
        .with_foreign("forger.html", "default-src 'none'; script-src 'unsafe-inline'", FORGER);
    let visit = Visit::start_at(browser, site, Host::default());
    browser.go(&visit.address("around.html"));

    // What the page asks for is shown.
    visit.enters(1);
    until("the fragment", || (visit.value("#field-cluster-id") == "carts").then_some(()));
    visit.sees("blocked");
    until("the theme", || (theme(&visit) == "dark").then_some(()));
    let kept = "try { localStorage.length; return 'kept' } catch (error) { return error.name }";
    assert_eq!(visit.script(kept, &[]), json!("SecurityError"), "the sandbox holds");
    assert_eq!(visit.look("self.origin"), "null");
    until("a height without scrolling", || (inner(&visit) == whole(&visit)).then_some(()));
    let before = whole(&visit);

    // It grows with what is opened in it, and shrinks with what is closed.
    visit.opens_all();
    until("the frame to grow", || {
        (inner(&visit) == whole(&visit) && whole(&visit) > before).then_some(())
    });
    let close = "document.querySelectorAll('details').forEach((it) => { it.open = false; })";
    let grown = whole(&visit);
    let _ = visit.script(close, &[]);
    until("the frame to shrink", || {
        (inner(&visit) == whole(&visit) && whole(&visit) < grown).then_some(())
    });

    // Whoever else says something is not heard, by either.
    visit.leaves();
    visit.enters(0);
    until("forged messages", || {
        let count = visit.look("Number(document.title.slice(7))");
        count.parse().is_ok_and(|count: u32| count > 5).then_some(())
    });
    visit.leaves();
    let height = "return document.querySelector('#checker').getBoundingClientRect().height";
    assert!(visit.script(height, &[]).as_f64().is_some_and(|it| it < 7777.0));
    assert_eq!(visit.look("document.querySelector('#forger').style.height"), "");

    // The page changes its mind.
    let change = "const { dataset } = document.querySelector('#checker');\
        dataset.fragment = 'v1?cluster.id=stock'; dataset.theme = 'light'";
    visit.enters(1);
    assert_eq!(visit.value("#field-cluster-id"), "carts");
    assert_eq!(theme(&visit), "dark");
    visit.leaves();
    let _ = visit.script(change, &[]);
    visit.enters(1);
    until("the other fragment", || (visit.value("#field-cluster-id") == "stock").then_some(()));
    until("the other theme", || (theme(&visit) == "light").then_some(()));
    visit.leaves();

    let asked = visit.asked();
    let known = ["/around.html", "/embed.html", "/forger.html", "/frame.js"];
    let others = asked.iter().filter(|it| !it.contains("icon"));
    let others: Vec<_> =
        others.filter(|it| !known.iter().any(|known| **it == format!("200 {known}"))).collect();
    assert_eq!(others, [""; 0], "asked for, or broke a policy");
}

fn theme(visit: &Visit<'_>) -> String {
    visit.look("document.documentElement.dataset.theme")
}

/// A whole number, as far as heights are.
fn number(visit: &Visit<'_>, expression: &str) -> u64 {
    let text = visit.look(&format!("`${{Math.ceil({expression})}}`"));
    text.parse().unwrap_or_else(|error| panic!("{expression} is {text}: {error}"))
}

/// The height of the frame, from within.
fn inner(visit: &Visit<'_>) -> u64 {
    number(visit, "innerHeight")
}

/// The height of what is in it.
fn whole(visit: &Visit<'_>) -> u64 {
    number(visit, "document.documentElement.getBoundingClientRect().height")
}
