//! The rules' pages in `docs/rules`, made from the rules themselves and judged examples; and the rules and ways out held
//! against the folders of their files.
#![cfg(test)]

#[path = "rule_pages/examples.rs"]
mod examples;
#[path = "rule_pages/examples_more.rs"]
mod examples_more;
#[path = "rule_pages/examples_today.rs"]
mod examples_today;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use upgrade_check_core::{
    Basis, Draft, EDITIONS, Effect, Field, Finding, RULES, Report, Request, Rule, WAYS, When,
    evaluate,
};

use examples::{EXAMPLES, Example};
use examples_more::EXAMPLES_MORE;
use examples_today::EXAMPLES_TODAY;

/// Every example.
fn all_examples() -> impl Iterator<Item = &'static Example> {
    EXAMPLES.iter().chain(EXAMPLES_TODAY).chain(EXAMPLES_MORE)
}

/// Set to write the pages instead of comparing them.
const UPDATE: &str = "UPDATE_DOCS";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn judge(draft: &Draft) -> (Request, Report) {
    let request = Request::read(draft).unwrap_or_else(|errors| panic!("{draft:?}: {errors:?}"));
    let report = evaluate(&request);
    (request, report)
}

fn finding(report: &Report, rule: &Rule) -> Option<Finding> {
    report.findings.iter().find(|finding| finding.rule == rule).copied()
}

/// The inputs of an example: where the rule fires, and where it doesn't.
fn drafts(example: &Example) -> (Draft, Draft) {
    let fires =
        Draft::of([(Field::Edition, "2018")].into_iter().chain(example.fires.iter().copied()));
    let (field, text) = example.differs;
    (fires.clone(), fires.with(field, text))
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
    let (fires, near_miss) = drafts(example);
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

fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Block => "blocks",
        Effect::Ask => "asks",
        Effect::Defer => "defers to the maintenance window",
        Effect::Warn => "warns",
        Effect::Note => "good to know",
    }
}

const fn basis(basis: Basis) -> &'static str {
    basis.as_str()
}

fn in_force(rule: &Rule) -> String {
    match (rule.in_force.since, rule.in_force.until) {
        (None, None) => "Always.".to_owned(),
        (Some(since), None) => format!("Since {}.", day(since)),
        (None, Some(until)) => format!("Until {}, when it no longer held.", day(until)),
        (Some(since), Some(until)) => {
            format!("Since {}, until {}, when it no longer held.", day(since), day(until))
        }
    }
}

fn day(when: When) -> String {
    if when.is_known() {
        when.first.to_string()
    } else {
        format!("some day from {} to {}", when.first, when.last)
    }
}

/// The list of all pages, the strongest effect first.
fn index() -> String {
    let mut text = "# The rules\n\nMade from the rules themselves by `cargo xtask docs`. [Cases](../../tests/cases/README.md) show them at work.\n".to_owned();
    for strength in [Effect::Block, Effect::Ask, Effect::Defer, Effect::Warn, Effect::Note] {
        let mut rules = RULES.iter().filter(|rule| rule.effect == strength).peekable();
        if rules.peek().is_some() {
            writeln!(text, "\n## What {}\n", index_title(strength)).expect("a string takes text");
        }
        for rule in rules {
            writeln!(text, "- [{0}]({0}.md): {1}", rule.id, rule.title)
                .expect("a string takes text");
        }
    }
    text
}

fn index_title(strength: Effect) -> String {
    match strength {
        Effect::Note => "is good to know".to_owned(),
        other => effect(other).to_owned(),
    }
}

#[test]
fn pages_are_those_of_the_rules() {
    let folder = root().join("docs/rules");
    let pages = RULES.iter().map(|rule| {
        let example = all_examples().find(|example| example.rule == rule.id);
        let example = example.unwrap_or_else(|| panic!("{} has no example", rule.id));
        (format!("{}.md", rule.id), page(rule, example))
    });
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

fn names(pages: &[(String, String)]) -> BTreeSet<String> {
    pages.iter().filter_map(|(name, _)| name.strip_suffix(".md")).map(ToOwned::to_owned).collect()
}

#[test]
fn every_example_fires_and_its_near_miss_does_not() {
    for example in all_examples() {
        let rule = upgrade_check_core::rule(example.rule).expect("the rule exists");
        let (fires, near_miss) = drafts(example);
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
