//! A new version can break clients

use crate::Field;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::wanted::{WayBack, way_back};

pub(super) static RULE: Rule = Rule {
    id: "compatibility-risk",
    title: "A new version can break clients",
    manual: Rule::manual(
        "A version change can carry incompatibilities: test it with your clients first. Take a manual snapshot where the node type has snapshots. Afterwards there is no way back.",
    ),
    effect: Effect::Note,
    sources: &[stated(Section::UpgradingVersions), stated(Section::Backups)],
    check: |facts| facts.would_change_version().then_some(Effect::Note),
    because: Because::Made(|request, _| {
        let back = match way_back(request) {
            WayBack::None => {
                format!(": there is no way back to {}", request.version_phrase())
            }
            WayBack::ToLast => ": the only way back is to Redis OSS 7.1".to_owned(),
            WayBack::ToThis => String::new(),
        };
        format!(
            "Test your clients against {} first, and take a manual snapshot where the node type has snapshots{back}.",
            request.to_version_phrase()
        )
    }),
    fields: &[Field::ToEngineVersion],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["version=2.8.24 to=3.2.4"]);
        silent(&RULE, &["type=cache.m3.medium to-type=cache.m3.large", "version=3.2.4 to=2.8.24"]);
    }
}
