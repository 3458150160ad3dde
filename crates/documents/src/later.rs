//! What the 2018 guide can't answer for.

use upgrade_check_core::{Draft, EDITIONS, Field, Request};

/// The fields that tell the years. Others may contradict each other, as what AWS prints sometimes does.
const TELLING: [Field; 9] = [
    Field::MultiAz,
    Field::GlobalDatastore,
    Field::Serverless,
    Field::Engine,
    Field::EngineVersion,
    Field::ClusterMode,
    Field::NodeType,
    Field::PendingEngineVersion,
    Field::PendingNodeType,
];

/// Whether a cluster is of years that the first edition knows nothing of, so that it gives no verdict on
/// whatever is asked. What the years since call otherwise can then be taken as they mean it.
pub(crate) fn is_of_later_years(draft: &Draft) -> bool {
    let first = EDITIONS.first().map_or("", |edition| edition.id);
    let telling = TELLING.into_iter().filter_map(|field| Some((field, draft.get(field)?)));
    let request = Request::read(&Draft::of(telling).with(Field::Edition, first));
    request.is_ok_and(|request| request.is_newer_than_edition())
}

#[cfg(test)]
mod tests {
    use upgrade_check_core::{Verdict, verdict};

    use super::*;

    /// The engine refuses a request that asks for nothing, unless it can't tell at all.
    #[test]
    fn is_what_the_engine_gives_no_verdict_on() {
        const ANY: &[(Field, &[&str])] = &[
            (Field::Engine, &["", "redis", "valkey", "memcached"]),
            (
                Field::EngineVersion,
                &["", "2.6.13", "3.2.6", "3.2.10", "4.0.10", "5.0.0", "6.x", "8.1"],
            ),
            (
                Field::NodeType,
                &["", "cache.t2.medium", "cache.r4.large", "cache.m5.large", "cache.r7g.large"],
            ),
            (Field::ClusterMode, &["", "enabled", "disabled", "compatible"]),
            (Field::MultiAz, &["", "true", "false"]),
            (Field::PendingEngineVersion, &["", "4.0.10", "7.1"]),
            (Field::PendingNodeType, &["", "cache.m3.large", "cache.r6g.large"]),
        ];
        let first = EDITIONS.first().expect("an edition").id;
        let mut drafts = vec![Draft::default(), Draft::of([(Field::GlobalDatastore, "true")])];
        for (field, texts) in ANY {
            let with = |draft: &Draft| {
                texts.iter().map(|text| draft.clone().with(*field, text)).collect::<Vec<_>>()
            };
            drafts = drafts.iter().flat_map(with).collect();
        }
        let mut seen = [0, 0];
        for draft in &drafts {
            let Ok(request) = Request::read(&draft.clone().with(Field::Edition, first)) else {
                continue;
            };
            let expected = verdict(&request).verdict == Verdict::Undetermined;
            assert_eq!(is_of_later_years(draft), expected, "{draft:?}");
            seen[usize::from(expected)] += 1;
        }
        assert!(seen.iter().all(|count| *count > 100), "{seen:?}");
    }

    #[test]
    fn tells_the_years_apart() {
        for (field, text, expected) in [
            (Field::Engine, "valkey", true),
            (Field::Engine, "memcached", true),
            (Field::EngineVersion, "5.0.6", true),
            (Field::NodeType, "cache.r6g.large", true),
            (Field::ClusterMode, "compatible", true),
            (Field::GlobalDatastore, "true", true),
            (Field::Serverless, "true", true),
            (Field::EngineVersion, "4.0.10", false),
            (Field::NodeType, "cache.r4.large", false),
            (Field::ClusterMode, "enabled", false),
            (Field::AutomaticFailover, "true", false),
            (Field::EngineVersion, "odd", false),
        ] {
            let draft = Draft::of([(field, text)]);
            assert_eq!(is_of_later_years(&draft), expected, "{field} {text}");
        }
        assert!(!is_of_later_years(&Draft::default()));
    }
}
