//! The steps of a way, and the ones that many ways share.

use crate::call::Call;
use crate::edit::Edits;
use crate::request::Request;
use crate::{EngineVersion, NodeType};

/// One step: what to do in the console, or with the CLI, or by the API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it does, an imperative.
    pub title: String,
    /// What to do in the console, in order.
    pub console: Vec<String>,
    /// The call that does the same; none where it is a thing to think of or to do elsewhere.
    pub call: Option<Call>,
    /// The command, where it is more than the call: a filter of what it prints.
    pub command: Option<String>,
    /// What to mind.
    pub note: Option<String>,
    /// Whether it can't be undone.
    pub irreversible: bool,
}

impl Step {
    /// A step without a call.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            console: Vec::new(),
            call: None,
            command: None,
            note: None,
            irreversible: false,
        }
    }

    /// The same step with console instructions.
    #[must_use]
    pub fn console<const N: usize>(mut self, lines: [impl Into<String>; N]) -> Self {
        self.console.extend(lines.into_iter().map(Into::into));
        self
    }

    /// The same step with the call that does it.
    #[must_use]
    pub fn call(mut self, call: Call) -> Self {
        self.call = Some(call);
        self
    }

    /// The same step with something to mind.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// The same step, marked as one that can't be undone.
    #[must_use]
    pub const fn irreversible(mut self) -> Self {
        self.irreversible = true;
        self
    }

    /// The AWS CLI command, where there is one.
    #[must_use]
    pub fn cli(&self) -> Option<String> {
        self.command.clone().or_else(|| self.call.as_ref().map(Call::cli))
    }
}

/// The change that a request asks for, after a way's edits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Change {
    pub(crate) version: Option<EngineVersion>,
    pub(crate) node_type: Option<NodeType>,
    pub(crate) immediately: bool,
}

impl Change {
    /// What `request` asks for once `edits` are made, without what is so already.
    pub(crate) fn after(request: &Request, edits: &Edits) -> Self {
        let mut facts = request.facts();
        for edit in edits {
            edit.apply(&mut facts);
        }
        let version = match facts.known_version() {
            Some(_) => facts.new_version(),
            None => facts.to_version,
        };
        let node_type = match facts.known_type() {
            Some(_) => facts.new_type(),
            None => facts.to_type,
        };
        Self { version, node_type, immediately: facts.immediately }
    }

    /// `the upgrade to 3.2.4 and the move to cache.m3.large`, or what there is of it.
    pub(crate) fn phrase(&self) -> String {
        match (self.version, self.node_type) {
            (Some(version), Some(node_type)) => {
                format!("the upgrade to {version} and the change to {node_type}")
            }
            (Some(version), None) => format!("the upgrade to {version}"),
            (None, Some(node_type)) => format!("the change to {node_type}"),
            (None, None) => "the change".to_owned(),
        }
    }
}

/// What stands in a command where the id isn't known.
const GROUP_ID: &str = "<replication-group-id>";
const CLUSTER_ID: &str = "<cache-cluster-id>";

impl Request {
    /// The id for a command, or a marked placeholder.
    pub(crate) fn id_or_placeholder(&self) -> &str {
        match (&self.id, self.is_group()) {
            (Some(id), _) => id,
            (None, Some(false)) => CLUSTER_ID,
            (None, _) => GROUP_ID,
        }
    }

    /// Whether commands go to a replication group; so taken where it isn't known.
    pub(crate) fn goes_to_group(&self) -> bool {
        self.is_group() != Some(false)
    }

    /// A call on the group or the cluster, with its id.
    pub(crate) fn call(&self, group: &'static str, cluster: &'static str) -> Call {
        let id = self.id_or_placeholder();
        if self.goes_to_group() {
            Call::of(group, self).text("ReplicationGroupId", id)
        } else {
            Call::of(cluster, self).text("CacheClusterId", id)
        }
    }

    /// What to do instead where it is not known whether there is a replication group.
    fn if_lone(&self, call: &Call, lone: &'static str) -> Option<String> {
        self.is_group().is_none().then(|| {
            let id = self.id.as_deref().unwrap_or(CLUSTER_ID);
            let mut other = call.clone();
            other.action = lone;
            other.parameters.retain(|(name, _)| *name != "ReplicationGroupId");
            let name = "CacheClusterId";
            other.parameters.insert(0, (name, crate::call::Parameter::Text(id.to_owned())));
            format!("For a cluster that is in no replication group: {}", other.cli())
        })
    }
}

