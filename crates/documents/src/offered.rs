//! The engine versions that AWS offers. They hold for every cluster of the region.

use upgrade_check_core::{Engine, Field};

use crate::found::{Found, Note};
use crate::items::Items;

const GOES_ON: &str = "The list of engine versions goes on: it was set aside.";
const NOT_ALL: &str = "The list of engine versions doesn't have every engine: versions of the others count as not offered. Without --engine it has all.";

/// Gives the list to every cluster, and gives it back; nothing where it isn't there as a whole.
pub(crate) fn attach(
    items: Items,
    found: &mut [Found],
    notes: &mut Vec<Note>,
) -> Option<Vec<String>> {
    const FIELD: Field = Field::OfferedVersions;
    let versions = items.offered;
    if versions.is_empty() {
        return None;
    }
    if !items.has_last_page {
        notes.push(Note::on(FIELD, GOES_ON));
        return None;
    }
    let has = |engine: Engine| versions.iter().any(|version| version.starts_with(engine.as_str()));
    if !Engine::ALL.into_iter().all(has) {
        notes.push(Note::on(FIELD, NOT_ALL));
    }
    for found in found {
        found.draft.set(FIELD, versions.join(","));
    }
    Some(versions)
}

#[cfg(test)]
mod tests {
    use upgrade_check_core::Field;

    use crate::read;

    #[test]
    fn reads_offered_versions() {
        let page = |versions: &str, more: &str| {
            format!(r#"{{"CacheEngineVersions": [{versions}]{more}}}"#)
        };
        let one = r#"{"Engine": "redis", "EngineVersion": "6.2", "CacheParameterGroupFamily": "redis6.x"}"#;
        let two = r#"{"Engine": "valkey", "EngineVersion": "8.0"}"#;
        let odd = r#"{"Engine": "valkey"}"#;
        let first = page(&format!("{one}, {one}"), r#", "Marker": "x""#);
        let last = page(&format!("{two}, {odd}, {one}"), "");
        let reading = read(&format!("{first}{last}")).unwrap();
        let all = ["redis 6.2", "valkey 8.0"].map(ToOwned::to_owned);
        assert_eq!(reading.offered_versions, Some(all.to_vec()));
        assert_eq!(reading.clusters, []);
        let with =
            format!(r#"{last}{{"CacheClusterId": "a"}}{{"ServerlessCacheName": "s"}}{first}"#);
        for found in read(&with).unwrap().clusters {
            assert_eq!(found.draft.get(Field::OfferedVersions), Some("valkey 8.0,redis 6.2"));
        }
        // A page with more to come tells nothing of what isn't on it.
        assert_eq!(read(&first).unwrap().offered_versions, None);
        let bare = read(&format!("[{one}]")).unwrap();
        assert_eq!(bare.offered_versions, Some(vec!["redis 6.2".to_owned()]));
        assert!(bare.notes[0].text.contains("every engine"), "{:?}", bare.notes);
        assert_eq!(read(&page("", "")).unwrap().offered_versions, None);
        assert_eq!(read(&page(odd, "")).unwrap().offered_versions, None);
    }
}
