//! The form with what was read of a cluster.

use upgrade_check_core::{Draft, Field};

/// Of the cluster, what was read replaces what stood there, and where it is another cluster nothing of the old one stays. What
/// is asked for stays, unless what was read is a change: then it is that change and nothing else.
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
    let of_request = |field: Field| field.path().starts_with("request.");
    if found.iter().any(|(field, _)| of_request(field)) {
        Field::all().filter(|field| of_request(*field)).for_each(|field| draft.clear(field));
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
    fn a_change_that_was_read_takes_the_place_of_what_was_asked_for() {
        let form = Draft::of([
            (Field::Id, "sessions"),
            (Field::NodeType, "cache.m3.medium"),
            (Field::ToNodeType, "cache.m3.large"),
            (Field::ApplyImmediately, "true"),
        ]);
        let change = Draft::of([(Field::Id, "sessions"), (Field::ToEngineVersion, "3.2.4")]);
        let after = merged(&form, &change, false);
        assert_eq!(after.get(Field::NodeType), Some("cache.m3.medium"));
        assert_eq!(after.get(Field::ToEngineVersion), Some("3.2.4"));
        assert_eq!(after.get(Field::ToNodeType), None);
        assert_eq!(after.get(Field::ApplyImmediately), None);
    }

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
