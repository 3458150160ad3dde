//! The rules' pages in `docs/rules`, made from the rules themselves and judged examples; and the rules and ways out held
//! against the folders of their files.
#![cfg(test)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use upgrade_check_core::{Basis, EDITIONS, RULES, Rule, WAYS};
use upgrade_check_tests::rule_pages::words::{EFFECTS, effect, group, in_force};
use upgrade_check_tests::rule_pages::{
    Example, Files, all_examples, example_of, finding, fragment, judge, site,
};

/// Set to write the pages instead of comparing them.
const UPDATE: &str = "UPDATE_DOCS";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn page(rule: &Rule, example: &Example) -> String {
    let mut page =
        format!("# {}\n\n`{}`: {}\n\n{}\n", rule.title, rule.id, effect(rule.effect), rule.manual);
    let mut line = |text: String| {
        page.push_str(&text);
        page.push('\n');
    };
    line("\n## Where it is written\n".to_owned());
    for source in rule.sources {
        line(format!("- {} ({})", source.section.title(), basis(source.basis)));
    }
    line("\n## In force\n".to_owned());
    let editions: Vec<&str> = EDITIONS
        .iter()
        .filter(|named| rule.in_force.holds_on(named.date) == Some(true))
        .map(|named| named.id)
        .collect();
    let editions = if editions.is_empty() { "none".to_owned() } else { editions.join(", ") };
    line(format!("{} Editions: {editions}.", in_force(rule)));
    if !rule.fields.is_empty() {
        line("\n## Fields to look at\n".to_owned());
        for field in rule.fields {
            line(format!("- `{field}`: {}", field.record().about));
        }
    }
    if !rule.ways.is_empty() {
        line("\n## Ways out\n".to_owned());
        for way in rule.ways {
            line(format!("- `{}` ({})", way.id, basis(way.basis)));
        }
    }
    if !rule.refusals.is_empty() {
        line("\n## How AWS words it\n".to_owned());
        for refusal in rule.refusals {
            let code = if refusal.code.is_empty() { "an error" } else { refusal.code };
            line(format!("- {code}: `{}`", refusal.text));
        }
    }
    line(example_text(rule, example));
    page
}

/// An input that makes the rule fire, what the checker then says, and the change with which it doesn't.
fn example_text(rule: &Rule, example: &Example) -> String {
    let (fires, near_miss) = example.drafts();
    let (request, report) = judge(&fires);
    let found = finding(&report, rule).expect("it was judged");
    let json = serde_json::to_string_pretty(&fires).expect("a draft is plain data");
    let (field, text) = example.differs;
    let change = match (text, fires.get(field)) {
        ("", _) => format!("Without `{field}`"),
        (text, Some(_)) => format!("With `{text}` as `{field}`"),
        (text, None) => format!("With `{text}` as `{field}` added"),
    };
    format!(
        "\n## Example\n\n```json\n{json}\n```\n\nThe answer is *{}*; this rule says:\n\n> {}\n\n{change} it doesn't fire: the answer is *{}*.",
        report.verdict.as_str(),
        found.because(&request),
        judge(&near_miss).1.verdict.as_str()
    )
}

const fn basis(basis: Basis) -> &'static str {
    basis.as_str()
}

/// The list of all pages, the strongest effect first.
fn index() -> String {
    let mut text = "# The rules\n\nMade from the rules themselves by `cargo xtask docs`. [Cases](../../tests/cases/README.md) show them at work.\n".to_owned();
    for strength in EFFECTS {
        let mut rules = RULES.iter().filter(|rule| rule.effect == strength).peekable();
        if rules.peek().is_some() {
            writeln!(text, "\n## What {}\n", group(strength)).expect("a string takes text");
        }
        for rule in rules {
            writeln!(text, "- [{0}]({0}.md): {1}", rule.id, rule.title)
                .expect("a string takes text");
        }
    }
    text
}

