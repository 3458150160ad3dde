//! A template: what is wanted, and not what is there.

use upgrade_check_core::Field;

use super::resolve::{Resolved, Template};
use super::{ASKED, AT_ONCE, Kind, NONE};
use crate::change::Change;
use crate::found::Missing;
use crate::items::{Item, Items};
use crate::planned::{Action, Tool};
use crate::value::Value;

const CHANGE_SET: &str = "aws cloudformation describe-change-set --change-set-name '<change-set-name>' --stack-name '<stack-name>' --include-property-values";
const IN_PLACE: &str = "A template doesn't say what is there, nor whether CloudFormation would make another cluster in its place.";

/// Adds what the resources of a template ask for.
pub(super) fn take(document: &Value, items: &mut Items) {
    let template = Template(document);
    let mut any = false;
    for (name, resource) in document.get("Resources").map_or(&[][..], Value::entries) {
        let Some(kind) = Kind::of(resource.text_of("Type").unwrap_or_default(), items) else {
            continue;
        };
        any = true;
        let nothing = Value::Nothing;
        let properties = resource.get("Properties").unwrap_or(&nothing);
        let mut change = Change::new(Tool::CloudFormation, name, Action::Modify);
        if let Some(condition) = resource.text_of("Condition") {
            change.say(&format!("It is there only under the condition {condition}."));
        }
        let id = id(template, kind, properties, &mut change);
        ask(template, properties, &mut change);
        fix(template, kind, properties, &mut change);
        change.say_of(Field::ApplyImmediately, AT_ONCE);
        if kind == Kind::Global {
            change.on_global();
        } else {
            change.missing.push(Missing::new(&[], IN_PLACE, CHANGE_SET.to_owned()));
        }
        let mut item = Item::new(&id, kind != Kind::Cluster);
        item.changes.push(change);
        items.all.push(item);
    }
    if !any {
        items.say(NONE);
    }
}

/// The id, where the template gives one: it joins the resource with what else is in the text.
fn id(template: Template, kind: Kind, properties: &Value, change: &mut Change) -> String {
    if kind == Kind::Global {
        return String::new();
    }
    let name = kind.id();
    let given = properties.get(name).map_or(Resolved::Nothing, |value| template.resolve(value));
    match given {
        Resolved::Known(id, from) => {
            defaults(name, &id, &from, Field::Id, change);
            return id;
        }
        Resolved::Nothing => change.say_of(
            Field::Id,
            &format!("The template gives no {name}: CloudFormation makes a name, so which cluster it is isn't known."),
        ),
        Resolved::Open(written, _) => change.say_of(
            Field::Id,
            &format!("{name} is {written}, which the template doesn't resolve: which cluster it is isn't known."),
        ),
    }
    String::new()
}

/// Puts what the properties ask for.
fn ask(template: Template, properties: &Value, change: &mut Change) {
    for (name, field) in ASKED {
        let Some(value) = properties.get(name) else { continue };
        match template.resolve(value) {
            Resolved::Nothing => {}
            Resolved::Known(value, from) => {
                change.ask(*field, value.trim());
                defaults(name, &value, &from, *field, change);
            }
            // Whatever it is called, it is one of the user's own.
            Resolved::Open(_, Some(group)) if *field == Field::ToParameterGroup => {
                change.ask(*field, &group);
                change.say_of(*field, &format!("{name} is !Ref {group}: {group} stands for a name that only the stack knows."));
            }
            Resolved::Open(written, _) if *field == Field::ToParameterGroup => {
                change.say_of(*field, &format!("{name} is {written}, which the template doesn't resolve: none is given here."));
            }
            // As it is written, so that it isn't taken for nothing.
            Resolved::Open(written, _) => {
                change.ask(*field, &written);
                change.say_of(*field, &format!("{name} is {written}, which the template doesn't resolve: put the value in its place."));
            }
        }
    }
}

/// What can't be changed in place, as far as what AWS describes can be held against it.
fn fix(template: Template, kind: Kind, properties: &Value, change: &mut Change) {
    let fixed: &[(&'static str, Field)] = match kind {
        Kind::Group => &[("AtRestEncryptionEnabled", Field::AtRestEncryption)],
        Kind::Cluster => &[("Engine", Field::Engine)],
        Kind::Global => &[],
    };
    for (name, field) in fixed {
        let value = properties.get(name).map(|value| template.resolve(value));
        if let Some(Resolved::Known(value, _)) = value {
            change.fixed.push((*field, name, value.trim().to_ascii_lowercase()));
        }
    }
}

/// Says whose defaults were taken: a stack can have other values.
fn defaults(name: &str, value: &str, from: &[String], field: Field, change: &mut Change) {
    if !from.is_empty() {
        let all = from.join(", ");
        change.say_of(
            field,
            &format!("{name} is {value} by the default of {all}: a stack can give another value."),
        );
    }
}
