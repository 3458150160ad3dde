//! Groups and their member clusters, brought together by `ReplicationGroupId` and `MemberClusters`.

use std::collections::BTreeMap;

use crate::found::Note;
use crate::items::{Cluster, Group};

/// A replication group or a cluster in none, with all that the text says of it. The same thing can
/// be in a text more than once, and differ: every reading is kept.
#[derive(Debug)]
pub(crate) struct Subject {
    pub(crate) id: Box<str>,
    pub(crate) region: Option<Box<str>>,
    /// Whether it is a replication group.
    pub(crate) is_group: bool,
    pub(crate) groups: Vec<Group>,
    /// The clusters that were read, by id.
    pub(crate) members: BTreeMap<Box<str>, Vec<Cluster>>,
}

impl Subject {
    /// Every reading of every cluster.
    pub(crate) fn clusters(&self) -> impl Iterator<Item = &Cluster> {
        self.members.values().flatten()
    }

    /// The ids of the members that the group is said to have.
    pub(crate) fn expected(&self) -> impl Iterator<Item = &str> {
        self.groups.iter().flat_map(|group| &group.members).map(AsRef::as_ref)
    }

    /// Takes the region of what is joined, where none is known yet.
    fn settle(&mut self, region: Option<&str>) {
        self.region = self.region.take().or_else(|| region.map(Into::into));
    }

    fn add(&mut self, cluster: Cluster) {
        let readings = self.members.entry(cluster.id.clone()).or_default();
        if !readings.contains(&cluster) {
            readings.push(cluster);
        }
    }
}

/// Where subjects stand, by an id. Ids are unique within a region only.
type Index = BTreeMap<Box<str>, Vec<usize>>;

#[derive(Default)]
struct Subjects {
    all: Vec<Subject>,
    groups: Index,
    members: Index,
    lone: Index,
}

/// The subjects of a text, groups before lone clusters.
pub(crate) fn join(
    groups: Vec<Group>,
    clusters: Vec<Cluster>,
    notes: &mut Vec<Note>,
) -> Vec<Subject> {
    let mut subjects = Subjects::default();
    for group in groups {
        subjects.add_group(group);
    }
    for cluster in clusters {
        if let Some(cluster) = subjects.add_cluster(cluster) {
            notes.push(Note::plain(format!(
                "{} was set aside: it doesn't say its region, and there is more than one group that it could belong to.",
                cluster.id
            )));
        }
    }
    subjects.all.sort_by_key(|subject| !subject.is_group);
    subjects.all
}

impl Subjects {
    fn add_group(&mut self, group: Group) {
        let region = group.region.as_deref();
        let place = match fits(&self.all, self.groups.get(&group.id), region).first() {
            Some(place) => *place,
            None => push(&mut self.all, &mut self.groups, &group.id, true),
        };
        for member in &group.members {
            let places = self.members.entry(member.clone()).or_default();
            if !places.contains(&place) {
                places.push(place);
            }
        }
        if let Some(subject) = self.all.get_mut(place) {
            subject.settle(region);
            if !subject.groups.contains(&group) {
                subject.groups.push(group);
            }
        }
    }

    /// Gives back a cluster that could belong to more than one.
    fn add_cluster(&mut self, cluster: Cluster) -> Option<Cluster> {
        let region = cluster.region.as_deref();
        let as_member = fits(&self.all, self.members.get(&cluster.id), region);
        let (index, key) = match &cluster.group {
            Some(group) => (&mut self.groups, group),
            None if !as_member.is_empty() => (&mut self.members, &cluster.id),
            None => (&mut self.lone, &cluster.id),
        };
        let place = match fits(&self.all, index.get(key), region).as_slice() {
            [] => push(&mut self.all, index, key, cluster.group.is_some()),
            [place] => *place,
            _ => return Some(cluster),
        };
        if let Some(subject) = self.all.get_mut(place) {
            subject.settle(region);
            subject.add(cluster);
        }
        None
    }
}

/// Those of `places` whose region can be this one.
fn fits(all: &[Subject], places: Option<&Vec<usize>>, region: Option<&str>) -> Vec<usize> {
    let same = |place: &&usize| {
        let known = all.get(**place).and_then(|subject| subject.region.as_deref());
        known.is_none() || region.is_none() || known == region
    };
    places.into_iter().flatten().filter(same).copied().collect()
}

fn push(all: &mut Vec<Subject>, index: &mut Index, id: &str, is_group: bool) -> usize {
    all.push(Subject {
        id: id.into(),
        region: None,
        is_group,
        groups: Vec::new(),
        members: BTreeMap::new(),
    });
    index.entry(id.into()).or_default().push(all.len() - 1);
    all.len() - 1
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
        let reading =
            read(&format!(r#"{text}{{"CacheClusterId": "g-003", "ReplicationGroupId": "g"}}"#))
                .unwrap();
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
