//! Someone puts markup where text belongs, in the hope that it runs.

use serde_json::json;
use upgrade_check_tests::browser::{Browser, Visit};

/// What is usually tried. Where one of them became markup, there would be such an element, a dialog, a broken policy or a
/// request.
const MARKUP: [&str; 6] = [
    "<img src=x onerror=alert(1)>",
    "\"><script>alert(1)</script>",
    "'><svg onload=alert(1)>",
    "</textarea><iframe srcdoc='<script>alert(1)</script>'>",
    "javascript:alert(1)",
    "{{constructor.constructor('alert(1)')()}}${alert(1)}",
];

pub(crate) fn text_in_a_field_stays_text(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    visit.opens_all();
    let ids = visit.script(
        "return [...document.querySelectorAll('#app input[type=text]')].map((it) => it.id)",
        &[],
    );
    let ids: Vec<_> = ids.as_array().into_iter().flatten().filter_map(|id| id.as_str()).collect();
    assert!(ids.len() > 10, "{ids:?}");
    for (place, id) in ids.iter().enumerate() {
        let field = format!("#{id}");
        let before = visit.value(&field);
        for markup in [MARKUP[place % MARKUP.len()], MARKUP[(place + 1) % MARKUP.len()]] {
            visit.pastes(&field, markup);
            assert_eq!(visit.value(&field), markup, "{id}");
            is_text(&visit);
        }
        visit.pastes(&field, &before);
    }
    visit.sees("blocked");
    visit.end();
}

pub(crate) fn text_in_a_document_or_a_link_stays_text(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    visit.click("#open-paste");
    for markup in MARKUP {
        let cluster = json!({
            "CacheClusterId": markup,
            "CacheNodeType": markup,
            "Engine": "redis",
            "EngineVersion": "2.8.24",
            "CacheClusterStatus": markup,
            markup: markup,
        });
        visit.pastes("#paste", &json!({ "CacheClusters": [cluster] }).to_string());
        is_text(&visit);
        visit.pastes("#paste", &json!({ "CacheClusters": [cluster, cluster] }).to_string());
        is_text(&visit);
        visit.pastes("#paste", markup);
        assert_eq!(visit.value("#paste"), markup);
        is_text(&visit);
    }
    visit.end();

    for markup in MARKUP {
        let visit = Visit::start(browser);
        let encoded = visit.look(&format!("encodeURIComponent({})", json!(markup)));
        visit.open(&format!(
            "#v1?cluster.id={encoded}&{encoded}={encoded}&request.engineVersion={encoded}"
        ));
        assert_eq!(visit.value("#field-cluster-id"), markup);
        assert_ne!(visit.text("#notice"), "");
        is_text(&visit);
        visit.end();
    }
    let visit = Visit::start(browser);
    visit.open("#<img/src=x/onerror=alert(1)>?<svg/onload=alert(1)>");
    assert_ne!(visit.text("#notice"), "");
    is_text(&visit);
    visit.end();
}

/// Nothing in the page is what text alone could have brought there.
fn is_text(visit: &Visit<'_>) {
    let strange = "return [...document.querySelectorAll('img, iframe, object, embed, body script:not([src]), [onerror], [onload], [href^=javascript]')].map((it) => it.outerHTML)";
    assert_eq!(visit.script(strange, &[]), json!([]));
}
