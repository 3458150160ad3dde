//! Which of the things not known decide, and in which order to ask.

use crate::Field;
use crate::call::Call;
use crate::complete::{Next, Value, for_each_completion};
use crate::condition::{condition, words};
use crate::decide::{Decisions, decide, decide_complete};
use crate::facts::{Facts, OpenFact};
use crate::report::{Question, Report, Verdict};
use crate::request::Request;
use crate::rule::Effect;
use crate::steps::members;
use crate::text::capital;

/// Adds the questions to an undetermined report: the facts that the verdict turns on, the one that
/// settles most of its values first, then what a rule asks for.
pub(crate) fn questions(facts: &Facts<'_>, report: &mut Report) {
    let mut seen = Seen::default();
    mark(facts, &mut seen);
    // Equal sets of verdicts can still fall on different completions.
    for fact in OpenFact::ALL {
        let place = fact as usize;
        if seen.read.get(place) == Some(&true)
            && seen.matters.get(place) == Some(&false)
            && let Some(slot) = seen.matters.get_mut(place)
        {
            *slot = differs_pointwise(facts, fact);
        }
    }
    let mut open: arrayvec::ArrayVec<(OpenFact, usize), { OpenFact::ALL.len() }> = OpenFact::ALL
        .into_iter()
        .zip(seen.matters)
        .filter(|(_, matters)| *matters)
        .map(|(fact, _)| (fact, settled_share(facts, fact)))
        .collect();
    // The first of equals first.
    while let Some(most) = open.iter().map(|(_, share)| *share).max() {
        let Some(place) = open.iter().position(|(_, share)| *share == most) else { break };
        let (fact, _) = open.remove(place);
        let field = field_of(fact);
        // What is pending is one question, though two facts hang on it.
        if !report.ask.iter().any(|question| question.field == field) {
            let _ = report.ask.try_push(Question { field, fact: Some(fact), rule: None });
        }
    }
    for finding in &report.findings {
        if finding.effect == Effect::Ask
            && let Some(field) = finding.rule.asks
        {
            let question = Question { field, fact: None, rule: Some(finding.rule) };
            let _ = report.ask.try_push(question);
        }
    }
}

/// Which facts a judgement reads, and which of them were seen to matter.
#[derive(Default)]
struct Seen {
    read: [bool; OpenFact::ALL.len()],
    matters: [bool; OpenFact::ALL.len()],
}

/// Marks the facts under whose values the verdicts come out differently; gives all that come out.
fn mark(facts: &Facts<'_>, seen: &mut Seen) -> Decisions {
    facts.take_missed();
    let decision = decide_complete(facts);
    let mut all = Decisions::default();
    let Some(fact) = facts.take_missed() else {
        all.add(decision);
        return all;
    };
    let mut first: Option<Decisions> = None;
    for value in facts.candidates(fact) {
        let found = mark(&facts.assuming(fact, value), seen);
        let differs = first.is_some_and(|first| first.verdicts() != found.verdicts());
        if let (Some(read), Some(matters)) =
            (seen.read.get_mut(fact as usize), seen.matters.get_mut(fact as usize))
        {
            *read = true;
            *matters |= differs;
        }
        first = first.or(Some(found));
        all.join(found);
    }
    all
}

/// Whether, with all else the same, two values of a fact give different verdicts.
fn differs_pointwise(facts: &Facts<'_>, fact: OpenFact) -> bool {
    let values = facts.candidates(fact);
    let mut differs = false;
    for value in &values {
        let assumed = facts.assuming(fact, *value);
        for_each_completion(&assumed, &decide_complete, &mut |completion, decision| {
            differs = values.iter().filter(|other| *other != value).any(|other| {
                let other = completion.assuming(fact, *other);
                other.is_possible() && decide(&other).verdict != decision.verdict
            });
            if differs { Next::Stop } else { Next::GoOn }
        });
        if differs {
            return true;
        }
    }
    false
}

/// In parts of 1000: how many values of a fact settle the verdict.
fn settled_share(facts: &Facts<'_>, fact: OpenFact) -> usize {
    let values = facts.candidates(fact);
    let settled = values
        .iter()
        .filter(|value| decide(&facts.assuming(fact, **value)).verdict != Verdict::Undetermined)
        .count();
    (settled * 1000).checked_div(values.len()).unwrap_or(0)
}

const fn field_of(fact: OpenFact) -> Field {
    match fact {
        OpenFact::Mode => Field::ClusterMode,
        OpenFact::PendingVersion | OpenFact::PendingNodeType => Field::Pending,
        OpenFact::Version => Field::EngineVersion,
        OpenFact::NodeType => Field::NodeType,
        OpenFact::MultiAz => Field::MultiAz,
        OpenFact::TransitEncryption => Field::TransitEncryption,
        OpenFact::AtRestEncryption => Field::AtRestEncryption,
        OpenFact::Failover => Field::AutomaticFailover,
        OpenFact::GlobalDatastore => Field::GlobalDatastore,
        OpenFact::CustomGroup => Field::ParameterGroup,
    }
}

/// Words for a question.
impl Question {
    /// Why it decides: the verdict under each answer.
    #[must_use]
    pub fn because(&self, request: &Request) -> String {
        match (self.fact, self.rule) {
            (Some(fact), _) => outcomes(request, fact),
            (None, Some(rule)) => rule.because.words(request, Effect::Ask),
            (None, None) => String::new(),
        }
    }

    /// The command whose output answers it; `None` where no command does.
    #[must_use]
    pub fn command(&self, request: &Request) -> Option<String> {
        match self.field {
            Field::Edition => None,
            Field::AllowedNodeTypes => Some(
                request
                    .call("ListAllowedNodeTypeModifications", "ListAllowedNodeTypeModifications")
                    .cli(),
            ),
            Field::ClusterMode
            | Field::Shards
            | Field::MultiAz
            | Field::AutomaticFailover
            | Field::GlobalDatastore
                if request.is_group() != Some(false) =>
            {
                let call = Call::of("DescribeReplicationGroups", request);
                Some(call.text("ReplicationGroupId", request.id_or_placeholder()).cli())
            }
            _ => Some(members(request)),
        }
    }
}

fn outcomes(request: &Request, fact: OpenFact) -> String {
    let facts = request.facts();
    let mut groups: Vec<(Verdict, Vec<Value>)> = Vec::new();
    for value in facts.candidates(fact) {
        let verdict = decide(&facts.assuming(fact, value)).verdict;
        match groups.iter_mut().find(|(it, _)| *it == verdict) {
            Some((_, values)) => values.push(value),
            None => groups.push((verdict, vec![value])),
        }
    }
    // Where no single answer settles it, it is said when each verdict holds.
    if groups.iter().all(|(verdict, _)| *verdict == Verdict::Undetermined) {
        let all = [Verdict::Allowed, Verdict::Deferred, Verdict::Blocked];
        let phrases = all.into_iter().filter_map(|verdict| {
            let when = condition(request, &|facts| decide_complete(facts).verdict == verdict)?;
            Some(format!("{} if {when}", capital(verdict.as_str())))
        });
        let phrases = phrases.collect::<Vec<_>>().join("; ");
        return if phrases.len() > 400 {
            "It decides together with other things that aren't known.".to_owned()
        } else {
            phrases + "."
        };
    }
    let phrases = groups.iter().map(|(verdict, values)| {
        let when = words(request, fact, values);
        match verdict {
            Verdict::Undetermined => format!("Still open if {when}"),
            verdict => format!("{} if {when}", capital(verdict.as_str())),
        }
    });
    phrases.collect::<Vec<_>>().join("; ") + "."
}
