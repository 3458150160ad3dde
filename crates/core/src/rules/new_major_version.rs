//! What a major version changes

use crate::Engine;
use crate::EngineVersion;
use crate::Field;
use crate::editions::{Span, days};
use crate::request::Request;
use crate::rule::{Because, Effect, Rule, Section, stated};

pub(super) static RULE: Rule = Rule {
    id: "new-major-version",
    title: "What the versions on the way change",
    manual: Rule::manual(
        "4.0 and 6.2 change what clients read in replies, 5.0 and 7.0 how scripts are replicated, 6.0 lowers the most databases, 7.0 denies publish/subscribe channels by default and renames STRALGO. Valkey 9.0 checks authentication before it checks a command; 9.1 adds a field to CLUSTER SLOTS that strict parsers reject.",
    ),
    effect: Effect::Note,
    sources: &[stated(Section::VersionConsiderations)],
    in_force: Span::since(days::MODE_SWITCH),
    check: |facts| {
        let to = facts.to_version?;
        (facts.would_upgrade()
            && facts.engine != Engine::Memcached
            && HAZARDS.iter().any(|(at, _)| facts.version().is_below(*at) && !to.is_below(*at)))
        .then_some(Effect::Note)
    },
    because: Because::Made(because),
    fields: &[Field::EngineVersion, Field::ToEngineVersion],
    ..Rule::BASE
};

/// What a version changed that clients can feel.
const HAZARDS: [(EngineVersion, &str); 8] = [
    (EngineVersion::of_two(4, 0), "4.0: the format of CLUSTER NODES"),
    (EngineVersion::of_two(5, 0), "5.0: scripts replicate by their effects"),
    (EngineVersion::of_two(6, 0), "6.0: at most 10,000 databases"),
    (EngineVersion::of_two(6, 2), "6.2: the order of maps in Lua"),
    (
        EngineVersion::of_two(7, 0),
        "7.0: scripts don't propagate, ACLs deny channels by default, STRALGO became LCS",
    ),
    (
        EngineVersion::of_two(7, 2),
        "7.2: time stands still within a command or script, unblocked streams give another error code",
    ),
    (EngineVersion::of_two(9, 0), "9.0: authentication is checked before the command"),
    (
        EngineVersion::of_two(9, 1),
        "9.1: CLUSTER SLOTS has a field more, which strict parsers reject",
    ),
];

fn because(request: &Request, _: Effect) -> String {
    let passed = |at: EngineVersion| {
        request.version().is_none_or(|now| now.is_below(at))
            && request.to_version().is_some_and(|to| !to.is_below(at))
    };
    let list: Vec<&str> =
        HAZARDS.iter().filter(|(at, _)| passed(*at)).map(|(_, text)| *text).collect();
    format!("{}.", list.join(". "))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(
            &RULE,
            &["as-of=2026 version=5.0.6 to=7.1", "as-of=2026 engine=valkey version=8.1 to=9.0"],
        );
        silent(&RULE, &["as-of=2026 version=7.0 to=7.1"]);
    }
}
