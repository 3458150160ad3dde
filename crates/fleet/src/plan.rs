//! What a command, a plan or a template is about to do.

use upgrade_check_core::{Draft, Field};
use upgrade_check_documents::{Action, Planned, Tool};

use crate::judge::{Judged, judge_whole};
use crate::wish::has_request;
use crate::{Acknowledgements, Outcome, Place, Row};

/// The rule that fires where what is asked for is so already.
const NOTHING_LEFT: &str = "nothing-to-change";

/// Judges what is planned for a cluster.
pub(crate) fn judge(
    place: Place,
    draft: Draft,
    planned: &Planned,
    acknowledged: &Acknowledgements,
) -> Judged {
    match planned.action {
        Action::Replace | Action::Delete => unjudged(place, draft, Outcome::Replaced),
        Action::Create | Action::Nothing => unjudged(place, draft, Outcome::Untouched),
        Action::Modify if !has_request(&draft) => unjudged(place, draft, Outcome::Untouched),
        Action::Modify => {
            let open = planned.tool == Tool::CloudFormation
                && draft.get(Field::ApplyImmediately).is_none();
            let mut judged = if open {
                both(&place, &draft, acknowledged)
            } else {
                judge_whole(place, draft, acknowledged)
            };
            // A tool compares by itself, and sends nothing where nothing differs. A command is sent.
            let nothing_left = judged.row.rules.iter().all(|rule| rule.id == NOTHING_LEFT);
            if planned.tool != Tool::Command
                && judged.row.outcome == Outcome::Blocked
                && nothing_left
            {
                judged.row.outcome = Outcome::Untouched;
                judged.row.otherwise = None;
            }
            judged
        }
    }
}

fn unjudged(place: Place, draft: Draft, outcome: Outcome) -> Judged {
    let draft = Box::new(draft);
    Judged { row: Row { draft, outcome, ..Row::empty(place) }, answer: None }
}

/// Both answers, where it isn't documented whether the change is applied at once: the worse one counts, and both are told.
fn both(place: &Place, draft: &Draft, acknowledged: &Acknowledgements) -> Judged {
    let judged = |immediately: &str| {
        let draft = draft.clone().with(Field::ApplyImmediately, immediately);
        judge_whole(place.clone(), draft, acknowledged)
    };
    let (at_once, later) = (judged("true"), judged("false"));
    let outcomes = (at_once.row.outcome, later.row.outcome);
    let mut worse = if outcomes.0 > outcomes.1 { at_once } else { later };
    if outcomes.0 != outcomes.1 {
        worse.row.otherwise = Some(outcomes.0.min(outcomes.1));
        worse.row.notes.push(format!(
            "Applied at once the answer is {}, in the maintenance window {}.",
            outcomes.0, outcomes.1
        ));
    }
    worse
}
