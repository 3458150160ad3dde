//! The commands that print what isn't in a text.

use upgrade_check_core::{Draft, EDITIONS, Field, Question, Request};

use crate::join::Subject;

/// The command that prints the members of a group, or a lone cluster.
pub(crate) fn clusters(subject: &Subject) -> String {
    command(Field::Pending, Some((&subject.id, subject.is_group)), subject.region.as_deref())
}

/// The command that prints a group.
pub(crate) fn group(subject: &Subject) -> String {
    command(Field::ClusterMode, Some((&subject.id, true)), subject.region.as_deref())
}

/// The command that prints every cluster.
pub(crate) fn all_clusters() -> String {
    command(Field::Pending, None, None)
}

/// The command that answers the question for `field`, as the engine words and quotes it.
fn command(field: Field, whose: Option<(&str, bool)>, region: Option<&str>) -> String {
    let mut draft = Draft::default();
    draft.set(Field::Edition, EDITIONS.first().map_or("", |edition| edition.id));
    if let Some((id, is_group)) = whose {
        draft.set(Field::Id, id);
        draft.set(Field::ReplicationGroup, if is_group { "true" } else { "false" });
    }
    draft.set(Field::Region, region.unwrap_or_default());
    // An id that ElastiCache can't have given: the command then holds a placeholder.
    let request = Request::read(&draft).or_else(|_| {
        draft.clear(Field::Id);
        Request::read(&draft)
    });
    let question = Question { field, fact: None, rule: None };
    request.ok().and_then(|request| question.command(&request)).unwrap_or_default()
}
