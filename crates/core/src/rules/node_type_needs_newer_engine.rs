//! The node type needs a newer engine

use crate::Engine;
use crate::Field;
use crate::editions::{Span, days};
use crate::facts::Facts;
use crate::request::Request;
use crate::rule::{Because, Effect, Rule, Section, inferred, stated};
use crate::ways::{DROP_CHANGE, UPGRADE_FIRST};

pub(super) static RULE: Rule = Rule {
    id: "node-type-needs-newer-engine",
    title: "The node type needs a newer engine version",
    manual: Rule::manual(
        "Each node type has a lowest engine version. It is held against the version that runs now as well as against the one asked for: reports show a combined request refused that worked in two steps, the engine first. What AWS's own list of node types has is taken to go with what runs.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::NodeTypes), inferred(Section::Reports)],
    in_force: Span::since(days::AFTER_SEED),
    check,
    because: Because::Made(because),
    fields: &[Field::EngineVersion, Field::ToEngineVersion, Field::ToNodeType],
    ways: &[&UPGRADE_FIRST, &DROP_CHANGE],
    asks: Some(Field::AllowedNodeTypes),
    inferred_for: |facts| !refused_when_done(facts),
    ..Rule::BASE
};

/// Whether even the version asked for is too old.
fn refused_when_done(facts: &Facts<'_>) -> bool {
    match (facts.to_type, facts.new_version()) {
        (Some(to), Some(version)) => fits(facts, to, facts.to_engine, version) == Some(false),
        _ => false,
    }
}

/// Whether it goes with a version. From the end of Redis 3 on the guide's lowest version is 4.0.10;
/// before, an older page had 3.2.4 for the same families, without a day; below that none is held against them.
fn fits(
    facts: &Facts<'_>,
    to: crate::NodeType,
    engine: Engine,
    version: crate::EngineVersion,
) -> Option<bool> {
    let early = !facts.edition.is_since(days::END_OF_3)
        && version.is_below(crate::EngineVersion::full(4, 0, 10))
        && to.goes_with(Engine::Redis, crate::EngineVersion::full(4, 0, 10)) == Some(true);
    if early { Some(true) } else { to.goes_with(engine, version) }
}

fn check(facts: &Facts<'_>) -> Option<Effect> {
    let Some(to) = facts.new_type() else {
        // The step back to Redis takes the node type along.
        let stays = facts.asks_rollback().then(|| facts.node_type())?;
        let version = facts.to_version?;
        return (stays.goes_with(Engine::Redis, version) == Some(false)).then_some(Effect::Block);
    };
    let listed = facts.allowed.is_some_and(|allowed| allowed.contains(&to));
    if !to.is_of_known_family() {
        return None;
    }
    let done = facts.to_version.and_then(|version| fits(facts, to, facts.to_engine, version));
    if done == Some(false) {
        return Some(Effect::Block);
    }
    if listed {
        return None;
    }
    match fits(facts, to, facts.engine, facts.version()) {
        Some(true) => None,
        Some(false) => Some(Effect::Block),
        None => Some(Effect::Ask),
    }
}

fn because(request: &Request, effect: Effect) -> String {
    if request.to_type().is_none() {
        return format!("{} goes with Valkey alone.", request.type_phrase());
    }
    let to = request.to_type_phrase();
    if effect == Effect::Ask {
        return format!(
            "The guide lists {to} for {}, and reports show it refused: only AWS's own list tells.",
            request.version_phrase()
        );
    }
    let needs = request
        .to_type()
        .and_then(crate::NodeType::needs)
        .map_or_else(|| "Valkey".to_owned(), |version| format!("Redis OSS {version} or Valkey"));
    format!(
        "{to} needs {needs}; {} runs now, and a node type is judged by what runs as well as by what is asked for.",
        request.version_phrase()
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(
            &RULE,
            &[
                "as-of=2026 version=5.0.6 type=cache.r5.large to-type=cache.r7g.large",
                "as-of=2026 version=5.0.6 type=cache.r5.large to=7.1 to-type=cache.r7g.large",
                "as-of=2026 version=7.1 type=cache.r5.large to-type=cache.r8g.large",
                "as-of=2026 engine=memcached version=1.6.6 type=cache.r5.large to-type=cache.r8g.large",
                "as-of=2026 engine=valkey version=7.2 type=cache.r8g.large to-engine=redis to=7.1",
                "as-of=2026 version=4.0.10 type=cache.t3.micro to-type=cache.t4g.micro",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=5.0.6 type=cache.r4.large to-type=cache.r6g.large",
                "as-of=2026 version=6.2 type=cache.r5.large to-type=cache.r7g.large",
                "as-of=2026 engine=valkey version=7.2 type=cache.r5.large to-type=cache.r8g.large",
                "as-of=2026 version=5.0.6 type=cache.r5.large allowed=cache.r7g.large to-type=cache.r7g.large",
            ],
        );
    }
}
