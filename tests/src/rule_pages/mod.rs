//! What the rules' pages are made of, in `docs/rules` and in the site: for each rule an input that makes it fire and a near miss,
//! and both judged.

#![expect(
    clippy::missing_panics_doc,
    clippy::panic,
    reason = "every rule has an example that can be read, or no page is written"
)]

mod examples;
mod examples_more;
mod examples_today;
mod html;
mod index;
mod judged;
mod page;
pub mod words;

use upgrade_check_core::{Draft, Field, Finding, RULES, Report, Request, Rule, evaluate};

pub use examples::Example;
pub use html::{Files, fragment};

/// Every example.
pub fn all_examples() -> impl Iterator<Item = &'static Example> {
    let today = examples_today::EXAMPLES_TODAY.iter();
    examples::EXAMPLES.iter().chain(today).chain(examples_more::EXAMPLES_MORE)
}

/// The example of a rule.
#[must_use]
pub fn example_of(rule: &Rule) -> &'static Example {
    let found = all_examples().find(|example| example.rule == rule.id);
    found.unwrap_or_else(|| panic!("{} has no example", rule.id))
}

impl Example {
    /// The inputs: where the rule fires, and where it doesn't.
    #[must_use]
    pub fn drafts(&self) -> (Draft, Draft) {
        let fires = [(Field::Edition, "2018")].into_iter().chain(self.fires.iter().copied());
        let fires = Draft::of(fires);
        let (field, text) = self.differs;
        (fires.clone(), fires.with(field, text))
    }
}

/// What the engine says of an input.
#[must_use]
pub fn judge(draft: &Draft) -> (Request, Report) {
    let request = Request::read(draft).unwrap_or_else(|errors| panic!("{draft:?}: {errors:?}"));
    let report = evaluate(&request);
    (request, report)
}

/// What a report says of a rule.
#[must_use]
pub fn finding(report: &Report, rule: &Rule) -> Option<Finding> {
    report.findings.iter().find(|finding| finding.rule == rule).copied()
}

/// All pages of the site by their names, with these files beside them.
#[must_use]
pub fn site(files: &Files<'_>) -> Vec<(String, String)> {
    let pages = RULES.iter().map(|rule| (format!("{}.html", rule.id), page::page(rule, files)));
    pages.chain([("index.html".to_owned(), index::index(files))]).collect()
}

/// The list of all rules and the text of each, as sections of one document: the checker's own, which has the id `app` in it.
/// All of them are hidden.
#[must_use]
pub fn sections() -> String {
    [index::section()].into_iter().chain(RULES.iter().map(|rule| page::section(rule))).collect()
}
