//! A state: clusters, and nothing that is asked of them.

use serde_json::Value;
use serde_json::value::RawValue;

use super::Kind;
use super::attributes::{Attributes, item};
use super::shape::Module;
use crate::items::Items;

/// Takes the clusters of a module and of those in it.
pub(super) fn take<'a>(
    module: &Module<'a>,
    items: &mut Items,
) -> Result<(), (&'a RawValue, serde_json::Error)> {
    for resource in module.resources.iter().flatten() {
        let kind = Kind::of(&resource.kind).filter(|_| resource.mode.as_deref() != Some("data"));
        let (Some(kind), Some(json)) = (kind, resource.values) else { continue };
        let values: Value = serde_json::from_str(json.get()).map_err(|fault| (json, fault))?;
        let found = item(kind, Attributes(&values));
        // A Global Datastore is no cluster that could be judged.
        if kind != Kind::Global && !found.id.is_empty() {
            items.all.push(found);
        }
    }
    for child in module.child_modules.iter().flatten() {
        take(child, items)?;
    }
    Ok(())
}
