//! *Undetermined* against all possible completions, from outside: every unknown fact is filled in with every value of the
//! catalogue, as a form would be, and each completion judged by itself. The engine's own completions are smaller and cleverer;
//! here there are only inputs.
//!
//! Two facts are left as they are. A status that isn't told counts as available: that is no claim about all statuses. And
//! AWS's list of node types outweighs sizes within a family, which count while it isn't told.
#![cfg(test)]

use upgrade_check_core::{
    Draft, Edition, Effect, Engine, Field, Report, Request, Verdict, evaluate, verdict,
};
use upgrade_check_tests::sweep::{draft, later, situations};

/// One value of a fact: the fields to put, an empty text to leave one out.
type Answer = Vec<(Field, String)>;

/// How many of the sweep's situations lie from one that is looked at to the next: a prime, so that every value of every
/// dimension comes along.
const STRIDE: usize = 193;

/// The same for the situations of all days.
const LATER_STRIDE: usize = 97;

/// The most completions looked at to confirm a definite verdict, and the prime steps by which they are spread.
const MOST: usize = 3_000;
const SPREAD: usize = 1_000_003;

/// The most ways looked at in which all questions of a report can be answered.
const SOME: usize = 60;

/// The values that a fact can have; none for what isn't a fact of the cluster.
fn values(field: Field, edition: Edition) -> Vec<Answer> {
    let one = |values: &[&str]| values.iter().map(|it| vec![(field, (*it).to_owned())]).collect();
    match field {
        Field::ReplicationGroup | Field::MultiAz | Field::TransitEncryption => {
            one(&["true", "false"])
        }
        Field::AtRestEncryption => one(&["false", "true"]),
        Field::ClusterMode => one(&["disabled", "enabled"]),
        Field::Shards => one(&["1", "3"]),
        Field::Replicas => one(&["0", "2"]),
        Field::EngineVersion => versions(edition).map(|it| vec![(field, it)]).collect(),
        Field::NodeType => node_types(edition).map(|it| vec![(field, it)]).collect(),
        _ => Vec::new(),
    }
}

fn versions(edition: Edition) -> impl Iterator<Item = String> {
    edition.running(Engine::Redis).map(|version| version.to_string())
}

fn node_types(edition: Edition) -> impl Iterator<Item = String> {
    edition.node_types().map(|it| it.to_string()).collect::<Vec<_>>().into_iter()
}

/// What can be pending, given what is told of it: all of it is told afterwards.
fn pending(draft: &Draft, edition: Edition) -> Vec<Answer> {
    let whole =
        draft.get(Field::Pending).is_some() && draft.get(Field::PendingIncomplete).is_none();
    if whole {
        return Vec::new();
    }
    let open = |field: Field, values: Vec<String>| match draft.get(field) {
        Some(told) => vec![told.to_owned()],
        None => [String::new()].into_iter().chain(values).collect(),
    };
    let node_types = open(Field::PendingNodeType, node_types(edition).collect());
    let versions = open(Field::PendingEngineVersion, versions(edition).collect());
    let pairs = versions.iter().flat_map(|version| node_types.iter().map(move |it| (version, it)));
    pairs
        .map(|(version, node_type)| {
            vec![
                (Field::Pending, "{}".to_owned()),
                (Field::PendingIncomplete, String::new()),
                (Field::PendingEngineVersion, version.clone()),
                (Field::PendingNodeType, node_type.clone()),
            ]
        })
        .collect()
}

/// The facts that a draft leaves open, each with its values.
fn open(draft: &Draft, edition: Edition) -> Vec<Vec<Answer>> {
    let fields = Field::all().filter(|field| draft.get(*field).is_none());
    let facts = fields.map(|field| values(field, edition)).chain([pending(draft, edition)]);
    facts.filter(|values| !values.is_empty()).collect()
}

fn put(draft: &mut Draft, answer: &Answer) {
    for (field, text) in answer {
        draft.set(*field, text.as_str());
    }
}

/// Every combination of these facts' values put into a draft, in an order that mixes them.
fn combinations(draft: &Draft, facts: &[Vec<Answer>]) -> impl Iterator<Item = Draft> {
    let total: usize = facts.iter().map(Vec::len).product();
    (0..total).map(move |step| {
        let mut place = step * SPREAD % total;
        let mut completed = draft.clone();
        for values in facts {
            put(&mut completed, &values[place % values.len()]);
            place /= values.len();
        }
        completed
    })
}

