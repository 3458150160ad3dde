//! Groups and their member clusters, brought together by `ReplicationGroupId` and `MemberClusters`.

use crate::fact::Topic;
use crate::found::Note;
use crate::items::Item;

const ALONE: &str = "The text holds service updates or Global Datastores, and none of the clusters that they are about: add what `aws elasticache describe-replication-groups` and `aws elasticache describe-cache-clusters` print in each region.";
const OF_OTHERS: &str = "What service updates and Global Datastores say of clusters that aren't in the text was set aside.";

/// The groups and the clusters in none, in the order of the text, each with all that it says of them.
pub(crate) fn join(items: &mut [Item], notes: &mut Vec<Note>) -> Vec<Item> {
    let mut all = Vec::new();
    // Groups first: a member is told from a lone cluster by the groups that name it. What other
    // documents say of them comes last.
    for (is_aside, is_group) in [(false, true), (false, false), (true, true), (true, false)] {
        for item in &mut *items {
            if item.is_aside == is_aside && item.is_group == is_group {
                place(&mut all, item, notes);
            }
        }
    }
    all
}

/// Adds what is said of an item to the one that it belongs to.
fn place(all: &mut Vec<Item>, item: &mut Item, notes: &mut Vec<Note>) {
    let is_group = item.is_group || item.group.is_some();
    let id = item.group.as_deref().unwrap_or(&item.id);
    let mut places = which(all, item, &|known| {
        known.is_group == is_group && known.is_serverless == item.is_serverless && *known.id == *id
    });
    if places.is_empty() && !is_group && !item.is_serverless {
        places = which(all, item, &|known| {
            known.facts.iter().any(|fact| fact.topic == Topic::Member && *fact.value == *id)
        });
    }
    let known = match *places.as_slice() {
        [] => {
            let &mut Item { is_aside, is_serverless, .. } = item;
            // Of asides alone there is no more than they say.
            let is_alone = all.iter().all(|known| known.is_aside);
            if is_aside {
                let text = if is_alone { ALONE } else { OF_OTHERS };
                if !notes.iter().any(|note| note.text == text) {
                    notes.push(Note::plain(text));
                }
                if !is_alone {
                    return;
                }
            }
            all.push(Item { is_serverless, is_aside, ..Item::new(id, is_group) });
            all.last_mut()
        }
        [at] => all.get_mut(at),
        _ => {
            notes.push(Note::plain(&format!(
                "{} was set aside: it doesn't say its region, and the text has that id in several.",
                item.id
            )));
            None
        }
    };
    if let Some(known) = known {
        known.facts.append(&mut item.facts);
    }
}

/// Where those stand that fit and may be in the item's region: ids are unique within a region only.
fn which(all: &[Item], item: &Item, fits: &dyn Fn(&Item) -> bool) -> Vec<usize> {
    let mut places = Vec::new();
    for (at, known) in all.iter().enumerate() {
        if fits(known) {
            let (a, b) = (known.region(), item.region());
            if a == b || a.is_none() || b.is_none() {
                places.push(at);
            }
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use crate::read;

    /// Ids and summaries.
    fn subjects(text: &str) -> Vec<(String, String)> {
        let reading = read(text).unwrap();
        reading.clusters.into_iter().map(|found| (found.id.unwrap(), found.summary)).collect()
    }

    #[test]
    fn joins_in_any_order_by_either_side() {
        let group = r#"{"ReplicationGroupId": "g", "MemberClusters": ["g-001", "g-002"]}"#;
        let by_group = r#"{"CacheClusterId": "g-001", "ReplicationGroupId": "g"}"#;
        let by_list = r#"{"CacheClusterId": "g-002"}"#;
        for text in [
            format!("{group}{by_group}{by_list}"),
            format!("{by_list}\n{group}\n{by_group}"),
            format!("[{by_group},{by_list},{group}]"),
            format!("{group}{by_group}{by_list}{group}{by_list}"),
        ] {
            let summary = "replication group g, 2 of 2 member clusters read";
            assert_eq!(subjects(&text), [("g".to_owned(), summary.to_owned())]);
        }
    }

    #[test]
    fn keeps_regions_apart() {
        let zone = |zone: &str, id: &str| {
            format!(
                r#"{{"CacheClusterId": "{id}", "ReplicationGroupId": "g", "PreferredAvailabilityZone": "{zone}"}}"#
            )
        };
        let text = zone("eu-west-1a", "g-001")
            + &zone("us-east-1a", "g-001")
            + &zone("eu-west-1b", "g-002");
        let found = subjects(&text);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].1, "replication group g in eu-west-1, 2 member clusters read");
        assert_eq!(found[1].1, "replication group g in us-east-1, 1 member cluster read");
        let odd = r#"{"CacheClusterId": "g-003", "ReplicationGroupId": "g"}"#;
        let reading = read(&format!("{text}{odd}")).unwrap();
        assert!(reading.notes[0].text.starts_with("g-003 was set aside"));
    }

    #[test]
    fn lists_groups_first_and_lone_clusters_after() {
        let text =
            r#"{"CacheClusterId": "alone"}{"CacheClusterId": "g-001", "ReplicationGroupId": "g"}"#;
        let ids: Vec<_> = subjects(text).into_iter().map(|(id, _)| id).collect();
        assert_eq!(ids, ["g", "alone"]);
    }
}
