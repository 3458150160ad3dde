//! Versions between are left out

use crate::Field;
use crate::editions::{Span, days};
use crate::rule::{Because, Effect, Rule, Section, stated};

pub(super) static RULE: Rule = Rule {
    id: "skips-versions",
    title: "No stops on the way are needed",
    manual: Rule::manual(
        "From any version that AWS still supports the newest can be asked for at once: no versions between need be gone through. What changed in them comes all at once, too.",
    ),
    effect: Effect::Note,
    sources: &[stated(Section::Versions)],
    in_force: Span::since(days::MODE_SWITCH),
    check: |facts| {
        let to = facts.to_version?;
        (facts.would_upgrade() && to.major() > facts.version().major() + 1).then_some(Effect::Note)
    },
    because: Because::Text(
        "{asked} can be asked for at once, without the versions between. What changed in them comes all at once: read their notes.",
    ),
    fields: &[Field::ToEngineVersion],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 version=5.0.6 to=7.1"]);
        silent(&RULE, &["as-of=2026 version=6.2 to=7.1"]);
    }
}