/// The verdict on a draft; none where it contradicts itself, or holds what the edition can't know.
fn judged(draft: &Draft) -> Option<Verdict> {
    let request = Request::read(draft).ok()?;
    let verdict = verdict(&request).verdict;
    let known = verdict != Verdict::Undetermined || !is_newer(&evaluate(&request));
    known.then_some(verdict)
}

fn is_newer(report: &Report) -> bool {
    report.findings.iter().any(|finding| finding.rule.id == "newer-than-edition")
}

/// The input, for a failing assertion.
fn json(draft: &Draft) -> String {
    serde_json::to_string(draft).unwrap_or_default()
}

/// Runs `check` on every so many situations, on both cores, and counts those that it takes.
fn over_some(first: usize, check: fn(&Draft, &Request, &Report) -> bool) -> usize {
    const THREADS: usize = 2;
    std::thread::scope(|scope| {
        let part = |part: usize| {
            let some = situations().skip(first).step_by(STRIDE).skip(part).step_by(THREADS);
            let drafts = some.map(|situation| draft(&situation));
            drafts
                .filter(|start| {
                    let Ok(request) = Request::read(start) else { return false };
                    let report = evaluate(&request);
                    !is_newer(&report) && check(start, &request, &report)
                })
                .count()
        };
        let parts: Vec<_> = (0..THREADS).map(|it| scope.spawn(move || part(it))).collect();
        parts.into_iter().map(|part| part.join().expect("a situation failed")).sum()
    })
}

#[test]
fn a_verdict_is_that_of_every_completion() {
    let count = over_some(0, |start, request, report| {
        let facts = open(start, request.edition());
        let mut verdicts: Vec<Verdict> = Vec::new();
        for (place, completed) in combinations(start, &facts).enumerate() {
            // An undetermined report must have two verdicts below it, wherever they are.
            let enough = place >= MOST && report.verdict != Verdict::Undetermined;
            let asked = verdicts == [Verdict::Undetermined] && place >= MOST;
            if enough || asked || verdicts.len() > 1 {
                break;
            }
            if let Some(verdict) = judged(&completed)
                && !verdicts.contains(&verdict)
            {
                verdicts.push(verdict);
            }
        }
        let expected = match verdicts.as_slice() {
            [one] => *one,
            [] => panic!("no completion is possible: {}", json(start)),
            _ => Verdict::Undetermined,
        };
        assert_eq!(report.verdict, expected, "{verdicts:?} {}", json(start));
        !facts.is_empty()
    });
    println!("{count} situations with something unknown");
    assert!(count > 2_000, "{count}");
}

#[test]
fn a_fact_more_never_turns_a_definite_verdict() {
    let count = over_some(1, |start, request, report| {
        if report.verdict == Verdict::Undetermined {
            return false;
        }
        for answer in open(start, request.edition()).iter().flatten() {
            let mut told = start.clone();
            put(&mut told, answer);
            let after = judged(&told).unwrap_or(report.verdict);
            assert_eq!(after, report.verdict, "{answer:?} put into {}", json(start));
        }
        true
    });
    assert!(count > 500, "{count}");
}

/// One node type of each kind, and neighbours within families, for days on which there are a hundred.
const SOME_TYPES: [&str; 9] = [
    "cache.t2.small",
    "cache.m3.large",
    "cache.r4.large",
    "cache.r4.2xlarge",
    "cache.r6g.large",
    "cache.r6g.2xlarge",
    "cache.r6gd.xlarge",
    "cache.r8g.large",
    "cache.t4g.micro",
];

