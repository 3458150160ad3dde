//! What a command, a plan or a template is about to do.

use upgrade_check_core::{Draft, Field};
use upgrade_check_documents::{Action, Planned, Tool};

use crate::judge::{Judged, judge_whole};
use crate::wish::{has_request, is_of_request};
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
            if planned.tool != Tool::Command {
                as_tools_do(&mut judged.row);
            }
            judged
        }
    }
}

/// What a tool makes of a change, where a command would be sent as it is.
fn as_tools_do(row: &mut Row) {
    // It compares by itself, and sends nothing where nothing differs.
    let nothing_left = !row.rules.is_empty() && row.rules.iter().all(|it| it.id == NOTHING_LEFT);
    if row.outcome == Outcome::Blocked && nothing_left {
        row.outcome = Outcome::Untouched;
        row.otherwise = None;
        row.rules.clear();
        row.step = None;
    }
    // A value that only the tool works out, such as `(known after apply)`, is one that isn't known.
    let field = row.fault.as_ref().and_then(|fault| Field::from_path(fault.field.as_deref()?));
    if let Some(field) = field.filter(|field| is_of_request(*field)) {
        row.outcome = Outcome::Undetermined;
        row.question = Some(field);
    }
}

/// A row with an outcome that no rule gives.
pub(crate) fn unjudged(place: Place, draft: Draft, outcome: Outcome) -> Judged {
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

#[cfg(test)]
mod tests {
    use upgrade_check_documents::Found;

    use super::*;
    use crate::{Wish, groups, judge};

    fn planned(tool: Tool, action: Action, fields: &[(Field, &str)]) -> Row {
        let because = vec!["engine_version would go down from 7.0 to 6.2".to_owned()];
        let plan = Planned { tool, address: "cache.main".to_owned(), action, because };
        let draft = Draft::of(fields.iter().copied());
        let found = Found { draft, planned: Some(plan), ..Found::default() };
        // The wish asks for something else, and must not be heard.
        let wish = Wish::of([(Field::Edition, "2026"), (Field::ToEngineVersion, "7.1")]);
        judge(Place::file("plan.json"), found, &wish, &Acknowledgements::default()).row
    }

    #[test]
    fn what_destroys_is_worse_than_a_block() {
        for action in [Action::Replace, Action::Delete] {
            let row = planned(Tool::Terraform, action, &[(Field::EngineVersion, "7.0")]);
            assert_eq!(row.outcome, Outcome::Replaced);
            assert!(row.outcome > Outcome::Blocked);
            assert!(row.commands().is_empty());
            assert_eq!(row.place.address.as_deref(), Some("cache.main"));
            let title = &groups(&[row])[0].title;
            assert!(title.contains("engine_version would go down from 7.0 to 6.2"), "{title}");
        }
    }

    #[test]
    fn what_asks_for_nothing_is_untouched() {
        for (action, fields) in [
            (Action::Create, &[(Field::ToEngineVersion, "7.1")][..]),
            (Action::Nothing, &[]),
            (Action::Modify, &[]),
            (Action::Modify, &[(Field::EngineVersion, "7.1"), (Field::ToEngineVersion, "7.1")]),
        ] {
            let row = planned(Tool::Terraform, action, fields);
            assert_eq!(row.outcome, Outcome::Untouched, "{action:?} {fields:?}");
        }
        // A command is sent, and refused.
        let same = [(Field::EngineVersion, "7.1"), (Field::ToEngineVersion, "7.1")];
        let row = planned(Tool::Command, Action::Modify, &same);
        assert_eq!(row.outcome, Outcome::Blocked);
    }

    #[test]
    fn what_only_the_tool_works_out_is_not_known() {
        let open = [(Field::EngineVersion, "7.0"), (Field::ToEngineVersion, "(known after apply)")];
        let row = planned(Tool::Terraform, Action::Modify, &open);
        assert_eq!(row.outcome, Outcome::Undetermined);
        assert_eq!(row.question, Some(Field::ToEngineVersion));
        assert!(row.fault.is_some_and(|fault| fault.message.contains("known after apply")));
        assert_eq!(planned(Tool::Command, Action::Modify, &open).outcome, Outcome::Unreadable);
        let wrong = [(Field::EngineVersion, "seven"), (Field::ToEngineVersion, "7.1")];
        assert_eq!(planned(Tool::Terraform, Action::Modify, &wrong).outcome, Outcome::Unreadable);
    }

    #[test]
    fn both_answers_are_told_where_the_time_is_open() {
        let open = [
            (Field::EngineVersion, "7.0"),
            (Field::ReplicationGroup, "true"),
            (Field::ClusterMode, "disabled"),
            (Field::GlobalDatastore, "false"),
            (Field::ParameterGroup, "default.redis7"),
            (Field::Status, "available"),
            (Field::Pending, "{}"),
            (Field::ToEngineVersion, "7.1"),
        ];
        let row = planned(Tool::CloudFormation, Action::Modify, &open);
        assert_eq!((row.outcome, row.otherwise), (Outcome::Deferred, Some(Outcome::Allowed)));
        assert_eq!(row.draft.get(Field::ApplyImmediately), Some("false"));
        assert!(row.notes.iter().any(|note| note.contains("at once")), "{:?}", row.notes);
        // Terraform's own default is known.
        let row = planned(Tool::Terraform, Action::Modify, &open);
        assert_eq!((row.outcome, row.otherwise), (Outcome::Deferred, None));
        // And what says the time has one answer.
        let mut said = open.to_vec();
        said.push((Field::ApplyImmediately, "true"));
        let row = planned(Tool::CloudFormation, Action::Modify, &said);
        assert_eq!((row.outcome, row.otherwise), (Outcome::Allowed, None));
    }
}
