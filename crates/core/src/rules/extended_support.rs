//! What happens if nothing is done

use crate::Engine;
use crate::Field;
use crate::editions::Span;
use crate::request::Request;
use crate::rule::{Because, Effect, Rule, Section, stated};
use time::macros::date;

pub(super) static RULE: Rule = Rule {
    id: "extended-support",
    title: "The version that runs leaves standard support",
    manual: Rule::manual(
        "Standard support of Redis OSS 4 and 5 ended on 2026-01-31, that of 6 ends on 2027-01-31. From the day after, Extended Support is charged by itself; three years after, AWS upgrades what is left to the latest Valkey. The charge stops with an upgrade to a supported version.",
    ),
    effect: Effect::Warn,
    sources: &[stated(Section::ExtendedSupport)],
    in_force: Span::since(date!(2026 - 02 - 01)),
    check: |facts| {
        (facts.engine == Engine::Redis && matches!(facts.version().major(), 4..=6))
            .then_some(Effect::Warn)
    },
    because: Because::Made(because),
    fields: &[Field::EngineVersion],
    ..Rule::BASE
};

fn because(request: &Request, _: Effect) -> String {
    let Some(version) = request.version() else {
        return "Redis OSS 4 and 5 are in paid Extended Support from 2026-02-01 on, 6 from 2027-02-01.".to_owned();
    };
    let target = request
        .to_version()
        .filter(|to| request.to_engine() == Engine::Redis && matches!(to.major(), 4..=6));
    let (from, end) = if version.major() == 6 {
        ("2027-02-01", "2030-01-31")
    } else {
        ("2026-02-01", "2029-01-31")
    };
    let mut text = format!(
        "If you leave {version} running: Extended Support is charged from {from} on; after {end} AWS upgrades it to the latest Valkey by itself."
    );
    if let Some(to) = target {
        let since = if to.major() == 6 { "2027-02-01" } else { "2026-02-01" };
        text = format!("{text} {to} is in it too, from {since} on.");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 version=5.0.6 to=7.1", "as-of=2026 version=6.2 to=7.1"]);
        silent(
            &RULE,
            &[
                "as-of=2026 version=7.0 to=7.1",
                "as-of=2026 engine=valkey version=8.0 to=8.1",
                "as-of=2018 version=4.0.10 type=cache.m3.medium to-type=cache.m3.large",
            ],
        );
    }
}
