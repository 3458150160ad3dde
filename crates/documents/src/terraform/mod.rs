//! What `terraform show -json` prints: plans, and states.

mod attributes;
mod plan;
mod replace;
mod shape;
mod state;

use crate::error::DocumentError;
use crate::items::Items;

/// Which resource something is, and of what type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Group,
    Cluster,
    Global,
}

impl Kind {
    fn of(resource: &str) -> Option<Self> {
        match resource {
            "aws_elasticache_replication_group" => Some(Self::Group),
            "aws_elasticache_cluster" => Some(Self::Cluster),
            "aws_elasticache_global_replication_group" => Some(Self::Global),
            _ => None,
        }
    }
}

/// Takes the plan or the state from `start` to `end`; it has a `format_version`.
pub(crate) fn take(
    text: &str,
    start: usize,
    end: usize,
    items: &mut Items,
) -> Result<bool, DocumentError> {
    let json = text.get(start..end).unwrap_or_default();
    let document: shape::Document =
        serde_json::from_str(json).map_err(|fault| wrong(text, start, end, &fault))?;
    let major = document.format_version.split('.').next().unwrap_or_default();
    // Before Terraform 1.1 it was 0.1 and 0.2, with the same members.
    if !matches!(major, "0" | "1") {
        let found = format!("{}", document.format_version);
        return Err(DocumentError::at(text, start, "format_version 1.x of Terraform's JSON")
            .with_found(&found));
    }
    for resource in document.resource_changes.into_iter().flatten() {
        plan::take(&resource, items).map_err(|fault| within(text, resource.change, &fault))?;
    }
    for resource in document.resource_drift.into_iter().flatten() {
        plan::drift(&resource, items);
    }
    if let Some(module) = document.values.and_then(|values| values.root_module) {
        state::take(&module, items).map_err(|(json, fault)| within(text, Some(json), &fault))?;
    }
    Ok(true)
}

/// A document that isn't as Terraform writes it.
fn wrong(text: &str, start: usize, end: usize, fault: &serde_json::Error) -> DocumentError {
    let json = text.get(start..end).unwrap_or_default();
    let line: usize =
        json.split_inclusive('\n').take(fault.line().saturating_sub(1)).map(str::len).sum();
    let place = (start + line + fault.column().saturating_sub(1)).min(end);
    let found = fault.to_string();
    let found = found.split(" at line ").next().unwrap_or_default();
    DocumentError::at(text, place, "Terraform's JSON as it is published").with_found(found)
}

/// The same, of a part of the document.
fn within(
    text: &str,
    part: Option<&serde_json::value::RawValue>,
    fault: &serde_json::Error,
) -> DocumentError {
    let part = part.map_or("", serde_json::value::RawValue::get);
    let start = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let start = if start <= text.len() { start } else { 0 };
    wrong(text, start, (start + part.len()).min(text.len()), fault)
}
