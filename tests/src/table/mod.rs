//! The table of what is pending, what is asked for and when, as the engine judges it: static content for pages that embed the
//! checker, and for readers without JavaScript or WebAssembly.

#![expect(
    clippy::missing_panics_doc,
    clippy::expect_used,
    reason = "its situations can be read, or it prints nothing"
)]

mod print;
mod situation;

use upgrade_check_core::{Effect, Request, Verdict, evaluate};

pub use print::Format;
pub use situation::{Asked, PENDING, Pending, Situation, Topology};

/// A cell: what the engine says of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The verdict.
    pub verdict: Verdict,
    /// `stated` or `inferred`.
    pub basis: &'static str,
    /// Why, where it isn't allowed: the titles of the rules that block, or what has to be known.
    pub why: Vec<String>,
}

impl Cell {
    /// Judges a request.
    #[must_use]
    pub fn of(situation: &Situation, pending: Pending, asked: Asked, immediately: bool) -> Self {
        let draft = situation.draft(pending, asked, immediately);
        let request = Request::read(&draft).expect("a situation can be read");
        let report = evaluate(&request);
        let effect = match report.verdict {
            Verdict::Undetermined => Effect::Ask,
            _ => Effect::Block,
        };
        let firm = report.findings.iter().filter(|it| it.effect == effect && !it.sometimes);
        let mut why: Vec<String> = firm.map(|it| it.rule.title.to_owned()).collect();
        if report.verdict == Verdict::Undetermined && why.is_empty() {
            why = report.ask.iter().take(1).map(|it| it.because(&request)).collect();
        }
        Self { verdict: report.verdict, basis: report.basis.as_str(), why }
    }
}
