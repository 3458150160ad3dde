//! What changed between two days: in the rules, and in the answer to a request.

use time::Date;

use crate::editions::catalogue::CATALOGUE;
use crate::editions::days;
use crate::{
    Draft, Edition, Effect, Engine, EngineVersion, Field, RULES, Report, Request, Rule, Verdict,
    When, evaluate, verdict,
};

/// Something that began or ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub when: When,
    /// Whether it began; it ended otherwise.
    pub began: bool,
    /// What.
    pub what: Changed,
}

/// What can begin and end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// A rule is in force.
    Rule(&'static Rule),
    /// A version can be asked for.
    Version(Engine, EngineVersion),
    /// Scaling down in place, with cluster mode disabled.
    ScaleDown,
}

/// Everything that began or ended after `from` and up to `to`, the earliest first.
#[must_use]
pub fn changes(from: Date, to: Date) -> Vec<Change> {
    let rules = RULES.iter().map(|rule| (rule.in_force, Changed::Rule(rule)));
    let listed = CATALOGUE.iter().filter(|entry| entry.listed);
    let versions =
        listed.map(|entry| (entry.offered, Changed::Version(entry.engine, entry.version)));
    let found = rules
        .chain(versions)
        .flat_map(|(span, what)| [(span.since, true, what), (span.until, false, what)])
        .filter_map(|(when, began, what)| Some(Change { when: when?, began, what }))
        .chain([Change { when: days::SCALE_DOWN, began: true, what: Changed::ScaleDown }])
        .filter(|change| change.when.last > from && change.when.first <= to);
    // Put in place one by one: a general sort weighs several KB in the page, for some sixty entries.
    let mut sorted: Vec<Change> = Vec::new();
    for change in found {
        let place = sorted.iter().rposition(|it| it.when <= change.when).map_or(0, |at| at + 1);
        sorted.insert(place, change);
    }
    sorted
}

/// A day on which the answer to a request changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The first day of the new answer.
    pub date: Date,
    /// The answer until then.
    pub before: Verdict,
    /// The answer from then on.
    pub after: Verdict,
    /// The rule that made the difference: one that decides the new answer, or decided the old one.
    pub rule: Option<&'static Rule>,
}

/// The days after `from` and up to `to` on which the answer to `draft` changed, the earliest first; none
/// where it can't be read.
#[must_use]
pub fn turns(draft: &Draft, from: Date, to: Date) -> Vec<Turn> {
    let on = |date: Date| {
        Request::read_at(&draft.clone().with(Field::Edition, &date.to_string()), None).ok()
    };
    let Some(mut before) = on(from) else { return Vec::new() };
    let mut turns = Vec::new();
    let mut day = from;
    while let Some(date) = days::next_change(day).filter(|date| *date <= to) {
        day = date;
        let Some(after) = on(date) else { continue };
        let (was, is) = (verdict(&before).verdict, verdict(&after).verdict);
        if was != is {
            let rule = decisive(&evaluate(&after), &evaluate(&before));
            turns.push(Turn { date, before: was, after: is, rule });
        }
        before = after;
    }
    turns
}

/// The first rule that decides one report and not the other.
fn decisive(after: &Report, before: &Report) -> Option<&'static Rule> {
    let deciding = |report: &Report, other: &Report| {
        let holds = |effect: Effect| effect == Effect::Block || effect == Effect::Ask;
        let found = report.findings.iter().filter(|finding| holds(finding.effect));
        found
            .map(|finding| finding.rule)
            .find(|rule| !other.findings.iter().any(|it| it.rule == *rule && holds(it.effect)))
    };
    deciding(after, before).or_else(|| deciding(before, after))
}

impl Edition {
    /// How the answer to `draft` changed from this edition's day to today's.
    #[must_use]
    pub fn turns_until_today(self, draft: &Draft) -> Vec<Turn> {
        turns(draft, self.date(), Self::today().date())
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn tells_what_began_and_ended_between_two_days() {
        let found = changes(date!(2018 - 08 - 19), date!(2018 - 08 - 20));
        let ended = |id: &str| {
            found
                .iter()
                .any(|it| !it.began && matches!(it.what, Changed::Rule(rule) if rule.id == id))
        };
        assert!(ended("engine-change-on-cluster-mode-enabled"));
        assert!(found.iter().all(|it| it.when.first == date!(2018 - 08 - 20)));
        assert!(changes(date!(2026 - 07 - 01), date!(2026 - 10 - 01)).is_empty());
    }

    #[test]
    fn tells_when_the_answer_to_a_request_changed_and_by_which_rule() {
        let draft = Draft::of([
            (Field::EngineVersion, "3.2.10"),
            (Field::ClusterMode, "enabled"),
            (Field::GlobalDatastore, "false"),
            (Field::ParameterGroup, "default.redis3.2.cluster.on"),
            (Field::Pending, "{}"),
            (Field::ToEngineVersion, "4.0.10"),
            (Field::ApplyImmediately, "true"),
        ]);
        let found = turns(&draft, date!(2018 - 08 - 19), Edition::today().date());
        let first = found.first().expect("the answer changed");
        assert_eq!(first.date, date!(2018 - 08 - 20));
        assert_eq!((first.before, first.after), (Verdict::Blocked, Verdict::Allowed));
        assert_eq!(first.rule.map(|rule| rule.id), Some("engine-change-on-cluster-mode-enabled"));
    }
}
