//! The list of all rules: by edition, and by what they do.

use upgrade_check_core::{EDITIONS, RULES, Rule};

use super::html::{Files, Stands, document, escaped, joined, section_of, ways_on, with_code};
use super::words;

/// The whole page.
pub(super) fn index(files: &Files<'_>) -> String {
    let search = "<search><label for=\"search\">Search by words, or paste AWS’s error</label>\
        <input id=\"search\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\">\
        <p id=\"found\" role=\"status\"></p></search>";
    let (head, parts) = (head(Stands::Alone), parts(Stands::Alone));
    let body =
        format!("{head}\n<main id=\"rule\" class=\"sheet rules\">\n{search}\n{parts}</main>");
    let about = "All rules of the ElastiCache upgrade check, by edition.";
    document(files, "The rules", about, false, &body)
}

/// The same as a section before those of the rules. A browser searches in it by itself.
pub(super) fn section() -> String {
    let (head, parts, id) = (head(Stands::Among), parts(Stands::Among), section_of("index"));
    format!("<article id=\"{id}\" class=\"sheet rules\" hidden>\n{head}\n{parts}</article>\n")
}

fn head(stands: Stands) -> String {
    format!(
        "<header class=\"head sheet\"><div>{}<h1>The rules</h1><p class=\"lede\">What the checker knows of ElastiCache, rule by \
         rule: {} of them, by edition and by what they do.</p></div></header>",
        ways_on(stands, true),
        RULES.len(),
    )
}

fn parts(stands: Stands) -> String {
    let mut parts = String::new();
    for named in EDITIONS {
        let in_force = |rule: &Rule| rule.in_force.holds_on(named.date) == Some(true);
        let about = format!("{}, as of {}.", named.document, named.date);
        let title = format!("The {} edition", named.id);
        parts.push_str(&part(stands, named.id, &title, &about, &in_force));
    }
    let in_none =
        |rule: &Rule| EDITIONS.iter().all(|named| rule.in_force.holds_on(named.date) != Some(true));
    if RULES.iter().any(|rule| in_none(rule)) {
        let about =
            "They held for some time between the editions, or hold on days that aren’t known.";
        parts.push_str(&part(stands, "between", "In neither of them", about, &in_none));
    }
    parts
}

/// The rules that hold in an edition.
fn part(
    stands: Stands,
    id: &str,
    title: &str,
    about: &str,
    holds: &dyn Fn(&Rule) -> bool,
) -> String {
    let groups = joined(words::EFFECTS.into_iter().map(|strength| {
        let rules = RULES.iter().filter(|rule| rule.effect == strength && holds(rule));
        let lines = joined(rules.map(|rule| line(stands, rule)));
        if lines.is_empty() {
            return lines;
        }
        let title = words::group(strength);
        format!(
            "<section class=\"group\">\n<h3>What {title}</h3>\n<ul>\n{lines}</ul>\n</section>\n"
        )
    }));
    format!(
        "<section class=\"edition\" data-edition=\"{id}\" aria-labelledby=\"edition-{id}\">\n\
         <h2 id=\"edition-{id}\">{title}</h2>\n<p>{}</p>\n{groups}</section>\n",
        escaped(about)
    )
}

/// A rule with all that it is found by.
fn line(stands: Stands, rule: &Rule) -> String {
    let errors = joined(rule.refusals.iter().map(|refusal| {
        format!("<p class=\"aws\">AWS: <code>{}</code></p>", escaped(refusal.text))
    }));
    format!(
        "<li data-rule=\"{0}\" data-effect=\"{1}\"><a class=\"keeps\" href=\"{4}\">{2}</a> <code>{0}</code><p>{3}</p>{errors}</li>\n",
        rule.id,
        rule.effect.as_str(),
        escaped(rule.title),
        with_code(rule.manual),
        stands.link(rule.id),
    )
}
