//! Memcached's node type

use crate::Engine;
use crate::Field;
use crate::editions::{days, firsts};
use crate::refusal::Refusal;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::{DROP_CHANGE, UPGRADE_FIRST};

pub(super) static RULE: Rule = Rule {
    id: "memcached-scaling",
    title: "Memcached's node type can't be changed here",
    manual: Rule::manual(
        "Until 2025-04-10 the node type of a Memcached cluster couldn't be changed at all. Since then it can, from engine 1.5 on.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::WhatsNew), stated(Section::Reports)],
    check: |facts| {
        if facts.engine != Engine::Memcached || facts.new_type().is_none() {
            return None;
        }
        (!facts.edition.is_since(days::MEMCACHED_SCALING)
            || facts.version().is_below(firsts::MEMCACHED_SCALING))
        .then_some(Effect::Block)
    },
    because: Because::Made(|request, _| {
        if request.edition().is_since(days::MEMCACHED_SCALING) {
            format!(
                "The node type can be changed from Memcached 1.5 on; {} runs now.",
                request.old_version_phrase()
            )
        } else {
            "The node type of Memcached can be changed from 2025-04-10 on.".to_owned()
        }
    }),
    fields: &[Field::Engine, Field::ToNodeType],
    ways: &[&UPGRADE_FIRST, &DROP_CHANGE],
    refusals: &[Refusal {
        code: "InvalidParameterCombination",
        text: "Scaling is not supported for engine memcached",
    }],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(
            &RULE,
            &[
                "as-of=2025-04-09 engine=memcached version=1.6.6 type=cache.r5.large to-type=cache.r5.xlarge",
                "as-of=2026 engine=memcached version=1.4.34 type=cache.r5.large to-type=cache.r5.xlarge",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2025-04-10 engine=memcached version=1.6.6 type=cache.r5.large to-type=cache.r5.xlarge",
                "as-of=2026 engine=memcached version=1.6.6 to=1.6.22",
            ],
        );
    }
}
