//! What `terraform show -json` prints: plans, and states.

mod attributes;
mod plan;
mod replace;
mod state;

use crate::error::DocumentError;
use crate::items::Items;
use crate::object;
use crate::value::{DEEPEST, Value};

/// Which resource something is, and of what type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Group,
    Cluster,
    Global,
}

impl Kind {
    /// The kind of a resource; none of data that is only read.
    fn of(resource: &Value) -> Option<Self> {
        if resource.text_of("mode") == Some("data") {
            return None;
        }
        Self::named(resource.text_of("type")?)
    }

    fn named(kind: &str) -> Option<Self> {
        match kind {
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
    // What else a plan holds, and it is most of it, is never gone into.
    for (name, json) in object::members(text.get(start..end).unwrap_or_default()) {
        let at =
            |expected: &str| DocumentError::at(text, offset(text, json).unwrap_or(start), expected);
        let is_other = |first: char| !json.starts_with(first) && json != "null";
        match name {
            "format_version" => {
                let version = json.trim_matches('"');
                // Before Terraform 1.1 it was 0.1 and 0.2, with the same members.
                if !matches!(version.split('.').next(), Some("0" | "1")) {
                    return Err(at("format_version 1.x of Terraform's JSON").with_found(version));
                }
            }
            "resource_changes" | "resource_drift" => {
                if is_other('[') {
                    return Err(at(&format!("a list for {name}")).with_found("something else"));
                }
                for json in object::items(json) {
                    if object::members(json).iter().any(|(name, of)| *name == "type" && is_ours(of))
                    {
                        let resource = Value::of(json).ok_or_else(|| too_deep(text, json))?;
                        let take = if name == "resource_drift" { plan::drift } else { plan::take };
                        take(&resource, items);
                    }
                }
            }
            "values" => {
                if is_other('{') {
                    return Err(at("an object for values").with_found("something else"));
                }
                let values = Value::of(json).ok_or_else(|| too_deep(text, json))?;
                values.get("root_module").into_iter().for_each(|it| state::take(it, items));
            }
            _ => {}
        }
    }
    Ok(true)
}

/// Whether a type in quotes is one that is looked at.
fn is_ours(kind: &str) -> bool {
    Kind::named(kind.trim_matches('"')).is_some()
}

fn too_deep(text: &str, part: &str) -> DocumentError {
    let expected = format!("at most {DEEPEST} levels of nesting");
    DocumentError::at(text, offset(text, part).unwrap_or_default(), &expected).with_found("more")
}

/// Where a part of a text begins in it.
fn offset(text: &str, part: &str) -> Option<usize> {
    (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize).filter(|at| *at <= text.len())
}
