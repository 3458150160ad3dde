//! Memcached loses all it holds

use crate::Engine;
use crate::Field;
use crate::rule::{Because, Effect, Rule, Section, stated};

pub(super) static RULE: Rule = Rule {
    id: "memcached-emptied",
    title: "The cache is empty afterwards",
    manual: Rule::manual(
        "Memcached keeps nothing on disk and has no replicas: an upgrade always empties the cache. To 1.4.33 and later it fails where slab_chunk_max doesn't fit max_item_size.",
    ),
    effect: Effect::Warn,
    sources: &[stated(Section::Versions)],
    check: |facts| {
        (facts.engine == Engine::Memcached && facts.would_upgrade()).then_some(Effect::Warn)
    },
    because: Because::Text(
        "An upgrade of Memcached empties the cache: what stands behind it must bear that. With parameters of your own, slab_chunk_max must fit max_item_size.",
    ),
    fields: &[Field::Engine],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 engine=memcached version=1.6.6 to=1.6.22"]);
        silent(&RULE, &["as-of=2026 version=6.2 to=7.1"]);
    }
}
