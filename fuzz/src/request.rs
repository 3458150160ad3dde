//! An input, a line a field: `cluster.engineVersion=7.0`. Every fault says where it is, and what can be read is judged: one more
//! fact never turns a verdict, a way out leads where it says, and a command holds each value as one word.

use serde::Serialize;
use upgrade_check_core::{
    Draft, Field, LeadsTo, Parameter, Report, Request, Step, Verdict, evaluate, verdict,
};

use crate::package_json;

/// # Panics
/// Where it doesn't hold.
pub fn holds(text: &str) {
    let mut draft = Draft::default();
    for line in text.lines() {
        if let Some((path, value)) = line.split_once('=')
            && let Some(field) = Field::from_path(path)
        {
            draft.set(field, value);
        }
    }
    is_judged(&draft);
}

/// What holds of every draft.
pub(crate) fn is_judged(draft: &Draft) {
    let request = match Request::read(draft) {
        Ok(request) => request,
        Err(errors) => {
            assert!(!errors.is_empty());
            for error in errors {
                assert_eq!(error.field.map(Field::path), Some(error.path.as_str()));
                assert!(!error.accepted.is_empty() && error.to_string().starts_with(&error.path));
                let length =
                    error.field.and_then(|it| draft.get(it)).map_or(0, |it| it.chars().count());
                assert!(error.position.is_none_or(|position| position <= length), "{error:?}");
            }
            return;
        }
    };
    let report = evaluate(&request);
    assert_eq!(verdict(&request).verdict, report.verdict);
    same(draft);
    same(&report.view(&request));
    for step in report.how(&request).into_iter().flatten() {
        is_one_command(&step);
    }
    for remedy in &report.remedies {
        for step in remedy.steps(&request) {
            is_one_command(&step);
        }
    }
    for command in report.ask.iter().filter_map(|question| question.command(&request)) {
        shell_words::split(&command).expect("a shell reads it");
    }
    every_way_leads_where_it_says(draft, &request, &report);
    one_more_fact_turns_nothing(draft, &request, &report);
}

/// The package's own writer writes it as `serde_json` does.
fn same(value: &impl Serialize) {
    let theirs = serde_json::to_string(value).expect("it can be written");
    assert_eq!(package_json::to_string(value).expect("it can be written"), theirs);
}

/// Nothing in a value ends the word that it is.
fn is_one_command(step: &Step) {
    let (Some(cli), Some(call)) = (step.cli(), &step.call) else { return };
    let words = shell_words::split(&cli).expect("a shell reads it");
    assert_eq!(words.first().map(String::as_str), Some("aws"), "{cli}");
    for (name, value) in &call.parameters {
        if let Parameter::Text(text) = value {
            assert!(words.contains(text), "{name}: {cli}");
        }
    }
    if call.waiter.is_none()
        && ["ModifyReplicationGroup", "ModifyCacheCluster"].contains(&call.action)
    {
        let reading = upgrade_check_documents::read(&cli).expect("what is printed is read");
        assert!(matches!(reading.clusters.as_slice(), [one] if one.planned.is_some()), "{cli}");
    }
    let values = call.parameters.iter().filter(|(_, value)| !matches!(value, Parameter::Flag(_)));
    let flags = words.iter().filter(|word| word.starts_with("--")).count();
    assert!(words.len() <= 5 + flags + values.count(), "{cli}");
}

fn every_way_leads_where_it_says(draft: &Draft, request: &Request, report: &Report) {
    for remedy in &report.remedies {
        let claimed = match remedy.leads_to {
            LeadsTo::Elsewhere => continue,
            LeadsTo::Done => Verdict::Blocked,
            LeadsTo::Verdict(verdict) => verdict,
        };
        let after = Request::read(&remedy.applied_to(draft, request));
        let after = after.expect("what a way makes of an input can be read");
        assert_eq!(verdict(&after).verdict, claimed, "{}", remedy.way.id);
    }
}

/// Tells one fact that isn't known, another one for each text, and judges anew.
fn one_more_fact_turns_nothing(draft: &Draft, request: &Request, report: &Report) {
    if report.verdict == Verdict::Undetermined {
        return;
    }
    let mut facts = vec![(Field::Status, "available"), (Field::Pending, "{}")];
    for field in [
        Field::ReplicationGroup,
        Field::MultiAz,
        Field::AutomaticFailover,
        Field::GlobalDatastore,
        Field::TransitEncryption,
        Field::AtRestEncryption,
    ] {
        facts.extend([(field, "true"), (field, "false")]);
    }
    facts.extend(["disabled", "compatible", "enabled"].map(|mode| (Field::ClusterMode, mode)));
    facts.extend(["1", "3"].map(|shards| (Field::Shards, shards)));
    facts.extend(["0", "2"].map(|replicas| (Field::Replicas, replicas)));
    facts.extend(["mine", "default.redis7"].map(|group| (Field::ParameterGroup, group)));
    let versions: Vec<String> =
        request.edition().running(request.engine()).map(|it| it.to_string()).collect();
    facts.extend(versions.iter().map(|version| (Field::EngineVersion, version.as_str())));
    let types: Vec<String> = request.edition().node_types().map(|it| it.to_string()).collect();
    facts.extend(types.iter().map(|it| (Field::NodeType, it.as_str())));
    facts.retain(|(field, _)| draft.get(*field).is_none());

    let sum =
        draft.iter().flat_map(|(_, text)| text.bytes()).fold(draft.iter().count(), |sum, byte| {
            sum.wrapping_mul(31).wrapping_add(usize::from(byte))
        });
    let Some((field, value)) = facts.get(sum % facts.len().max(1)) else { return };
    let Ok(told) = Request::read(&draft.clone().with(*field, value)) else { return };
    let after = evaluate(&told);
    let is_newer = after.findings.iter().any(|it| it.rule.id == "newer-than-edition");
    assert!(
        is_newer || after.verdict == report.verdict,
        "{field}={value} makes it {:?}",
        after.verdict
    );
}
