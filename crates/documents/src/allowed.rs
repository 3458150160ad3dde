//! The node types that a cluster may be changed to. The document doesn't say whose they are.

use upgrade_check_core::{Draft, Field};

use crate::command;
use crate::found::{Found, Missing, Note};
use crate::items::Items;
use crate::later::is_of_later_years;

const FIELD: Field = Field::AllowedNodeTypes;
const DOWN: &str = "ScaleDownModifications was set aside: the 2018 guide, which may have to answer for the cluster, only scales up. For a later edition add its node types to the list.";
const SEVERAL: &str = "ScaleUpModifications was set aside: the list doesn't say whose it is, and there are several lists or clusters in the text. Read it again with one of each.";

/// Gives the list to the only cluster that was found; says so where there are several.
pub(crate) fn attach(items: &Items, found: &mut Vec<Found>, notes: &mut Vec<Note>) {
    let ([[up, down]], 0 | 1) = (items.types.as_slice(), found.len()) else {
        if !items.types.is_empty() {
            notes.push(Note::on(FIELD, SEVERAL));
        }
        return;
    };
    let mut is_aside = down.len() > 1;
    if !up.is_empty() {
        if found.is_empty() {
            found.push(alone());
        }
        if let Some(Found { draft, .. }) = found.first_mut() {
            let mut types = up.trim_start_matches(',').to_owned();
            if is_aside && is_of_later_years(draft) {
                types.push_str(down);
                is_aside = false;
            }
            // A list that is there and empty allows nothing, which is not the same as no list.
            let types = types.trim_start_matches(',');
            draft.set(FIELD, if types.is_empty() { "," } else { types });
        }
    }
    if is_aside {
        notes.push(Note::on(FIELD, DOWN));
    }
}

/// The list of a cluster that isn't in the text.
fn alone() -> Found {
    Found {
        id: None,
        summary: "the node types to scale up to, of a cluster that isn't in the text".to_owned(),
        draft: Draft::default(),
        planned: None,
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
        assert_eq!(allowed(&format!("{two}{LIST}")), (2, None, 1));
        let other = r#"{"ScaleUpModifications": []}"#;
        assert_eq!(allowed(&format!("{one}{other}")), (1, Some(",".to_owned()), 0));
        assert_eq!(allowed(&format!("{one}{LIST}{other}")), (1, None, 1));
        let down = r#"{"ScaleDownModifications": ["cache.m1.small"]}"#;
        assert_eq!(allowed(&format!("{one}{down}")), (1, None, 1));
        assert_eq!(allowed(down), (0, None, 1));
    }

    #[test]
    fn goes_down_too_where_the_first_edition_has_no_say() {
        let up_and_down = Some("cache.m3.large,cache.r3.large,cache.m1.small".to_owned());
        for members in [
            r#""Engine": "valkey""#,
            r#""EngineVersion": "5.0.6""#,
            r#""CacheNodeType": "cache.r6g.large""#,
        ] {
            let cluster = format!(r#"{{"CacheClusterId": "a", {members}}}"#);
            assert_eq!(allowed(&format!("{LIST}{cluster}")), (1, up_and_down.clone(), 0));
            let none = format!(
                r#"{cluster}{{"ScaleUpModifications": [], "ScaleDownModifications": ["cache.m1.small"]}}"#
            );
            assert_eq!(allowed(&none).1.as_deref(), Some("cache.m1.small"));
        }
    }

    #[test]
    fn alone_says_what_else_to_paste() {
        let found = read(LIST).unwrap().clusters.remove(0);
        assert_eq!(found.id, None);
        assert_eq!(found.missing[0].command, "aws elasticache describe-cache-clusters");
    }
}
