//! The shape of a file of acknowledgements.

use serde::{Deserialize, Serialize};

/// A file of acknowledged warnings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Acknowledgements"))]
#[serde(deny_unknown_fields)]
pub struct AcknowledgementFile {
    /// The address of this schema, for editors.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The warnings that someone answers for.
    pub acknowledgements: Vec<Acknowledgement>,
}

/// A warning on a cluster that someone answers for, until a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Acknowledgement {
    /// The rule whose warning it is, by its id, such as `failover-interruption`. What blocks, asks or
    /// defers can't be acknowledged.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub rule: String,
    /// The id of the replication group or cluster, wherever it is; or with its region, such as
    /// `eu-west-1/sessions`, for that one alone.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub cluster: String,
    /// Why the risk is taken, for whoever reads it later.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub reason: String,
    /// The last day on which it counts, UTC, such as `2027-01-31`.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")))]
    pub until: String,
}
