//! The node type needs a newer engine

use crate::Field;
use crate::editions::firsts::LASTING_TYPES;
use crate::editions::{Span, days};
use crate::facts::Facts;
use crate::request::Request;
use crate::rule::{Because, Effect, Rule, Section, inferred, stated};
use crate::ways::{DROP_CHANGE, UPGRADE_FIRST};
use crate::{Engine, EngineVersion, NodeType};

pub(super) static RULE: Rule = Rule {
    id: "node-type-needs-newer-engine",
    title: "The node type needs a newer engine version",
    manual: Rule::manual(
        "Each node type has a lowest engine version. It is held against the version that runs now as well as against the one asked for: reports show a combined request refused that worked in two steps, the engine first. Until the end of Redis 3 an older page let some families have 3.2.4; of what was below, the checker asks. What AWS's own list of node types has is taken to go with what runs.",
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

/// Their lowest version on an older page.
const ONCE_LOWEST: EngineVersion = EngineVersion::full(3, 2, 4);

/// Whether even the version asked for is too old.
fn refused_when_done(facts: &Facts<'_>) -> bool {
    match (facts.to_type, facts.new_version()) {
        (Some(to), Some(version)) => fits(facts, to, facts.to_engine, version) == Some(false),
        _ => false,
    }
}

/// Whether a node type goes with a version of an engine. An older page of the guide let Redis from 3.2.4 on
/// have what needs 4.0.10 today. It bears no day, so until the end of Redis 3 nobody knows of what is below.
fn fits(facts: &Facts<'_>, to: NodeType, engine: Engine, version: EngineVersion) -> Option<bool> {
    let lower_once = to.needs() == Some(LASTING_TYPES) && !facts.edition.is_since(days::END_OF_3);
    if lower_once && engine == Engine::Redis {
        return (!version.is_below(ONCE_LOWEST)).then_some(true);
    }
    to.goes_with(engine, version)
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
    let now = fits(facts, to, facts.engine, facts.version());
    if now == Some(false) {
        return Some(Effect::Block);
    }
    // AWS's own list would have told.
    let open = now.is_none() || (done.is_none() && facts.to_version.is_some());
    (open && facts.allowed.is_none()).then_some(Effect::Ask)
}

fn because(request: &Request, effect: Effect) -> String {
    if request.to_type().is_none() {
        return format!("{} goes with Valkey alone.", request.type_phrase());
    }
    let to = request.to_type_phrase();
    if effect == Effect::Ask && request.to_type().and_then(NodeType::needs) == Some(LASTING_TYPES) {
        return format!(
            "An older page of the guide has {ONCE_LOWEST} as the lowest version for {to}, and no day: whether {} goes with it, only AWS's own list tells.",
            request.version_phrase()
        );
    }
    if effect == Effect::Ask {
        return format!(
            "The guide lists {to} for {}, and reports show it refused: only AWS's own list tells.",
            request.version_phrase()
        );
    }
    let needs = request
        .to_type()
        .and_then(NodeType::needs)
        .map_or_else(|| "Valkey".to_owned(), |version| format!("Redis OSS {version} or Valkey"));
    format!(
        "{to} needs {needs}; {} runs now, and a node type is judged by what runs as well as by what is asked for.",
        request.old_version_phrase()
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
                "as-of=2023-07-30 version=2.8.24 type=cache.r4.large to-type=cache.r4.xlarge",
                "as-of=2023-07-31 version=3.2.4 type=cache.r4.large to-type=cache.r4.xlarge",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=5.0.6 type=cache.r4.large to-type=cache.r6g.large",
                "as-of=2026 version=6.2 type=cache.r5.large to-type=cache.r7g.large",
                "as-of=2026 engine=valkey version=7.2 type=cache.r5.large to-type=cache.r8g.large",
                "as-of=2026 version=5.0.6 type=cache.r5.large allowed=cache.r7g.large to-type=cache.r7g.large",
                "as-of=2023-07-30 version=3.2.4 type=cache.r4.large to-type=cache.r4.xlarge",
                "as-of=2018-08-20 version=2.8.24 type=cache.r4.large allowed=cache.r4.xlarge to-type=cache.r4.2xlarge",
                "as-of=2023-07-30 version=2.8.24 type=cache.m3.large to-type=cache.m3.xlarge",
            ],
        );
    }
}
