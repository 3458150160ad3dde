//! From Redis 6 on AWS chooses the patch

use crate::Field;
use crate::editions::{Span, days};
use crate::refusal::Refusal;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::CHOOSE_OFFERED_VERSION;

pub(super) static RULE: Rule = Rule {
    id: "patch-not-selectable",
    title: "The request names a patch, which AWS chooses itself",
    manual: Rule::manual(
        "From Redis 6 on, and for Valkey, a request names major and minor version; AWS runs its newest patch. Before 2021-11-23 Redis 6 was asked for as `6.x` alone.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::SupportedVersions), stated(Section::Reports)],
    in_force: Span::since(days::NO_PATCHES),
    check: |facts| facts.asks_unselectable_patch().then_some(Effect::Block),
    because: Because::Made(|request, _| {
        let asked = request.to_version();
        let instead = if request.edition().is_since(days::TWO_NUMBERS) {
            asked.map_or_else(String::new, |version| version.without_patch().to_string())
        } else {
            "6.x".to_owned()
        };
        format!(
            "AWS takes no request for {} and chooses the patch itself: ask for {instead}.",
            request.to_version_phrase()
        )
    }),
    fields: &[Field::ToEngineVersion],
    ways: &[&CHOOSE_OFFERED_VERSION],
    refusals: &[Refusal {
        code: "InvalidParameterValue",
        text: "Specific version selection is not allowed for '{asked}', please use '{minor}'",
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
                "as-of=2026 version=5.0.6 to=6.2.6",
                "as-of=2026 version=6.2 to=6.2.6",
                "as-of=2026 version=6.2.6 to=6.2.5",
                "as-of=2026 engine=valkey version=7.2 to=8.0.1",
                "as-of=2020-10-07 version=5.0.6 to=6.0",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=5.0.6 to=6.2",
                "as-of=2026 version=6.2.6 to=6.2.6",
                "as-of=2026 version=6.2.6 to=6.2",
                "as-of=2026 version=4.0.10 to=5.0.6",
                "as-of=2020-10-07 version=5.0.6 to=6.x",
            ],
        );
    }
}
