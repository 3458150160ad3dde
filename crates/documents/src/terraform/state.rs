//! A state: clusters, and nothing that is asked of them.

use super::Kind;
use super::attributes::{Attributes, item};
use crate::items::Items;
use crate::value::Value;

/// Takes the clusters of a module and of those in it: no deeper than values lie in each other.
pub(super) fn take(module: &Value, items: &mut Items) {
    for resource in module.get("resources").map_or(&[][..], Value::items) {
        let (Some(kind), Some(values)) = (Kind::of(resource), resource.get("values")) else {
            continue;
        };
        let found = item(kind, Attributes(values));
        // A Global Datastore is no cluster that could be judged.
        if kind != Kind::Global && !found.id.is_empty() {
            items.all.push(found);
        }
    }
    for child in module.get("child_modules").map_or(&[][..], Value::items) {
        take(child, items);
    }
}