#[test]
fn pages_are_those_of_the_rules() {
    let folder = root().join("docs/rules");
    let pages = RULES.iter().map(|rule| (format!("{}.md", rule.id), page(rule, example_of(rule))));
    let pages: Vec<_> = pages.chain([("README.md".to_owned(), index())]).collect();
    if std::env::var_os(UPDATE).is_some() {
        fs::create_dir_all(&folder).expect("the folder can be made");
        for stale in files(&folder, "md").difference(&names(&pages)) {
            fs::remove_file(folder.join(stale).with_extension("md")).expect("it can be removed");
        }
        for (name, text) in &pages {
            fs::write(folder.join(name), text).expect("the page can be written");
        }
    }
    for (name, text) in &pages {
        let kept = fs::read_to_string(folder.join(name)).unwrap_or_default();
        assert!(kept == *text, "docs/rules/{name} is stale: run `cargo xtask docs`");
    }
    assert_eq!(files(&folder, "md"), names(&pages), "run `cargo xtask docs`");
}

#[test]
fn pages_of_the_site_hold_both_inputs_and_lead_to_each_other() {
    let files = Files { styles: "a.css", script: "b.js", loader: "c.js" };
    let pages = site(&files);
    let text = |name: &str| {
        let page = pages.iter().find(|page| page.0 == name);
        &page.unwrap_or_else(|| panic!("no {name}")).1
    };
    assert_eq!(pages.len(), RULES.len() + 1);
    for rule in RULES {
        let page = text(&format!("{}.html", rule.id));
        let (firing, near_miss) = example_of(rule).drafts();
        for (draft, expected) in [(firing, true), (near_miss, false)] {
            let verdict = judge(&draft).1.verdict.as_str();
            let state = fragment(&draft).replace('&', "&amp;");
            let element = format!(
                "state=\"{state}\" data-verdict=\"{verdict}\" data-rule=\"{}\" data-fires=\"{expected}\"",
                rule.id
            );
            assert!(page.contains(&element), "{}: {element}", rule.id);
            assert!(page.contains(&format!("href=\"../index.html#{state}\"")), "{}", rule.id);
        }
        for forbidden in ["<style", " style=", "onclick", "<script>", "href=\"/", "src=\"/"] {
            assert!(!page.contains(forbidden), "{}: {forbidden}", rule.id);
        }
        for named in EDITIONS {
            let holds = rule.in_force.holds_on(named.date) == Some(true);
            let part = text("index.html").split("data-edition=\"");
            let part = part.clone().find(|part| part.starts_with(named.id)).expect("the edition");
            let listed = part.contains(&format!("href=\"{}.html\"", rule.id));
            assert_eq!(listed, holds, "{} in {}", rule.id, named.id);
        }
        assert!(text("index.html").contains(&format!("href=\"{}.html\"", rule.id)), "{}", rule.id);
    }
}

fn names(pages: &[(String, String)]) -> BTreeSet<String> {
    pages.iter().filter_map(|(name, _)| name.strip_suffix(".md")).map(ToOwned::to_owned).collect()
}

#[test]
fn every_example_fires_and_its_near_miss_does_not() {
    for example in all_examples() {
        let rule = upgrade_check_core::rule(example.rule).expect("the rule exists");
        let (fires, near_miss) = example.drafts();
        let found = finding(&judge(&fires).1, rule);
        assert!(found.is_some_and(|it| !it.sometimes), "{} doesn't fire", rule.id);
        assert_eq!(found.map(|it| it.effect), Some(rule.effect), "{}", rule.id);
        assert_eq!(finding(&judge(&near_miss).1, rule), None, "{} fires", rule.id);
        assert_ne!(fires, near_miss, "{}", rule.id);
    }
    assert_eq!(all_examples().count(), RULES.len());
}

/// The names of the files of this kind in a folder, without their ending.
fn files(folder: &Path, kind: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries
        .filter(|path| path.extension().is_some_and(|extension| extension == kind))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect()
}

/// The ids that the files of a folder of the engine stand for.
fn ids(folder: &str, others: &[&str]) -> BTreeSet<String> {
    let files = files(&root().join("crates/core/src").join(folder), "rs");
    let ids = files.iter().filter(|name| !others.contains(&name.as_str()));
    ids.map(|name| name.replace('_', "-")).collect()
}

#[test]
fn every_file_of_a_rule_or_a_way_is_registered_under_its_name() {
    let rules: BTreeSet<String> = RULES.iter().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(rules.len(), RULES.len(), "an id stands twice");
    assert_eq!(rules, ids("rules", &["mod", "testing"]));
    let ways: BTreeSet<String> = WAYS.iter().map(|way| way.id.to_owned()).collect();
    assert_eq!(ways.len(), WAYS.len(), "an id stands twice");
    assert_eq!(ways, ids("ways", &["mod"]));
}
