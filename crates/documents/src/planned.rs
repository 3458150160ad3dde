//! What a command, a plan or a template is about to do to a cluster.

use serde::Serialize;

/// A change that a text holds, beside the facts of the cluster. What it asks for stands in the draft's `request.*` fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Planned {
    /// What makes the change.
    pub tool: Tool,
    /// How the tool names it: `aws_elasticache_replication_group.main`, a logical id, or the first words of a command.
    pub address: String,
    /// What happens to the cluster.
    pub action: Action,
    /// For `replace` and `delete`: what forces it, a phrase each, such as `engine_version would go down from 7.0 to 6.2`.
    /// Empty where the text doesn't say.
    pub because: Vec<String>,
}

/// What makes a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Tool {
    /// A command of the AWS CLI.
    Command,
    /// A plan of Terraform, or of a tool that writes the same JSON.
    Terraform,
    /// A template or a change set of CloudFormation.
    CloudFormation,
}

/// What happens to a cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Action {
    /// It is changed in place, where AWS takes the change.
    Modify,
    /// It is destroyed, with all that is in it, and another one is made. Nothing refuses that: it is worse than a block.
    Replace,
    /// It is made.
    Create,
    /// It is destroyed.
    Delete,
    /// Nothing.
    Nothing,
}
