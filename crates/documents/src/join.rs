//! Groups and their member clusters, brought together by `ReplicationGroupId` and `MemberClusters`.

use std::collections::HashMap;

use crate::fact::Topic;
use crate::found::Note;
use crate::items::Item;

const ALONE: &str = "The text holds service updates or Global Datastores, and none of the clusters that they are about: add what `aws elasticache describe-replication-groups` and `aws elasticache describe-cache-clusters` print in each region.";
const OF_OTHERS: &str = "What service updates and Global Datastores say of clusters that aren't in the text was set aside.";

/// The groups and the clusters in none, in the order of the text, each with all that it says of them.
pub(crate) fn join(items: &mut [Item], notes: &mut Vec<Note>) -> Vec<Item> {
    let mut joined = Joined::default();
    // Groups first: a member is told from a lone cluster by the groups that name it. What plans and other documents say
    // of them comes last.
    for is_aside in [false, true] {
        for is_change in [false, true] {
            for is_group in [true, false] {
                for item in &mut *items {
                    if item.is_aside == is_aside
                        && item.is_change() == is_change
                        && item.is_group == is_group
                    {
                        joined.place(item, notes);
                    }
                }
            }
        }
    }
    joined.all
}

/// What was brought together so far.
#[derive(Default)]
struct Joined {
    all: Vec<Item>,
    /// Where those of an id stand in it: a text can hold thousands.
    by_id: HashMap<Box<str>, Vec<usize>>,
    /// Where those stand that have the cluster of an id as a member.
    by_member: HashMap<Box<str>, Vec<usize>>,
    /// Whether there is more than what is said aside.
    has_clusters: bool,
}

impl Joined {
    /// Adds what is said of an item to the one that it belongs to.
    fn place(&mut self, item: &mut Item, notes: &mut Vec<Note>) {
        let is_group = item.is_group || item.group.is_some();
        let id = item.group.as_deref().unwrap_or(&item.id);
        let mut places = which(&self.all, self.by_id.get(id), item, is_group);
        if places.is_empty() && !is_group && !item.is_serverless {
            places = which(&self.all, self.by_member.get(id), item, true);
        }
        if places.is_empty() && is_group && item.is_change() {
            // A group's call that names a cluster.
            places = which(&self.all, self.by_id.get(id), item, false);
        }
        let at = match *places.as_slice() {
            [at] => at,
            // A change is never set aside: it is judged without what the text says of the cluster.
            _ if places.is_empty() || item.is_change() => {
                let &mut Item { is_aside, is_serverless, .. } = item;
                // Of asides alone there is no more than they say.
                if is_aside {
                    let text = if self.has_clusters { OF_OTHERS } else { ALONE };
                    if !notes.iter().any(|note| note.text == text) {
                        notes.push(Note::plain(text));
                    }
                    if self.has_clusters {
                        return;
                    }
                }
                self.has_clusters |= !is_aside;
                let at = self.all.len();
                if !id.is_empty() {
                    self.by_id.entry(id.into()).or_default().push(at);
                }
                self.all.push(Item { is_serverless, is_aside, ..Item::new(id, is_group) });
                at
            }
            _ => {
                notes.push(Note::plain(&format!(
                    "{} was set aside: it doesn't say its region, and the text has that id in several.",
                    item.id
                )));
                return;
            }
        };
        for fact in &item.facts {
            if matches!(fact.topic, Topic::Member | Topic::Read) {
                let places = self.by_member.entry(fact.value.clone()).or_default();
                if !places.contains(&at) {
                    places.push(at);
                }
            }
        }
        if let Some(known) = self.all.get_mut(at) {
            known.facts.append(&mut item.facts);
            known.changes.append(&mut item.changes);
        }
    }
}

/// Which of those at these places fit and may be in the item's region: ids are unique within a region only.
fn which(all: &[Item], places: Option<&Vec<usize>>, item: &Item, is_group: bool) -> Vec<usize> {
    let fits = |at: &usize| {
        all.get(*at).is_some_and(|known| {
            let (a, b) = (known.region(), item.region());
            known.is_group == is_group
                && known.is_serverless == item.is_serverless
                && (a == b || a.is_none() || b.is_none())
        })
    };
    places.into_iter().flatten().copied().filter(fits).collect()
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
