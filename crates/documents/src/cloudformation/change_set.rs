//! A change set: what CloudFormation would do, as `describe-change-set` prints it.

use upgrade_check_core::Field;

use super::{ASKED, AT_ONCE, Kind, NONE};
use crate::change::Change;
use crate::found::Missing;
use crate::items::{Item, Items};
use crate::planned::{Action, Tool};
use crate::region;
use crate::value::Value;

/// What stands for a value that the change set doesn't have.
const NOT_TOLD: &str = "(not in the change set)";

const PERHAPS: &str = "CloudFormation may destroy this cache and make another one: whether it does depends on values that it knows only when it runs (Replacement is Conditional). Look at RequiresRecreation of what changes.";
const DYNAMIC: &str =
    "What is done to it is known only when the change set runs (Action is Dynamic).";
const RETAINED: &str = "The cache leaves the stack, and stays where it is (PolicyAction).";
const SNAPSHOT: &str = "CloudFormation takes a last snapshot of the old cache (PolicyAction).";

/// Adds what a change set does.
pub(super) fn take(document: &Value, items: &mut Items) {
    let stack = document.text_of("StackId").or_else(|| document.text_of("ChangeSetId"));
    let region = stack.and_then(region::of_arn);
    let mut any = false;
    for entry in document.get("Changes").map_or(&[][..], Value::items) {
        let Some(resource) = entry.get("ResourceChange") else { continue };
        let Some(kind) = Kind::of(resource.text_of("ResourceType").unwrap_or_default(), items)
        else {
            continue;
        };
        any = true;
        let address = resource.text_of("LogicalResourceId").unwrap_or_default();
        let mut change = Change::new(Tool::CloudFormation, address, Action::Nothing);
        act(resource, &mut change);
        let action = change.planned.action;
        if matches!(action, Action::Modify | Action::Replace) {
            ask(document, resource, &mut change);
            change.say_of(Field::ApplyImmediately, AT_ONCE);
        }
        if kind == Kind::Global {
            change.on_global();
        }
        let id = resource.text_of("PhysicalResourceId").filter(|_| kind != Kind::Global);
        let mut item = Item::new(id.unwrap_or_default(), kind != Kind::Cluster);
        item.tell(Field::Region, region);
        item.changes.push(change);
        items.all.push(item);
    }
    if !any {
        items.say(NONE);
    }
}

/// The action, with what forces a replacement.
fn act(resource: &Value, change: &mut Change) {
    let policy = resource.text_of("PolicyAction").unwrap_or_default();
    let replacement = resource.text_of("Replacement").unwrap_or_default().to_ascii_lowercase();
    let action = match resource.text_of("Action").unwrap_or_default() {
        "Add" => Action::Create,
        "Remove" => Action::Delete,
        "Import" => {
            change.say("CloudFormation takes the cache over as it is (import).");
            Action::Nothing
        }
        "Modify" if replacement == "true" => Action::Replace,
        other => {
            if replacement == "conditional" {
                change.say(PERHAPS);
            }
            if other == "Dynamic" {
                change.say(DYNAMIC);
            } else if other != "Modify" {
                change
                    .say(&format!("The change set has an action that isn't known here: {other}."));
            }
            Action::Modify
        }
    };
    change.planned.action = action;
    if action == Action::Replace || replacement == "conditional" {
        change.planned.because = because(resource);
    }
    if policy.ends_with("Retain") {
        change.keeps_old = true;
        if action == Action::Delete {
            change.planned.action = Action::Nothing;
            change.say(RETAINED);
        }
    } else if policy.ends_with("Snapshot") {
        change.say(SNAPSHOT);
    }
}

/// The properties that force a replacement, or may.
fn because(resource: &Value) -> Vec<String> {
    let mut because = Vec::new();
    for target in targets(resource) {
        let needs = target.text_of("RequiresRecreation").unwrap_or_default();
        let Some(name) =
            target.text_of("Name").filter(|_| matches!(needs, "Always" | "Conditionally"))
        else {
            continue;
        };
        let values = match (target.text_of("BeforeValue"), target.text_of("AfterValue")) {
            (Some(from), Some(to)) => format!(" from {from} to {to}"),
            _ => String::new(),
        };
        let can = if needs == "Always" { "not in place" } else { "perhaps not in place" };
        let phrase = format!("{name} would change{values}, {can}");
        if !because.contains(&phrase) {
            because.push(phrase);
        }
    }
    because
}

fn targets(resource: &Value) -> impl Iterator<Item = &Value> {
    resource
        .get("Details")
        .map_or(&[][..], Value::items)
        .iter()
        .filter_map(|detail| detail.get("Target"))
        .filter(|target| target.text_of("Attribute") == Some("Properties"))
}

/// Puts what is asked for.
fn ask(document: &Value, resource: &Value, change: &mut Change) {
    let after = properties_after(resource);
    let (mut is_open, mut others) = (false, Vec::new());
    for target in targets(resource) {
        let name = target.text_of("Name").unwrap_or_default();
        let Some((_, field)) = ASKED.iter().find(|(other, _)| *other == name) else {
            if !others.contains(&name) {
                others.push(name);
            }
            continue;
        };
        let value = target.text_of("AfterValue").or_else(|| after.as_ref()?.text_of(name));
        match value {
            Some(value) if !value.contains("{{") => change.ask(*field, value),
            value => {
                // As it stands, so that it isn't taken for nothing.
                change.ask(*field, value.unwrap_or(NOT_TOLD));
                is_open |= value.is_none();
                change.say_of(*field, &format!("{name} changes, and the change set doesn't say to what: put the value in its place."));
            }
        }
    }
    if !others.is_empty() {
        change.say(&format!("Also changed, and not part of the check: {}.", others.join(", ")));
    }
    if is_open {
        let of = |name: &str, otherwise: &str| {
            let value = document.text_of(name).unwrap_or(otherwise);
            shell_words::quote(value).into_owned()
        };
        change.missing.push(Missing::new(
            &[Field::ToEngineVersion, Field::ToNodeType],
            "The change set names properties without their values.",
            format!(
                "aws cloudformation describe-change-set --change-set-name {} --stack-name {} --include-property-values",
                of("ChangeSetName", "<change-set-name>"),
                of("StackName", "<stack-name>")
            ),
        ));
    }
}

/// The properties after the change, which stand there as one text of JSON.
fn properties_after(resource: &Value) -> Option<Value> {
    let context = Value::parse(resource.text_of("AfterContext")?)?;
    context.get("Properties").cloned()
}
