//! The commands that print what isn't in a text.

use upgrade_check_core::{Draft, EDITIONS, Field, Question, Request};

use crate::items::Item;

/// The command that prints the members of a group, or a lone cluster.
pub(crate) fn clusters(item: &Item) -> String {
    command(Field::Pending, &item.id, item.is_group, item.region())
}

/// The command that prints a group.
pub(crate) fn group(item: &Item) -> String {
    command(Field::ClusterMode, &item.id, true, item.region())
}

/// The command that prints every cluster.
pub(crate) fn all_clusters() -> String {
    command(Field::Pending, "", false, None)
}

/// The command that answers the question for `field`, as the engine words and quotes it.
fn command(field: Field, id: &str, is_group: bool, region: Option<&str>) -> String {
    let mut draft = Draft::default();
    for (field, text) in [
        (Field::Edition, EDITIONS.first().map_or("", |edition| edition.id)),
        (Field::Id, id),
        (Field::ReplicationGroup, if is_group { "true" } else { "false" }),
        (Field::Region, region.unwrap_or_default()),
    ] {
        draft.set(field, text);
    }
    // An id that ElastiCache can't have given: the command then holds a placeholder.
    let request = Request::read(&draft).or_else(|_| {
        draft.clear(Field::Id);
        Request::read(&draft)
    });
    let question = Question { field, fact: None, rule: None };
    request.ok().and_then(|request| question.command(&request)).unwrap_or_default()
}
