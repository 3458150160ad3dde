//! Under which values of what isn't known something holds, in words.

use crate::complete::{Next, Value, for_each_completion};
use crate::facts::{Facts, OpenFact, Pending};
use crate::request::Request;
use crate::text::any_of;
use crate::{Direction, NodeType};

/// What a completion assumes: facts and the values that they may have there.
type Branch = Vec<(OpenFact, Vec<Value>)>;

/// The phrase for when `holds` is true, such as `a scale-up is pending`; `None` where it always or
/// never is.
pub(crate) fn condition<'a>(
    request: &'a Request,
    holds: &dyn Fn(&Facts<'a>) -> bool,
) -> Option<String> {
    let facts = request.facts();
    let mut branches: Vec<Branch> = Vec::new();
    let mut read: Vec<OpenFact> = Vec::new();
    let mut all = true;
    for_each_completion(&facts, holds, &mut |completion, it_holds| {
        if !it_holds {
            all = false;
        } else if branches.len() < MOST_COMPLETIONS {
            branches.push(branch(completion));
        } else {
            for fact in completion.assumptions() {
                if !read.contains(&fact) {
                    read.push(fact);
                }
            }
        }
        Next::GoOn
    });
    if all || branches.is_empty() {
        return None;
    }
    if !read.is_empty() {
        let first = branches.iter().flatten().map(|(fact, _)| *fact);
        return Some(summary(first.chain(read)));
    }
    merge(&mut branches);
    let widened: Vec<Branch> = branches.iter().map(|it| widen(&facts, it, holds)).collect();
    let mut branches: Vec<Branch> = Vec::new();
    for branch in widened {
        if !branches.iter().any(|other| covers(other, &branch)) {
            branches.retain(|other| !covers(&branch, other));
            branches.push(branch);
        }
    }
    merge(&mut branches);
    let phrases: Vec<String> =
        branches.iter().map(|branch| phrase(request, &facts, branch)).collect();
    let whole = any_of(&phrases);
    Some(if phrases.len() > MOST_BRANCHES || whole.len() > MOST_TEXT {
        summary(branches.iter().flatten().map(|(fact, _)| *fact))
    } else {
        whole
    })
}

/// More than this isn't read; what it hangs on is said instead.
const MOST_BRANCHES: usize = 3;
const MOST_TEXT: usize = 240;

/// Under more completions than this it is no phrase that anyone would read, and finding it would take seconds.
const MOST_COMPLETIONS: usize = 250;

