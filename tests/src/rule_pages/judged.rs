//! An input in a rule's page: what stands in it, what it comes to, and the element that judges it when the page is opened.

use upgrade_check_core::{Draft, Field, Report, Rule};

use super::html::{Stands, escaped, fragment, joined};
use super::{finding, judge, words};

/// An input of a rule; `before` is what it differs from.
pub(super) fn judged(
    rule: &Rule,
    stands: Stands,
    id: &str,
    draft: &Draft,
    before: Option<&Draft>,
) -> String {
    let (request, report) = judge(draft);
    let found = finding(&report, rule);
    let (says, quote) = match found {
        Some(found) => {
            let because = escaped(&found.because(&request));
            ("this rule fires", format!("<blockquote>{because}</blockquote>\n"))
        }
        None => ("this rule doesn’t fire", String::new()),
    };
    let verdict = words::verdict(report.verdict);
    let judged_now = match stands {
        Stands::Alone => {
            let element = element(rule, id, draft, &report, found.is_some());
            format!("{element}\n<p class=\"agrees\" role=\"status\"></p>\n")
        }
        // The checker itself stands in the document.
        Stands::Among => String::new(),
    };
    let link = escaped(&stands.checker(&fragment(draft)));
    format!(
        "{}\n<p>The answer is <strong>{verdict}</strong>, and {says}.</p>\n{quote}{judged_now}\
         <p><a href=\"{link}\">Open it in the checker</a></p>",
        input(draft, before),
    )
}

/// The element. What is expected of it stands in it until it runs, and beside it for the script that compares the two.
fn element(rule: &Rule, id: &str, draft: &Draft, report: &Report, fires: bool) -> String {
    format!(
        "<elasticache-upgrade-check id=\"judged-{id}\" class=\"judged\" show=\"verdict\" state=\"{}\" \
         data-verdict=\"{}\" data-rule=\"{}\" data-fires=\"{fires}\">\
         <p class=\"light\">{}</p></elasticache-upgrade-check>",
        escaped(&fragment(draft)),
        report.verdict.as_str(),
        rule.id,
        words::verdict(report.verdict),
    )
}

/// The fields of an input, those marked in which it differs from another.
fn input(draft: &Draft, before: Option<&Draft>) -> String {
    let line = |field: Field, what: &str| {
        let differs = before.is_some_and(|before| before.get(field) != draft.get(field));
        let mark = if differs { " class=\"differs\"" } else { "" };
        format!("<div{mark}><dt><code>{field}</code></dt><dd>{what}</dd></div>\n")
    };
    let given = draft.iter().map(|(field, text)| match text {
        "{}" => line(field, "nothing"),
        text => line(field, &format!("<code>{}</code>", escaped(text))),
    });
    let left_out = before.into_iter().flat_map(Draft::iter);
    let left_out = left_out.filter(|(field, _)| draft.get(*field).is_none());
    let left_out = left_out.map(|(field, _)| line(field, "left out"));
    format!("<dl>\n{}</dl>", joined(given.chain(left_out)))
}
