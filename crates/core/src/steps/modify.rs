//! The change itself: one modification.

use crate::facts::GroupKind;
use crate::request::Request;
use crate::step::{Change, Step};

/// Asks for the change.
pub(super) fn modify(request: &Request, change: &Change) -> Step {
    let group = parameter_group(request, change);
    let call = request
        .call("ModifyReplicationGroup", "ModifyCacheCluster")
        .text_if("CacheNodeType", change.node_type)
        .text_if("CacheParameterGroupName", group.as_deref())
        .text_if("EngineVersion", change.version)
        .flag("ApplyImmediately", change.immediately);
    let when =
        if change.immediately { "applied immediately" } else { "for the next maintenance window" };
    let mut step = Step::new(format!("Ask for {}, {when}", change.phrase()));
    let mut line = |text: String| step.console.push(text);
    line(format!("In the ElastiCache console choose {} and Modify.", request.subject()));
    if let Some(version) = change.version {
        line(format!("Set the engine version to {version}."));
    }
    if let Some(node_type) = change.node_type {
        line(format!("Set the node type to {node_type}."));
    }
    match (&group, &request.to_parameter_group, change.version) {
        (Some(_), Some(group), _) => line(format!("Set the parameter group to {group}.")),
        (Some(_), None, Some(version)) => {
            line(format!("Set the parameter group to one of family {}.", version.redis_family()));
        }
        _ => {}
    }
    line(if change.immediately {
        "Choose Apply immediately, then Modify.".to_owned()
    } else {
        "Clear Apply immediately, then choose Modify.".to_owned()
    });
    for note in notes(request, change) {
        step = step.note(note);
    }
    if let Some(lone) = request.if_lone(&call, "ModifyCacheCluster") {
        step = step.note(lone);
    }
    step.irreversible = change.immediately;
    step.call(call)
}

/// The parameter group to send: the one given, or a placeholder where the request is refused without
/// one of the new family.
fn parameter_group(request: &Request, change: &Change) -> Option<String> {
    if let Some(group) = &request.to_parameter_group {
        return Some(group.to_string());
    }
    let to = change.version?;
    let other_family = request.version().is_none_or(|now| !now.shares_family(to));
    (request.facts.parameter_group == GroupKind::Custom && other_family)
        .then(|| format!("<parameter-group-of-{}>", to.redis_family()))
}

fn notes(request: &Request, change: &Change) -> Vec<String> {
    let mut notes = Vec::new();
    let given = request.to_parameter_group.is_some();
    if let (Some(to), GroupKind::NotKnown, false) =
        (change.version, request.facts.parameter_group, given)
        && request.version().is_none_or(|now| !now.shares_family(to))
    {
        notes.push(format!(
                "If a parameter group of your own is in use, add --cache-parameter-group-name with one of family {}.",
                to.redis_family()
            ));
    }
    let what = match (change.version, change.node_type) {
        (Some(_), _) => "There is no way back from an engine upgrade",
        _ => "In place a node type can only go up",
    };
    notes.push(if change.immediately {
        format!("{what}.")
    } else {
        format!("{what} once it has run. It may run before the window: AWS also applies what is pending when a failed node is rebooted.")
    });
    notes
}