/// `it depends on cluster mode, what is pending and the engine version`.
fn summary(facts: impl Iterator<Item = OpenFact>) -> String {
    let mut names: Vec<&str> = Vec::new();
    for fact in facts {
        let name = match fact {
            OpenFact::Mode => "cluster mode",
            OpenFact::PendingVersion | OpenFact::PendingNodeType => "what is pending",
            OpenFact::Version => "the engine version",
            OpenFact::NodeType => "the node type",
            OpenFact::MultiAz => "Multi-AZ",
            OpenFact::TransitEncryption | OpenFact::AtRestEncryption => "encryption",
            OpenFact::Failover => "automatic failover",
            OpenFact::GlobalDatastore => "the Global Datastore",
            OpenFact::CustomGroup => "the parameter group",
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    match names.split_last() {
        Some((last, [])) => format!("{last} has it so"),
        Some((last, first)) => format!("{} and {last} have it so", first.join(", ")),
        None => String::new(),
    }
}

/// The branch without every fact whose value makes no difference to it.
fn widen<'a>(facts: &Facts<'a>, branch: &Branch, holds: &dyn Fn(&Facts<'a>) -> bool) -> Branch {
    let mut wide = branch.clone();
    let mut at = 0;
    while at < wide.len() {
        let mut tried = wide.clone();
        tried.remove(at);
        if always(facts, &tried, holds) {
            wide = tried;
        } else {
            at += 1;
        }
    }
    wide
}

/// Whether it holds under every completion of a branch.
fn always<'a>(
    facts: &Facts<'a>,
    branch: &[(OpenFact, Vec<Value>)],
    holds: &dyn Fn(&Facts<'a>) -> bool,
) -> bool {
    let Some(((fact, values), rest)) = branch.split_first() else {
        let mut all = true;
        for_each_completion(facts, holds, &mut |_, it_holds| {
            all &= it_holds;
            if all { Next::GoOn } else { Next::Stop }
        });
        return all;
    };
    let possible = facts.candidates(*fact);
    values
        .iter()
        .filter(|value| possible.contains(value))
        .all(|value| always(&facts.assuming(*fact, *value), rest, holds))
}

/// Whether all that is in `inner` is in `outer`.
fn covers(outer: &Branch, inner: &Branch) -> bool {
    outer.iter().all(|(fact, values)| {
        inner.iter().any(|(it, narrow)| it == fact && narrow.iter().all(|v| values.contains(v)))
    })
}

fn branch(completion: &Facts<'_>) -> Branch {
    completion.assumptions().map(|fact| (fact, vec![value(completion, fact)])).collect()
}

fn value(facts: &Facts<'_>, fact: OpenFact) -> Value {
    match fact {
        OpenFact::Mode => Value::Mode(facts.mode()),
        OpenFact::PendingVersion => Value::PendingVersion(facts.pending_version()),
        OpenFact::PendingNodeType => Value::PendingNodeType(facts.pending_type()),
        OpenFact::Version => Value::Version(facts.version()),
        OpenFact::NodeType => Value::NodeType(facts.node_type()),
        OpenFact::MultiAz => Value::Flag(facts.multi_az()),
        OpenFact::TransitEncryption => Value::Flag(facts.known_transit() == Some(true)),
        OpenFact::AtRestEncryption => Value::Flag(facts.known_at_rest() == Some(true)),
        OpenFact::Failover => Value::Flag(facts.failover()),
        OpenFact::GlobalDatastore => Value::Flag(facts.is_global()),
        OpenFact::CustomGroup => Value::Flag(facts.has_custom_group()),
    }
}

/// Joins branches that differ in the values of one fact, for as long as there are such.
fn merge(branches: &mut Vec<Branch>) {
    let mut at = 0;
    while at < branches.len() {
        let found = branches
            .iter()
            .enumerate()
            .skip(at + 1)
            .find_map(|(other, branch)| Some((other, differing(branches.get(at)?, branch)?)));
        let Some((other, fact)) = found else {
            at += 1;
            continue;
        };
        let taken = branches.swap_remove(other);
        let more = taken.into_iter().find(|(it, _)| *it == fact).map(|(_, values)| values);
        if let Some(branch) = branches.get_mut(at)
            && let Some((_, values)) = branch.iter_mut().find(|(it, _)| *it == fact)
        {
            values.extend(more.unwrap_or_default());
        }
        at = 0;
    }
}

/// The one fact in whose values two branches differ.
fn differing(a: &Branch, b: &Branch) -> Option<OpenFact> {
    let same_facts = a.len() == b.len() && a.iter().zip(b).all(|((x, _), (y, _))| x == y);
    let mut different =
        a.iter().zip(b).filter(|((_, x), (_, y))| x != y).map(|((fact, _), _)| *fact);
    let first = different.next()?;
    (same_facts && different.next().is_none()).then_some(first)
}

fn phrase(request: &Request, facts: &Facts<'_>, branch: &Branch) -> String {
    let parts: Vec<String> = branch
        .iter()
        .filter(|(fact, values)| values.len() < facts.candidates(*fact).len())
        .map(|(fact, values)| words(request, *fact, values))
        .collect();
    parts.join(" and ")
}

/// `Multi-AZ is on`, `the engine version is from 2.6.13 to 3.2.4` and the like.
pub(crate) fn words(request: &Request, fact: OpenFact, values: &[Value]) -> String {
    let on = values.contains(&Value::Flag(true));
    let state = if on { "on" } else { "off" };
    match fact {
        OpenFact::Mode => {
            let modes: Vec<String> = values
                .iter()
                .filter_map(|value| match value {
                    Value::Mode(mode) => Some(mode.as_str().to_owned()),
                    _ => None,
                })
                .collect();
            format!("cluster mode is {}", any_of(&modes))
        }
        OpenFact::PendingVersion => match values.first() {
            Some(Value::PendingVersion(Pending::Nothing)) => {
                "no engine upgrade is pending".to_owned()
            }
            _ => "an engine upgrade is pending".to_owned(),
        },
        OpenFact::PendingNodeType => match values.first() {
            Some(Value::PendingNodeType(Pending::Nothing)) => "no scale-up is pending".to_owned(),
            _ => "a scale-up is pending".to_owned(),
        },
        OpenFact::Version => format!("the engine version is {}", versions(request, values)),
        OpenFact::NodeType => format!("the node type is {}", types(request, values)),
        OpenFact::MultiAz => format!("Multi-AZ is {state}"),
        OpenFact::TransitEncryption => format!("encryption in transit is {state}"),
        OpenFact::AtRestEncryption => format!("encryption at rest is {state}"),
        OpenFact::Failover => format!("automatic failover is {state}"),
        OpenFact::GlobalDatastore if on => "it is a member of a Global Datastore".to_owned(),
        OpenFact::GlobalDatastore => "it is in no Global Datastore".to_owned(),
        OpenFact::CustomGroup if on => "its parameter group is one of your own".to_owned(),
        OpenFact::CustomGroup => "its parameter group is a default one".to_owned(),
    }
}

/// Runs of the catalogue: `2.8.6`, `from 2.6.13 to 3.2.4`.
fn versions(request: &Request, values: &[Value]) -> String {
    let mut runs: Vec<(String, String)> = Vec::new();
    let mut running = false;
    for version in request.edition().running(request.engine()) {
        let is_in = values.contains(&Value::Version(version));
        let name = version.to_string();
        match runs.last_mut() {
            Some(run) if is_in && running => run.1 = name,
            _ if is_in => runs.push((name.clone(), name)),
            _ => {}
        }
        running = is_in;
    }
    let runs: Vec<String> = runs
        .into_iter()
        .map(|(from, to)| if from == to { from } else { format!("from {from} to {to}") })
        .collect();
    any_of(&runs)
}

/// How the node types stand to the one asked for.
fn types(request: &Request, values: &[Value]) -> String {
    let asked = request.to_type();
    let mut classes: Vec<String> = Vec::new();
    for value in values {
        let Value::NodeType(node_type) = value else { continue };
        let class = match asked.map(|to| (to, node_type.direction_to(&to))) {
            Some((to, Direction::Same)) => format!("{to} already"),
            Some((to, Direction::Up)) => format!("smaller than {to} in its family"),
            Some((to, Direction::Down)) => format!("larger than {to} in its family"),
            Some((_, Direction::NotKnown)) | None => family(*node_type).to_owned(),
        };
        if !classes.contains(&class) {
            classes.push(class);
        }
    }
    any_of(&classes)
}

fn family(node_type: NodeType) -> &'static str {
    if node_type.is_t1() {
        "a T1"
    } else if node_type.is_t2() {
        "a T2"
    } else {
        "of another family"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Draft, Field, evaluate};

    #[test]
    fn what_hangs_on_thousands_of_completions_is_said_without_looking_at_each_pair() {
        // A command alone: nothing is told of the group but its id.
        let draft = Draft::of([
            (Field::Edition, "2026"),
            (Field::Id, "sessions"),
            (Field::ToEngineVersion, "7.1"),
            (Field::ToNodeType, "cache.r7g.large"),
            (Field::ApplyImmediately, "true"),
        ]);
        let request = Request::read(&draft).unwrap();
        let looked = std::cell::Cell::new(0_usize);
        let when = condition(&request, &|facts| {
            looked.set(looked.get() + 1);
            crate::decide::decide_complete(facts).verdict == crate::Verdict::Blocked
        });
        assert!(when.unwrap().ends_with("have it so"));
        // Merging and widening them all took 150,000 looks, and a second.
        assert!(looked.get() < 20_000, "{}", looked.get());
        let pending = evaluate(&request).ask.into_iter().find(|it| it.field == Field::Pending);
        assert!(pending.unwrap().because(&request).starts_with("Allowed if what is pending, "));
    }
}
