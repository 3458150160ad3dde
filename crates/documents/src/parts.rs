//! The parts of a paste, each given to what reads it.

use crate::error::DocumentError;
use crate::items::Items;
use crate::split::Part;
use crate::{cloudformation, modify, object, recognise, terraform, tree};

const STATE_FILE: &str =
    "This is Terraform's own state file: paste what `terraform show -json` prints.";
const LOG: &str = "This is the log of a run of Terraform: save a plan with `terraform plan -out=plan.out` and paste what `terraform show -json plan.out` prints.";

/// Takes what a part holds; says whether it is known.
pub(crate) fn take(text: &str, part: Part, items: &mut Items) -> Result<bool, DocumentError> {
    match part {
        Part::Command(start, lines) => modify::take(text, start, lines, items),
        Part::Yaml(start, end) => cloudformation::take_yaml(text, start, end, items),
        Part::Json(start, end) => {
            let document = tree::read(text, start, end)?;
            if recognise::take(document.as_ref(), items) {
                return Ok(true);
            }
            take_other(text, start, end, items)
        }
    }
}

/// JSON that the AWS CLI's descriptions don't have: plans, states, templates and change sets.
fn take_other(
    text: &str,
    start: usize,
    end: usize,
    items: &mut Items,
) -> Result<bool, DocumentError> {
    let members = object::members(text.get(start..end).unwrap_or_default());
    let has = |name: &str| members.iter().any(|(other, _)| *other == name);
    let is_other = |hint| {
        let expected = "what `terraform show -json` prints";
        Err(DocumentError::at(text, start, expected)
            .with_found("a document of another kind")
            .with_hint(Some(hint)))
    };
    if has("format_version") {
        return terraform::take(text, start, end, items);
    }
    if has("lineage") && has("serial") {
        return is_other(STATE_FILE);
    }
    if has("@level") && has("@message") {
        return is_other(LOG);
    }
    let is_change_set =
        has("Changes") && (has("ChangeSetName") || has("StackName") || has("ChangeSetId"));
    if has("Resources") || has("TemplateBody") || is_change_set {
        return cloudformation::take_json(text, start, end, items);
    }
    Ok(false)
}
