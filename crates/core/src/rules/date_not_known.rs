//! Whether it had come by that day isn't known

use crate::Direction;
use crate::Engine;
use crate::Field;
use crate::editions::days;
use crate::facts::{ClusterMode, Facts};
use crate::request::Request;
use crate::rule::{Because, Effect, Rule, Section, inferred};

pub(super) static RULE: Rule = Rule {
    id: "date-not-known",
    title: "Whether AWS allowed it by that day isn't known",
    manual: Rule::manual(
        "Of some changes the sources give a month, or two days, or only that they had come by some day. For a day between, the checker gives no verdict where it hangs on that. The safe course is to take it for refused, and to ask AWS's own lists.",
    ),
    effect: Effect::Ask,
    sources: &[inferred(Section::WhatsNew)],
    check: |facts| unknown(facts).map(|_| Effect::Ask),
    because: Because::Made(because),
    fields: &[Field::Edition],
    ..Rule::BASE
};

/// What isn't known of the day.
enum Unknown {
    Version,
    Rollback,
    ScaleDown,
    NodeType,
}

fn unknown(facts: &Facts<'_>) -> Option<Unknown> {
    let day = facts.edition.date();
    if facts.new_version().is_some_and(|to| facts.is_offered(to).is_none()) {
        return Some(Unknown::Version);
    }
    if days::ROLLBACK.had_come(day).is_none() && facts.asks_rollback() {
        return Some(Unknown::Rollback);
    }
    let to = facts.to_type?;
    let unlisted =
        facts.edition.is_since(days::AFTER_SEED) && !facts.edition.is_since(days::NODE_TYPES_READ);
    let dated = to.is_retired() || (to.is_of_later_years() && !to.is_tiered());
    // AWS's own list knows better.
    if facts.allowed.is_some_and(|allowed| allowed.contains(&to)) {
        return None;
    }
    if unlisted && dated && facts.new_type().is_some() {
        // What runs of a family shows that it has come, but not that it can still be asked for.
        let has_come = facts.node_type().family() == to.family();
        if to.is_retired() || !has_come {
            return Some(Unknown::NodeType);
        }
    }
    (days::SCALE_DOWN.had_come(day).is_none()
        && facts.engine != Engine::Memcached
        && facts.scaling() == Direction::Down
        && facts.mode() == ClusterMode::Disabled)
        .then_some(Unknown::ScaleDown)
}

fn because(request: &Request, _: Effect) -> String {
    let day = request.edition();
    match unknown(&request.facts()) {
        Some(Unknown::Version) | None => format!(
            "Whether {} could be had on {day} isn't known: the sources give no single day.",
            request.to_version_phrase()
        ),
        Some(Unknown::Rollback) => format!(
            "AWS allowed the step from Valkey 7.2 back to Redis OSS 7.1 some day from {} to {}.",
            days::ROLLBACK.first,
            days::ROLLBACK.last
        ),
        Some(Unknown::ScaleDown) => format!(
            "Scaling down in place with cluster mode disabled came some day from {} to {}.",
            days::SCALE_DOWN.first,
            days::SCALE_DOWN.last
        ),
        Some(Unknown::NodeType) => format!(
            "Whether {} could be had on {day} isn't known; AWS's list was last read on {}.",
            request.to_type_phrase(),
            days::NODE_TYPES_READ
        ),
    }
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
                "as-of=2024-11-15 engine=valkey version=7.2 to=8.0",
                "as-of=2025-06-01 engine=valkey version=7.2 to-engine=redis to=7.1",
                "as-of=2022-01-01 version=5.0.6 mode=disabled type=cache.r5.xlarge to-type=cache.r5.large",
                "as-of=2022-01-01 version=5.0.6 mode=disabled type=cache.r4.xlarge to-type=cache.r4.large",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2024-10-31 engine=valkey version=7.2 to=8.0",
                "as-of=2024-12-01 engine=valkey version=7.2 to=8.0",
                "as-of=2022-01-01 version=5.0.6 mode=enabled type=cache.r4.xlarge to-type=cache.r4.large",
                "as-of=2026 version=5.0.6 mode=disabled type=cache.r5.xlarge to-type=cache.r5.large",
                "as-of=2026 engine=valkey version=7.2 to-engine=redis to=7.1",
            ],
        );
    }
}
