//! What the 2018 guide can't answer for.

use upgrade_check_core::{Draft, EDITIONS, Field, Request, Verdict, verdict};

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
    // It refuses a request that asks for nothing, unless it can't tell at all.
    request.is_ok_and(|request| verdict(&request).verdict == Verdict::Undetermined)
}

#[cfg(test)]
mod tests {
    use super::*;

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
