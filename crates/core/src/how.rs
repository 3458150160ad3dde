//! How to carry out a request that is allowed or deferred: before, do, verify.

use crate::edit::Edits;
use crate::report::{Report, Verdict};
use crate::request::Request;
use crate::step::{Change, Step, describe, modify, snapshot, wait_until_available};

impl Report {
    /// The steps of the request itself; `None` where it is neither allowed nor deferred.
    #[must_use]
    pub fn how(&self, request: &Request) -> Option<Vec<Step>> {
        let immediately = match self.verdict {
            Verdict::Allowed => true,
            Verdict::Deferred => false,
            Verdict::Blocked | Verdict::Undetermined => return None,
        };
        let change = Change::after(request, &Edits::new());
        let mut steps = Vec::new();
        let facts = request.facts();
        let bare = facts.known_type().is_some_and(|it| it.is_t1() || it.is_t2());
        if bare {
            steps
                .push(Step::new("Keep what you can't lose elsewhere").note(
                    "T1 and T2 node types have no snapshots while cluster mode is disabled.",
                ));
        } else {
            steps.push(snapshot(request, "It is the one copy of the data as they are now."));
        }
        let mut change_step = modify(request, &change);
        if !immediately && change.version.is_some() {
            let once = "Once it has run there is no way back.";
            change_step.note = Some(match change_step.note {
                Some(note) => format!("{once} {note}"),
                None => once.to_owned(),
            });
        }
        steps.push(change_step);
        if immediately {
            steps.push(wait_until_available(request));
            steps.push(describe(request, format!("Check that {} is done", change.phrase())));
        } else {
            steps.push(describe(
                request,
                format!("Check that {} is pending now, and done after the window", change.phrase()),
            ));
        }
        Some(steps)
    }
}
