//! The form with what was read of a cluster.

use upgrade_check_core::{Draft, Field};

/// What is asked for stays; of the cluster, what was read replaces what
/// stood there, and where it is another cluster nothing of the old one stays.
pub(crate) fn merged(form: &Draft, found: &Draft, is_example: bool) -> Draft {
    let of_cluster = |field: Field| field.path().starts_with("cluster.");
    let other = is_example
        || matches!((form.get(Field::Id), found.get(Field::Id)), (Some(a), Some(b)) if a.trim() != b);
    let mut draft = form.clone();
    let pending = |field: Field| field.path().starts_with("cluster.pending");
    let tells_pending = found.iter().any(|(field, _)| pending(field));
    for field in Field::all().filter(|field| of_cluster(*field)) {
        if other || (tells_pending && pending(field)) {
            draft.clear(field);
        }
    }
    for (field, text) in found.iter() {
        draft.set(field, text);
    }
    draft
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    #[test]
    fn the_same_cluster_is_filled_up_and_another_replaces_it() {
        let form = Draft::of([
            (Field::Id, "sessions"),
            (Field::Window, "sun:05:00-sun:06:00"),
            (Field::Pending, "given"),
            (Field::PendingNodeType, "cache.m3.large"),
            (Field::ToEngineVersion, "3.2.4"),
        ]);
        let same = Draft::of([(Field::Id, "sessions"), (Field::Pending, "{}")]);
        let after = merged(&form, &same, false);
        assert_eq!(after.get(Field::Window), Some("sun:05:00-sun:06:00"));
        assert_eq!(after.get(Field::PendingNodeType), None);
        assert_eq!(after.get(Field::Pending), Some("{}"));

        let other = Draft::of([(Field::Id, "carts"), (Field::EngineVersion, "2.8.24")]);
        let after = merged(&form, &other, false);
        assert_eq!(after.get(Field::Window), None);
        assert_eq!(after.get(Field::Pending), None);
        assert_eq!(after.get(Field::ToEngineVersion), Some("3.2.4"));

        // Nothing of the example's cluster may pass for the user's own.
        let after = merged(&examples::first(), &same, true);
        assert_eq!(after.get(Field::NodeType), None);
        assert_eq!(after.get(Field::ToEngineVersion), Some("3.2.4"));
    }
}
