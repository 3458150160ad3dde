//! The text of a rule: what it says, and two inputs; in a page of its own they are judged when it is opened.

use upgrade_check_core::{Basis, EDITIONS, Remedy, Report, Request, Rule, Way};

use super::html::{Files, Stands, document, escaped, joined, section_of, ways_on, with_code};
use super::judged::judged;
use super::{example_of, judge, words};

/// The whole page.
pub(super) fn page(rule: &Rule, files: &Files<'_>) -> String {
    let (head, parts) = (head(rule, Stands::Alone), parts(rule, Stands::Alone));
    let id = rule.id;
    let body = format!(
        "{head}\n<main id=\"rule\" class=\"sheet rule\" data-rule=\"{id}\">\n{parts}</main>"
    );
    let about = rule.manual.replace('`', "");
    document(files, rule.title, &about, true, &body)
}

/// The same as a section among those of the other rules.
pub(super) fn section(rule: &Rule) -> String {
    let (head, parts) = (head(rule, Stands::Among), parts(rule, Stands::Among));
    let (id, section) = (rule.id, section_of(rule.id));
    format!(
        "<article id=\"{section}\" class=\"sheet rule\" data-rule=\"{id}\" hidden>\n{head}\n{parts}</article>\n"
    )
}

fn head(rule: &Rule, stands: Stands) -> String {
    format!(
        "<header class=\"head sheet\"><div>{}<h1>{}</h1>\
         <p class=\"lede\"><span class=\"effect\" data-effect=\"{}\">{}</span> <code>{}</code></p></div></header>",
        ways_on(stands, false),
        escaped(rule.title),
        rule.effect.as_str(),
        words::spelled(words::effect(rule.effect)),
        rule.id,
    )
}

fn parts(rule: &Rule, stands: Stands) -> String {
    let (firing, near_miss) = example_of(rule).drafts();
    let (request, report) = judge(&firing);
    let section = |id: &str, title: &str, body: &str| {
        let id = match stands {
            Stands::Alone => id.to_owned(),
            Stands::Among => format!("{}-{id}", rule.id),
        };
        part(&id, title, body)
    };
    let fires = judged(rule, stands, "fires", &firing, None);
    let misses = judged(rule, stands, "near-miss", &near_miss, Some(&firing));
    let refusals = refusals(rule).map(|told| section("aws", "How AWS words it", &told));
    let fields = fields(rule).map(|told| section("fields", "Fields to look at", &told));
    [
        section("says", "What it says", &format!("<p>{}</p>", with_code(rule.manual))),
        section("do", "What to do", &ways(rule, &request, &report)),
        section("written", "Where it is written", &sources(rule)),
        section("in-force", "In force", &in_force(rule)),
        refusals.unwrap_or_default(),
        fields.unwrap_or_default(),
        section("fires", "An input that fires it", &fires),
        section("near-miss", "A near miss", &misses),
    ]
    .concat()
}

fn part(id: &str, title: &str, body: &str) -> String {
    format!(
        "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{title}</h2>\n{body}\n</section>\n"
    )
}

fn list(items: impl Iterator<Item = String>) -> String {
    let items = joined(items.map(|item| format!("<li>{item}</li>\n")));
    format!("<ul>\n{items}</ul>")
}

const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "AWS states it",
        Basis::Inferred => "inferred from what AWS states",
    }
}

/// The ways out, with the steps of those that the example has.
fn ways(rule: &Rule, request: &Request, report: &Report) -> String {
    if rule.ways.is_empty() {
        return "<p>Nothing: there is no way out of it, or nothing to get out of.</p>".to_owned();
    }
    let told = "<p>These ways out are offered where they fit; each was applied and judged before it is offered. \
        Titles and steps are those of the example below.</p>";
    let offered = |way: &Way| report.remedies.iter().find(|remedy| remedy.way == way);
    let ways = rule.ways.iter().map(|way| {
        offered(way).map_or_else(
            || {
                let title = words::spelled(way.id);
                format!(
                    "{title} <span class=\"basis\">({}; not offered for the example)</span>",
                    basis(way.basis)
                )
            },
            |remedy| way_out(remedy, request),
        )
    });
    [told, &list(ways)].concat()
}

fn way_out(remedy: &Remedy, request: &Request) -> String {
    let steps = remedy.steps(request).into_iter().map(|step| {
        let cli = step.cli();
        let command =
            cli.map(|cli| format!("<pre tabindex=\"0\"><code>{}</code></pre>", escaped(&cli)));
        let final_step =
            if step.irreversible { " <strong>Can’t be undone.</strong>" } else { "" };
        let note = step.note.map(|note| format!("<p>{}</p>", escaped(&note)));
        let (command, note) = (command.unwrap_or_default(), note.unwrap_or_default());
        format!("<li>{}{final_step}{command}{note}</li>\n", escaped(&step.title))
    });
    let steps = joined(steps);
    format!(
        "{} <span class=\"basis\">({})</span>\n<details><summary>Steps</summary>\n<ol>\n{steps}</ol>\n</details>",
        escaped(&remedy.title(request)),
        basis(remedy.way.basis),
    )
}

fn sources(rule: &Rule) -> String {
    list(rule.sources.iter().map(|source| {
        format!(
            "{} <span class=\"basis\">({})</span>",
            escaped(source.section.title()),
            basis(source.basis)
        )
    }))
}

/// The days, and what of it stands in each edition with a name.
fn in_force(rule: &Rule) -> String {
    let editions = EDITIONS.iter().map(|named| {
        let holds = match rule.in_force.holds_on(named.date) {
            Some(true) => "in force",
            Some(false) => "not in force",
            None => "not known whether it is in force",
        };
        let until = named.until.map_or_else(String::new, |until| format!(" until {until}"));
        format!(
            "<strong>{}</strong>: {holds}. <span class=\"basis\">{}, from {}{until}</span>",
            named.id,
            escaped(named.document),
            named.from
        )
    });
    format!("<p>{}</p>\n{}", words::in_force(rule), list(editions))
}

fn refusals(rule: &Rule) -> Option<String> {
    if rule.refusals.is_empty() {
        return None;
    }
    let lines = rule.refusals.iter().map(|refusal| {
        let code =
            if refusal.code.is_empty() { String::new() } else { format!("{}: ", refusal.code) };
        format!("<code>{}</code>", escaped(&[&code, refusal.text].concat()))
    });
    let about = "<p>From reports of people who met it; values stand in braces.</p>";
    Some([about, &list(lines)].concat())
}

fn fields(rule: &Rule) -> Option<String> {
    if rule.fields.is_empty() {
        return None;
    }
    let lines = rule
        .fields
        .iter()
        .map(|field| format!("<code>{field}</code>: {}", escaped(field.record().about)));
    Some(list(lines))
}
