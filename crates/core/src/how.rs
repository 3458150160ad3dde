//! How to carry out a request, or a way out of a block.

use crate::report::{LeadsTo, Remedy, Report, Verdict};
use crate::request::Request;
use crate::step::Step;
use crate::steps::carry_out;

impl Report {
    /// The steps of the request itself; `None` where it is neither allowed nor deferred.
    #[must_use]
    pub fn how(&self, request: &Request) -> Option<Vec<Step>> {
        match self.verdict {
            Verdict::Allowed | Verdict::Deferred => Some(carry_out(request)),
            Verdict::Blocked | Verdict::Undetermined => None,
        }
    }
}

impl Remedy {
    /// How to carry it out: what the way does first, then the request as it is after it. A request that
    /// is still blocked isn't printed.
    #[must_use]
    pub fn steps(&self, request: &Request) -> Vec<Step> {
        let mut steps = (self.way.first)(request, &self.edits);
        match self.leads_to {
            LeadsTo::Verdict(Verdict::Allowed | Verdict::Deferred) => {
                steps.extend(carry_out(&request.after(&self.edits)));
            }
            LeadsTo::Verdict(_) if !self.remaining.is_empty() => {
                let titles: Vec<&str> = self.remaining.iter().map(|rule| rule.title).collect();
                steps.push(
                    Step::new("Clear what still blocks before you send the request")
                        .note(format!("{}.", titles.join(". "))),
                );
            }
            LeadsTo::Verdict(_) | LeadsTo::Done | LeadsTo::Elsewhere => {}
        }
        steps.extend((self.way.then)(request, &self.edits));
        steps
    }
}
