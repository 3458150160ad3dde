//! What is to be said of a text as a whole.

use crate::found::Note;
use crate::items::Items;

/// Notes on pages that lack, lists that are empty and the like.
pub(crate) fn of(items: &Items) -> Vec<Note> {
    [
        (
            items.more_pages,
            "The output has more pages (Marker or NextToken): what isn't in the text may still be there.",
        ),
        (
            items.empty_list,
            "A list is empty: the account has nothing of that kind in that region, or the query matched nothing.",
        ),
        (
            items.answer_to_change,
            "One document is the answer to a change. Its values can be those from just before the change.",
        ),
        (
            items.without_id,
            "Entries without CacheClusterId or ReplicationGroupId were set aside.",
        ),
    ]
    .iter()
    .filter(|(is, _)| *is)
    .map(|(_, text)| Note::plain(*text))
    .collect()
}
