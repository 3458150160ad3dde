//! The node types that a cluster may be scaled to. The document doesn't say whose they are.

use upgrade_check_core::{Draft, Field};

use crate::command;
use crate::found::{Found, Missing, Note};
use crate::items::Items;

/// Gives the list to the only cluster that was found; says so where there are several.
pub(crate) fn attach(items: &Items, found: &mut Vec<Found>, notes: &mut Vec<Note>) {
    const FIELD: Field = Field::AllowedNodeTypes;
    if items.down {
        notes.push(Note::on(
            FIELD,
            "ScaleDownModifications was set aside: scaling down in place is none of the ways of the 2018 guide.",
        ));
    }
    match (items.up.as_slice(), found.as_mut_slice()) {
        ([], _) => {}
        ([types], []) => found.push(alone(types)),
        ([types], [only]) => only.draft.set(FIELD, types.as_str()),
        _ => notes.push(Note::on(
            FIELD,
            "ScaleUpModifications was set aside: the list doesn't say whose it is, and there are several lists or clusters in the text. Read it again with one of each.",
        )),
    }
}

/// The list of a cluster that isn't in the text.
fn alone(types: &str) -> Found {
    Found {
        id: None,
        summary: "the node types to scale up to, of a cluster that isn't in the text".to_owned(),
        draft: Draft::of([(Field::AllowedNodeTypes, types)]),
        notes: Vec::new(),
        missing: vec![Missing::new(
            &[Field::Id, Field::EngineVersion, Field::Pending],
            "The list names no cluster, and no cluster is in the text.",
            command::all_clusters(),
        )],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    const LIST: &str = r#"{"ScaleUpModifications": ["cache.m3.large", "cache.r3.large"], "ScaleDownModifications": ["cache.m1.small"]}"#;

    fn allowed(text: &str) -> (usize, Option<String>, usize) {
        let reading = read(text).unwrap();
        let first =
            reading.clusters.first().and_then(|found| found.draft.get(Field::AllowedNodeTypes));
        (reading.clusters.len(), first.map(ToOwned::to_owned), reading.notes.len())
    }

    #[test]
    fn goes_to_the_only_cluster() {
        let types = Some("cache.m3.large,cache.r3.large".to_owned());
        let one = r#"{"CacheClusterId": "a"}"#;
        let two = r#"[{"CacheClusterId": "a"}, {"CacheClusterId": "b"}]"#;
        assert_eq!(allowed(LIST), (1, types.clone(), 1));
        assert_eq!(allowed(&format!("{LIST}{one}")), (1, types.clone(), 1));
        assert_eq!(allowed(&format!("{one}{LIST}{LIST}")), (1, types, 1));
        assert_eq!(allowed(&format!("{two}{LIST}")), (2, None, 2));
        let other = r#"{"ScaleUpModifications": []}"#;
        assert_eq!(allowed(&format!("{one}{other}")), (1, Some(",".to_owned()), 0));
        assert_eq!(allowed(&format!("{one}{LIST}{other}")), (1, None, 2));
        assert_eq!(allowed(&format!(r#"{one}{{"ScaleDownModifications": []}}"#)), (1, None, 1));
    }

    #[test]
    fn alone_says_what_else_to_paste() {
        let found = read(LIST).unwrap().clusters.remove(0);
        assert_eq!(found.id, None);
        assert_eq!(found.missing[0].command, "aws elasticache describe-cache-clusters");
    }
}
