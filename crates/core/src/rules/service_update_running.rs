//! A service update runs

use crate::Field;
use crate::editions::{Span, days};
use crate::rule::{Because, Effect, Rule, Section, inferred};
use crate::ways::WAIT_FOR_SERVICE_UPDATE;

pub(super) static RULE: Rule = Rule {
    id: "service-update-running",
    title: "A service update runs",
    manual: Rule::manual(
        "Service updates are AWS's patches, apart from engine upgrades. While one runs the cluster isn't available, so AWS refuses changes: that is concluded.",
    ),
    effect: Effect::Block,
    sources: &[inferred(Section::ServiceUpdates)],
    in_force: Span::since(days::SERVICE_UPDATES),
    check: |facts| facts.updating.then_some(Effect::Block),
    because: Because::Made(|request, _| {
        let status = request.service_update.as_deref().unwrap_or("in progress");
        format!(
            "A service update on {} is {}.",
            request.subject(),
            status.split('-').collect::<Vec<_>>().join(" ")
        )
    }),
    fields: &[Field::ServiceUpdate],
    ways: &[&WAIT_FOR_SERVICE_UPDATE],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 version=6.2 update=in-progress to=7.1"]);
        silent(
            &RULE,
            &["as-of=2026 version=6.2 update=scheduled to=7.1", "as-of=2026 version=6.2 to=7.1"],
        );
    }
}
