//! A plan: what happens to each resource.

use upgrade_check_core::Field;

use super::attributes::{Attributes, item};
use super::{Kind, replace};
use crate::change::Change;
use crate::found::Note;
use crate::items::Items;
use crate::planned::{Action, Tool};
use crate::value::Value;

/// What stands for a value that Terraform doesn't know yet, in its own words.
const UNKNOWN: &str = "(known after apply)";

const WAITS: &str = "apply_immediately is not set, which means false: Terraform reports success, and nothing changes until the maintenance window.";
const LATER: &str = "Whether to apply at once is known only when the plan is applied: look at the answer for both. Where the configuration doesn't set apply_immediately, it is false.";

const BACK: &str = "AWS takes the way back from Valkey 7.2 to Redis OSS 7.1 in place: it is the provider that plans a replacement. Made with the AWS CLI instead, it keeps the data.";

/// The attributes that a verdict hangs on, each with the field that asks for it.
const ASKED: &[(&str, Field)] = &[
    ("engine", Field::ToEngine),
    ("engine_version", Field::ToEngineVersion),
    ("node_type", Field::ToNodeType),
    ("cache_node_type", Field::ToNodeType),
    ("cluster_mode", Field::ToClusterMode),
    ("num_node_groups", Field::ToShards),
    ("parameter_group_name", Field::ToParameterGroup),
];

/// Those of which nobody needs to hear.
const QUIET: &[&str] = &["apply_immediately", "tags", "tags_all", "engine_version_actual"];

/// The `change` of a resource: what stands there before it and after.
#[derive(Clone, Copy, Debug)]
pub(super) struct Planned<'a>(&'a Value);

impl<'a> Planned<'a> {
    pub(super) fn get(self, name: &str) -> &'a Value {
        self.0.get(name).unwrap_or(&Value::Nothing)
    }

    /// Whether what is told of attributes under `what` says so of this one, or of all.
    pub(super) fn flags(self, what: &str, attribute: &str) -> bool {
        let flags = self.get(what);
        flags.is_true() || flags.get(attribute).is_some_and(Value::is_true)
    }
}

/// Adds what a plan does to a resource.
pub(super) fn take(resource: &Value, items: &mut Items) {
    let (Some(kind), Some(planned)) = (Kind::of(resource), resource.get("change").map(Planned))
    else {
        return;
    };
    let address = resource.text_of("address").unwrap_or_default();
    let mut change = Change::new(Tool::Terraform, address, Action::Nothing);
    act(planned, &mut change);
    if let Some(from) = resource.text_of("previous_address") {
        change.say(&format!("Its address was {from}: that is not a change of the cache."));
    }
    if *planned.get("importing") != Value::Nothing {
        change.say("Terraform takes the cache over as it is (import).");
    }
    if let Some(deposed) = resource.text_of("deposed") {
        change.say(&format!(
            "It is a deposed object ({deposed}): one that an earlier replacement left behind."
        ));
    }
    let action = change.planned.action;
    if matches!(action, Action::Replace | Action::Delete) {
        change.planned.because = replace::because(planned, resource.text_of("action_reason"));
    }
    let of = planned.get(if action == Action::Create { "after" } else { "before" });
    let mut item = if action == Action::Create {
        // Of what is planned only the name: none of it is so yet.
        let attributes = Attributes(of);
        let mut item = crate::items::Item::new(
            &attributes.id(kind).unwrap_or_default(),
            kind != Kind::Cluster,
        );
        item.tell(Field::Region, attributes.region().as_deref());
        item
    } else {
        item(kind, Attributes(of))
    };
    if matches!(action, Action::Modify | Action::Replace) {
        ask(kind, planned, &mut change);
    }
    if action == Action::Replace && goes_back(planned) {
        change.say(BACK);
    }
    if kind == Kind::Global {
        change.on_global();
    } else if kind == Kind::Cluster && item.group.is_some() {
        change.ask(Field::AddressedTo, "cache-cluster");
    }
    item.changes.push(change);
    items.all.push(item);
}

/// Whether it is the one step back that AWS takes in place.
fn goes_back(planned: Planned) -> bool {
    let (before, after) = (Attributes(planned.get("before")), Attributes(planned.get("after")));
    let is = |of: Attributes, engine: &str, version: &str| {
        of.text("engine").as_deref() == Some(engine)
            && of.text("engine_version").as_deref() == Some(version)
    };
    is(before, "valkey", "7.2") && is(after, "redis", "7.1")
}

