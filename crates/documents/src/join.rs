//! Groups and their member clusters, brought together by `ReplicationGroupId` and `MemberClusters`.

use upgrade_check_core::Field;

use crate::found::Note;
use crate::items::{Fact, Item, Mark};
use crate::member::Member;

/// A replication group or a cluster in none, with all that the text says of it. The same thing can
/// be in a text more than once, and differ: everything that is said is kept.
#[derive(Debug)]
pub(crate) struct Subject {
    pub(crate) id: Box<str>,
    pub(crate) region: Option<Box<str>>,
    /// Whether it is a replication group.
    pub(crate) is_group: bool,
    /// What is so of anything that was read of it.
    pub(crate) marks: Vec<Mark>,
    /// What the clusters say, and after that what the group says.
    pub(crate) facts: [Vec<Fact>; 2],
    pub(crate) members: Vec<MemberState>,
    pub(crate) others: Vec<Member>,
}

/// A cluster that is in a group, or is the lone one.
#[derive(Debug)]
pub(crate) struct MemberState {
    pub(crate) id: Box<str>,
    /// Whether the group names it.
    pub(crate) is_expected: bool,
    pub(crate) is_read: bool,
    pub(crate) tells_pending: bool,
}

impl Subject {
    fn new(id: &str, is_group: bool) -> Self {
        Self {
            id: id.into(),
            region: None,
            is_group,
            marks: Vec::new(),
            facts: [Vec::new(), Vec::new()],
            members: Vec::new(),
            others: Vec::new(),
        }
    }

    /// The values of a field that differ, each once, those of clusters first.
    pub(crate) fn values(&self, field: Field) -> Vec<&str> {
        let mut values: Vec<&str> = Vec::new();
        for facts in &self.facts {
            for fact in facts {
                if fact.field == field && !values.contains(&&*fact.value) {
                    values.push(&fact.value);
                }
            }
        }
        values
    }

    pub(crate) fn has(&self, mark: Mark) -> bool {
        self.marks.contains(&mark)
    }

    /// Whether the group says which members it has.
    pub(crate) fn has_list(&self) -> bool {
        self.members.iter().any(|member| member.is_expected)
    }

    fn member(&mut self, id: Box<str>) -> Option<&mut MemberState> {
        let place = self.members.iter().position(|member| member.id == id);
        if place.is_none() {
            let (is_expected, is_read, tells_pending) = (false, false, false);
            self.members.push(MemberState { id, is_expected, is_read, tells_pending });
        }
        match place {
            Some(place) => self.members.get_mut(place),
            None => self.members.last_mut(),
        }
    }

    fn add(&mut self, item: Item) {
        if self.region.is_none() {
            self.region = item.region;
        }
        let [of_clusters, of_group] = &mut self.facts;
        if item.is_group { of_group } else { of_clusters }.extend(item.facts);
        let tells_pending = item.marks.contains(&Mark::TellsPending);
        for mark in item.marks {
            if !self.has(mark) {
                self.marks.push(mark);
            }
        }
        for other in item.others {
            if !self.others.contains(&other) {
                self.others.push(other);
            }
        }
        for id in item.members {
            if let Some(member) = self.member(id) {
                member.is_expected = true;
            }
        }
        if !item.is_group
            && let Some(member) = self.member(item.id)
        {
            member.is_read = true;
            member.tells_pending |= tells_pending;
        }
    }
}

/// The subjects of a text, in its order.
pub(crate) fn join(items: Vec<Item>, notes: &mut Vec<Note>) -> Vec<Subject> {
    let mut all: Vec<Subject> = Vec::new();
    let mut clusters = Vec::new();
    // Groups first: a member is told from a lone cluster by the groups that name it.
    for item in items {
        if item.is_group {
            place(&mut all, item, notes);
        } else {
            clusters.push(item);
        }
    }
    for item in clusters {
        place(&mut all, item, notes);
    }
    all
}

/// Adds an item to the subject that it belongs to. Ids are unique within a region only.
fn place(all: &mut Vec<Subject>, item: Item, notes: &mut Vec<Note>) {
    let is_group = item.is_group || item.group.is_some();
    let id = item.group.as_deref().unwrap_or(&item.id);
    let fits = |subject: &Subject, named: bool| {
        let same = match (&subject.region, &item.region) {
            (Some(known), Some(region)) => known == region,
            _ => true,
        };
        let names = |member: &MemberState| member.is_expected && member.id == item.id;
        same && if named {
            subject.is_group == is_group && *subject.id == *id
        } else {
            !is_group && subject.members.iter().any(names)
        }
    };
    let mut places = Vec::new();
    for named in [false, true] {
        if places.is_empty() {
            places
                .extend((0..all.len()).filter(|at| all.get(*at).is_some_and(|it| fits(it, named))));
        }
    }
    let at = match *places.as_slice() {
        [] => {
            all.push(Subject::new(id, is_group));
            all.len() - 1
        }
        [at] => at,
        _ => {
            notes.push(Note::plain(&format!(
                "{} was set aside: it doesn't say its region, and the text has that id in several.",
                item.id
            )));
            return;
        }
    };
    if let Some(subject) = all.get_mut(at) {
        subject.add(item);
    }
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
