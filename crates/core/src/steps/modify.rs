//! The change itself: one modification.

use crate::call::Call;
use crate::facts::ClusterMode;
use crate::request::Request;
use crate::step::Step;
use crate::wanted::Wanted;

/// Asks for the change.
pub(crate) fn modify(request: &Request, change: &Wanted) -> Step {
    let group = parameter_group(request, change);
    let call = request
        .call("ModifyReplicationGroup", "ModifyCacheCluster")
        .text_if("CacheNodeType", change.node_type)
        .text_if("CacheParameterGroupName", group.as_deref())
        .text_if("Engine", change.engine)
        .text_if("EngineVersion", change.version)
        .text_if("ClusterMode", change.mode.map(crate::ClusterMode::as_str))
        .flag("ApplyImmediately", change.immediately);
    let when =
        if change.immediately { "applied immediately" } else { "for the next maintenance window" };
    let mut step = Step::new(format!("Ask for {}, {when}", change.phrase()));
    step.console = console(request, change, group.is_some());
    for note in notes(request, change) {
        step = step.note(note);
    }
    if let Some(lone) = request.if_lone(&call, "ModifyCacheCluster") {
        step = step.note(lone);
    }
    step.irreversible = change.immediately && change.is_irreversible(request);
    step.call(call)
}

/// A step of a cluster-mode switch: a call of its own.
pub(crate) fn switch_mode(request: &Request, mode: ClusterMode) -> Step {
    let call = Call::of("ModifyReplicationGroup", request)
        .text("ReplicationGroupId", request.id_or_placeholder())
        .text("ClusterMode", mode.as_str())
        .flag("ApplyImmediately", true);
    let step = Step::new(format!("Switch cluster mode to {}", mode.as_str()))
        .console([
            format!("In the ElastiCache console choose {} and Modify.", request.subject()),
            format!("Set the cluster mode to {}, and nothing else.", mode.as_str()),
        ])
        .call(call);
    if mode == ClusterMode::Enabled {
        step.note("Cluster mode enabled is final, and the endpoints change.").irreversible()
    } else {
        step
    }
}

fn console(request: &Request, change: &Wanted, with_group: bool) -> Vec<String> {
    let mut lines =
        vec![format!("In the ElastiCache console choose {} and Modify.", request.subject())];
    if let Some(engine) = change.engine {
        lines.push(format!("Set the engine to {}.", engine.title()));
    }
    if let Some(version) = change.version {
        lines.push(format!("Set the engine version to {version}."));
    }
    if let Some(node_type) = change.node_type {
        lines.push(format!("Set the node type to {node_type}."));
    }
    if let Some(mode) = change.mode {
        lines.push(format!("Set the cluster mode to {}.", mode.as_str()));
    }
    match (with_group, &request.to_parameter_group, change.version) {
        (true, Some(group), _) => lines.push(format!("Set the parameter group to {group}.")),
        (true, None, Some(version)) => lines.push(format!(
            "Set the parameter group to one of family {}.",
            version.family(request.to_engine())
        )),
        _ => {}
    }
    lines.push(if change.immediately {
        "Choose Apply immediately, then Modify.".to_owned()
    } else {
        "Clear Apply immediately, then choose Modify.".to_owned()
    });
    lines
}

/// The parameter group to send: the one given, or a placeholder where the request is refused without
/// one of the new family.
fn parameter_group(request: &Request, change: &Wanted) -> Option<String> {
    if let Some(group) = &request.to_parameter_group {
        return Some(group.to_string());
    }
    let to = change.version?;
    (request.facts.known_custom_group() == Some(true) && changes_family(request, change))
        .then(|| format!("<parameter-group-of-{}>", to.family(request.to_engine())))
}

fn changes_family(request: &Request, change: &Wanted) -> bool {
    change.version.is_some_and(|to| {
        change.engine.is_some() || request.version().is_none_or(|now| !now.shares_family(to))
    })
}

fn notes(request: &Request, change: &Wanted) -> Vec<String> {
    let mut notes = Vec::new();
    let given = request.to_parameter_group.is_some();
    if let (Some(to), None, false) = (change.version, request.facts.known_custom_group(), given)
        && changes_family(request, change)
    {
        notes.push(format!(
                "If a parameter group of your own is in use, add --cache-parameter-group-name with one of family {}.",
                to.family(request.to_engine())
            ));
    }
    if let Some(what) = change.no_way_back(request) {
        notes.push(if change.immediately {
            format!("{what}.")
        } else {
            format!("{what} once it has run. It may run before the window: AWS also applies what is pending when a failed node is rebooted.")
        });
    }
    notes
}
