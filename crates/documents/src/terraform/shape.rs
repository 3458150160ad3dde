//! The members of Terraform's JSON that are read. What stands in resources of other types is never gone into.

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

/// A plan or a state.
#[derive(Debug, Deserialize)]
pub(super) struct Document<'a> {
    pub(super) format_version: String,
    #[serde(borrow)]
    pub(super) resource_changes: Option<Vec<Resource<'a>>>,
    #[serde(borrow)]
    pub(super) resource_drift: Option<Vec<Resource<'a>>>,
    /// Of a state alone.
    #[serde(borrow)]
    pub(super) values: Option<Values<'a>>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Values<'a> {
    #[serde(borrow)]
    pub(super) root_module: Option<Module<'a>>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Module<'a> {
    #[serde(borrow)]
    pub(super) resources: Option<Vec<Resource<'a>>>,
    #[serde(borrow)]
    pub(super) child_modules: Option<Vec<Module<'a>>>,
}

/// A resource of a state, or of what a plan changes.
#[derive(Debug, Deserialize)]
pub(super) struct Resource<'a> {
    #[serde(default)]
    pub(super) address: String,
    pub(super) previous_address: Option<String>,
    pub(super) mode: Option<String>,
    #[serde(default, rename = "type")]
    pub(super) kind: String,
    pub(super) deposed: Option<String>,
    pub(super) action_reason: Option<String>,
    /// Of a plan.
    #[serde(borrow)]
    pub(super) change: Option<&'a RawValue>,
    /// Of a state.
    #[serde(borrow)]
    pub(super) values: Option<&'a RawValue>,
}

/// What happens to a resource.
#[derive(Debug, Deserialize)]
pub(super) struct Change {
    #[serde(default)]
    pub(super) actions: Vec<String>,
    #[serde(default)]
    pub(super) before: Value,
    #[serde(default)]
    pub(super) after: Value,
    #[serde(default)]
    pub(super) after_unknown: Value,
    #[serde(default)]
    pub(super) before_sensitive: Value,
    #[serde(default)]
    pub(super) after_sensitive: Value,
    #[serde(default)]
    pub(super) replace_paths: Option<Vec<Vec<Value>>>,
    #[serde(default)]
    pub(super) importing: Option<Value>,
}
