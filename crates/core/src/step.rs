//! A step of a way: what to do in the console, with the CLI, by the API.

use crate::call::Call;
use crate::request::Request;

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

    /// The same step with something more to mind, a sentence or two.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        let note = note.into();
        self.note = Some(match self.note.take() {
            Some(before) => format!("{before} {note}"),
            None => note,
        });
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
    pub(crate) fn if_lone(&self, call: &Call, lone: &'static str) -> Option<String> {
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