/// What a situation of any day leaves open, each value by itself.
fn open_on_any_day(draft: &Draft, request: &Request) -> Vec<Answer> {
    let flags = [
        Field::ReplicationGroup,
        Field::MultiAz,
        Field::AutomaticFailover,
        Field::GlobalDatastore,
        Field::TransitEncryption,
        Field::AtRestEncryption,
    ];
    let one = |field: Field, text: &str| vec![(field, text.to_owned())];
    let mut all: Vec<Answer> = Vec::new();
    all.extend(flags.iter().flat_map(|field| [one(*field, "true"), one(*field, "false")]));
    all.extend(["disabled", "compatible", "enabled"].map(|mode| one(Field::ClusterMode, mode)));
    all.extend(["0", "2"].map(|replicas| one(Field::Replicas, replicas)));
    all.extend(["mine", "default.redis7"].map(|group| one(Field::ParameterGroup, group)));
    all.push(one(Field::Status, "available"));
    all.extend(SOME_TYPES.map(|node_type| one(Field::NodeType, node_type)));
    let versions = request.edition().running(request.engine());
    all.extend(versions.map(|version| one(Field::EngineVersion, &version.to_string())));
    if draft.get(Field::Pending).is_none() {
        all.push(one(Field::Pending, "{}"));
        all.extend(SOME_TYPES.map(|node_type| one(Field::PendingNodeType, node_type)));
    }
    all.retain(|answer| answer.iter().all(|(field, _)| draft.get(*field).is_none()));
    all
}

#[test]
fn nor_does_it_on_any_other_day() {
    let mut count = 0;
    for situation in later::situations().step_by(LATER_STRIDE) {
        let start = draft(&situation);
        let Ok(request) = Request::read(&start) else { continue };
        let report = evaluate(&request);
        if report.verdict == Verdict::Undetermined {
            continue;
        }
        for answer in open_on_any_day(&start, &request) {
            let mut told = start.clone();
            put(&mut told, &answer);
            let after = judged(&told).unwrap_or(report.verdict);
            assert_eq!(after, report.verdict, "{answer:?} put into {}", json(&start));
        }
        count += 1;
    }
    assert!(count > 2_000, "{count}");
}

/// The values of a fact that is asked for.
fn answers(field: Field, start: &Draft, edition: Edition) -> Vec<Answer> {
    match field {
        Field::Pending => pending(start, edition),
        Field::AllowedNodeTypes => {
            let to = start.get(Field::ToNodeType).unwrap_or_default();
            [",", to].map(|list| vec![(field, list.to_owned())]).into()
        }
        _ => values(field, edition),
    }
}

/// The questions that hang on a fact; the others are a rule's own, such as for AWS's list of node types.
fn on_facts(report: &Report) -> usize {
    report.ask.iter().filter(|question| question.fact.is_some()).count()
}

#[test]
fn a_question_answered_leaves_no_more_than_there_were() {
    let count = over_some(2, |start, request, report| {
        let Some(first) = report.ask.first() else { return false };
        for answer in answers(first.field, start, request.edition()) {
            let mut told = start.clone();
            put(&mut told, &answer);
            if judged(&told).is_none() {
                continue;
            }
            let after = Request::read(&told).map(|request| evaluate(&request));
            let after = after.expect("it was judged");
            // A rule's own question can come up with an answer: it is left out of the count.
            let (before, left) = (on_facts(report), on_facts(&after));
            let again = after.ask.iter().any(|question| question.field == first.field);
            assert!(
                left <= before && !again,
                "{answer:?} leaves {:?} of {}",
                after.ask,
                json(start)
            );
        }
        true
    });
    assert!(count > 500, "{count}");
}

#[test]
fn all_questions_answered_settle_the_matter() {
    let count = over_some(3, |start, _, report| {
        for told in answered(start, report) {
            // What is pending, once told, can turn out to be what runs already, if that isn't known
            // either: then there is a second round, and no third.
            let report = Request::read(&told).map(|request| evaluate(&request));
            for told in answered(&told, &report.expect("it was judged")) {
                assert!(settled(&told), "{} after {}", json(&told), json(start));
            }
        }
        report.verdict == Verdict::Undetermined
    });
    assert!(count > 500, "{count}");
}

/// The draft with all that the report asks for answered, in as many ways as are looked at; as it is
/// where nothing is asked.
fn answered(draft: &Draft, report: &Report) -> Vec<Draft> {
    let edition = Edition::named("2018").expect("it is the sweep's");
    let facts: Vec<Vec<Answer>> =
        report.ask.iter().map(|question| answers(question.field, draft, edition)).collect();
    let all = combinations(draft, &facts).take(SOME);
    all.filter(|told| judged(told).is_some()).collect()
}

/// Whether the verdict is definite, or a rule asks whatever isn't known.
fn settled(draft: &Draft) -> bool {
    Request::read(draft).is_ok_and(|request| {
        let report = evaluate(&request);
        report.verdict != Verdict::Undetermined
            || report.findings.iter().any(|it| it.effect == Effect::Ask && !it.sometimes)
    })
}