/// The change itself: one modification.
pub(crate) fn modify(request: &Request, change: &Change) -> Step {
    let call = request
        .call("ModifyReplicationGroup", "ModifyCacheCluster")
        .text_if("CacheNodeType", change.node_type)
        .text_if("CacheParameterGroupName", request.to_parameter_group.as_deref())
        .text_if("EngineVersion", change.version)
        .flag("ApplyImmediately", change.immediately);
    let mut step = Step::new(if change.immediately {
        format!("Ask for {}, applied immediately", change.phrase())
    } else {
        format!("Ask for {}, for the next maintenance window", change.phrase())
    });
    step.console
        .push(format!("In the ElastiCache console choose {} and Modify.", request.subject()));
    if let Some(version) = change.version {
        step.console.push(format!("Set the engine version to {version}."));
    }
    if let Some(node_type) = change.node_type {
        step.console.push(format!("Set the node type to {node_type}."));
    }
    if let Some(group) = &request.to_parameter_group {
        step.console.push(format!("Set the parameter group to {group}."));
    }
    step.console.push(if change.immediately {
        "Choose Apply immediately, then Modify.".to_owned()
    } else {
        "Clear Apply immediately, then choose Modify.".to_owned()
    });
    step.note = request.if_lone(&call, "ModifyCacheCluster");
    step.irreversible = change.immediately && change.version.is_some();
    step.call(call)
}

/// A manual snapshot.
pub(crate) fn snapshot(request: &Request, why: &str) -> Step {
    let name = match &request.id {
        // A snapshot's name has the same limits as an id: cut so that the ending fits.
        Some(id) => format!("{}-before-change", id.get(..35).unwrap_or(id).trim_end_matches('-')),
        None => "before-change".to_owned(),
    };
    let call = request.call("CreateSnapshot", "CreateSnapshot").text("SnapshotName", name);
    let note = request.if_lone(&call, "CreateSnapshot");
    let step = Step::new("Take a manual snapshot")
        .console([
            format!("In the ElastiCache console choose {} and Backup.", request.subject()),
            "Name the snapshot and create it; wait until it is available.".to_owned(),
        ])
        .call(call);
    let why = match note {
        Some(note) => format!("{why} {note}"),
        None => why.to_owned(),
    };
    step.note(why)
}

/// The describe that shows how things stand.
pub(crate) fn describe(request: &Request, title: impl Into<String>) -> Step {
    let mut step = Step::new(title).console([format!(
        "In the ElastiCache console open {} and read its status, version and node type.",
        request.subject()
    )]);
    if request.goes_to_group() {
        step.call = Some(Call::of("DescribeCacheClusters", request));
        step.command = Some(members(request));
        step.note = Some(
            "The version, the node type and what is pending stand on the member clusters, not on the group."
                .to_owned(),
        );
        step
    } else {
        let call = Call::of("DescribeCacheClusters", request)
            .text("CacheClusterId", request.id_or_placeholder());
        step.call(call)
    }
}

/// The command that prints the member clusters of a group, or a lone cluster.
pub(crate) fn members(request: &Request) -> String {
    let call = Call::of("DescribeCacheClusters", request);
    match (&request.id, request.is_group()) {
        (Some(id), Some(false)) => call.text("CacheClusterId", id.as_ref()).cli(),
        // A filter on the client's side: the call itself can't be limited to a group.
        (Some(id), Some(true)) => {
            format!("{} --query \"CacheClusters[?ReplicationGroupId=='{id}']\"", call.cli())
        }
        _ => call.cli(),
    }
}

/// Wait until the status is `available`.
pub(crate) fn wait_until_available(request: &Request) -> Step {
    let waiter = if request.goes_to_group() {
        "replication-group-available"
    } else {
        "cache-cluster-available"
    };
    let call = request.call("DescribeReplicationGroups", "DescribeCacheClusters").waiting(waiter);
    Step::new("Wait until the status is available")
        .console(["Watch the status in the ElastiCache console until it is available.".to_owned()])
        .call(call)
        .note("A group is available when it and each of its node groups are.")
}