/// The action: whatever else it is, what has a `delete` in it goes away.
fn act(planned: Planned, change: &mut Change) {
    let actions: Vec<&str> =
        planned.get("actions").items().iter().filter_map(Value::text).collect();
    let has = |action: &str| actions.contains(&action);
    change.planned.action = match (has("delete"), has("create")) {
        (true, true) => Action::Replace,
        (true, false) => Action::Delete,
        (false, true) => Action::Create,
        (false, false) if has("update") => Action::Modify,
        (false, false) => Action::Nothing,
    };
    if has("forget") {
        change.say("Terraform only forgets the cache: it stays as it is.");
    }
    let known = ["delete", "create", "update", "no-op", "read", "forget"];
    let odd: Vec<&str> = actions.iter().copied().filter(|action| !known.contains(action)).collect();
    if !odd.is_empty() || actions.is_empty() {
        // What it does isn't known: it counts as a change, and says so.
        if change.planned.action == Action::Nothing {
            change.planned.action = Action::Modify;
        }
        change.say(&format!(
            "The plan has an action that isn't known here ({}): look at what Terraform says of it.",
            if odd.is_empty() { "none at all".to_owned() } else { odd.join(", ") }
        ));
    }
}

/// Puts what differs from before.
fn ask(kind: Kind, planned: Planned, change: &mut Change) {
    let (before, after) = (Attributes(planned.get("before")), Attributes(planned.get("after")));
    let is_unknown = |name: &str| planned.flags("after_unknown", name);
    for (name, field) in ASKED {
        if is_unknown(name) {
            // Computed where the configuration leaves it to AWS; asked for where it comes from elsewhere. Which one
            // isn't told, so it isn't taken for nothing.
            if *field == Field::ToParameterGroup {
                change.say_of(*field, "Which parameter group it will have is known only when the plan is applied: none is given.");
            } else if *field != Field::ToShards || kind == Kind::Group {
                change.ask(*field, UNKNOWN);
                change.say_of(
                    *field,
                    &format!(
                        "{name} is known only when the plan is applied: put the value in its place."
                    ),
                );
            }
        } else if let Some(value) = after.text(name)
            && before.text(name).as_ref() != Some(&value)
        {
            change.ask(*field, &value);
        }
    }
    match after.text("apply_immediately").as_deref() {
        _ if kind == Kind::Global => change.ask(Field::ApplyImmediately, "true"),
        Some(word @ ("true" | "false")) => change.ask(Field::ApplyImmediately, word),
        _ if is_unknown("apply_immediately") => change.say_of(Field::ApplyImmediately, LATER),
        _ => {
            change.ask(Field::ApplyImmediately, "false");
            if change.planned.action == Action::Modify {
                change.say_of(Field::ApplyImmediately, WAITS);
            }
        }
    }
    let others = others(planned, &is_unknown);
    if !others.is_empty() {
        change.say(&format!("Also changed, and not part of the check: {}.", others.join(", ")));
    }
}

/// The other attributes that change, by name.
fn others<'a>(planned: Planned<'a>, is_unknown: &dyn Fn(&str) -> bool) -> Vec<&'a str> {
    let (before, after) = (planned.get("before"), planned.get("after"));
    let mut names = Vec::new();
    for (name, value) in after.entries() {
        let is_asked = ASKED.iter().any(|(other, _)| **other == **name);
        let differs = before.get(name).unwrap_or(&Value::Nothing) != value;
        if differs && !is_asked && !is_unknown(name) && !QUIET.contains(&&**name) {
            names.push(&**name);
        }
    }
    names
}

/// Says what changed outside of Terraform: it is why a plan can hold a change that nobody asked for.
pub(super) fn drift(resource: &Value, items: &mut Items) {
    let (Some(_), Some(drifted)) = (Kind::of(resource), resource.get("change").map(Planned)) else {
        return;
    };
    let (was, is) = (Attributes(drifted.get("before")), Attributes(drifted.get("after")));
    let mut changed = Vec::new();
    for name in
        ["engine", "engine_version", "engine_version_actual", "node_type", "parameter_group_name"]
    {
        if let (Some(was), Some(is)) = (was.text(name), is.text(name))
            && was != is
        {
            changed.push(format!("{name} from {was} to {is}"));
        }
    }
    if !changed.is_empty() {
        let text = format!(
            "{} was changed outside of Terraform: {}.",
            resource.text_of("address").unwrap_or_default(),
            changed.join(", ")
        );
        items.tell.push(Note::plain(&text));
    }
}
