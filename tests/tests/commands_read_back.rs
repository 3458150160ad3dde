//! Every command that the engine prints to change something, read again: it asks for what was asked for, of the same cluster.
#![cfg(test)]

use std::collections::BTreeMap;

use upgrade_check_core::{Call, Draft, Field, Parameter, Request, Verdict, evaluate, verdict};
use upgrade_check_documents::{Action, Found, Tool, read};
use upgrade_check_tests::cases::{Judged, cases, files, judge};
use upgrade_check_tests::sweep::{draft, later, situations};

/// How many situations lie from one that is looked at to the next: primes.
const STRIDE: usize = 67;
const LATER_STRIDE: usize = 13;

const NAMES: [&[(Field, &str)]; 3] = [
    &[],
    &[(Field::Id, "sessions"), (Field::Region, "eu-west-1")],
    &[(Field::Id, "carts"), (Field::ToParameterGroup, "carts-params")],
];

/// The fields that a parameter of a call asks for.
const PARAMETERS: &[(&str, Field)] = &[
    ("ReplicationGroupId", Field::Id),
    ("CacheClusterId", Field::Id),
    ("CacheNodeType", Field::ToNodeType),
    ("CacheParameterGroupName", Field::ToParameterGroup),
    ("Engine", Field::ToEngine),
    ("EngineVersion", Field::ToEngineVersion),
    ("ClusterMode", Field::ToClusterMode),
    ("ApplyImmediately", Field::ApplyImmediately),
];

/// What else they ask for, and the option that the reader then names.
const OTHERS: &[(&str, &str)] = &[
    ("AutomaticFailoverEnabled", "automatic-failover-enabled"),
    ("MultiAZEnabled", "multi-az-enabled"),
];

/// The calls that are changes of a group or a cluster, and what they are addressed to.
const CALLS: &[(&str, Option<&str>)] = &[
    ("ModifyReplicationGroup", Some("replication-group")),
    ("ModifyCacheCluster", Some("cache-cluster")),
    ("ModifyGlobalReplicationGroup", None),
];

/// What a call says, by field. What stands for a name that isn't known says nothing.
fn said(call: &Call, addressed: Option<&str>) -> Vec<(Field, String)> {
    let mut said: Vec<(Field, String)> = Vec::new();
    said.extend(addressed.map(|word| (Field::AddressedTo, word.to_owned())));
    for (name, value) in &call.parameters {
        let text = match value {
            Parameter::Text(text) => text.clone(),
            Parameter::Flag(flag) => flag.to_string(),
            Parameter::Number(number) => number.to_string(),
        };
        if text.starts_with('<') {
            continue;
        }
        match PARAMETERS.iter().find(|(other, _)| other == name) {
            Some((_, field)) => said.push((*field, text)),
            None => assert!(OTHERS.iter().any(|(other, _)| other == name), "{name}"),
        }
    }
    said.sort();
    said
}

/// What was read, in the same form.
fn asked(found: &Found) -> Vec<(Field, String)> {
    let is_said = |field: Field| field == Field::Id || field.path().starts_with("request.");
    let asked = found.draft.iter().filter(|(field, _)| is_said(*field));
    let mut asked: Vec<_> = asked.map(|(field, text)| (field, text.to_owned())).collect();
    asked.sort();
    asked
}

/// Reads a printed command, which is one change.
fn read_back(command: &str) -> Found {
    let mut reading = read(command).unwrap_or_else(|error| panic!("{command}: {error}"));
    assert_eq!(reading.clusters.len(), 1, "{command}");
    let found = reading.clusters.remove(0);
    let planned = found.planned.as_ref().expect("it is a change");
    assert_eq!((planned.tool, planned.action), (Tool::Command, Action::Modify), "{command}");
    found
}

/// What was printed so far.
#[derive(Default)]
struct Printed {
    commands: BTreeMap<String, Vec<(Field, String)>>,
    judged_again: usize,
}

impl Printed {
    fn add(&mut self, start: &Draft) {
        let Ok(request) = Request::read(start) else { return };
        let report = evaluate(&request);
        let how = report.how(&request);
        for step in how.iter().flatten() {
            if let Some(command) = self.step(step.call.as_ref()) {
                self.judge_again(start, &command, report.verdict);
            }
        }
        for step in report.remedies.iter().flat_map(|remedy| remedy.steps(&request)) {
            self.step(step.call.as_ref());
        }
    }

    fn step(&mut self, call: Option<&Call>) -> Option<String> {
        let call = call.filter(|call| call.waiter.is_none())?;
        let (_, addressed) = CALLS.iter().find(|(action, _)| *action == call.action)?;
        let command = call.cli();
        self.commands.insert(command.clone(), said(call, *addressed));
        Some(command)
    }

    /// The same cluster, asked for what was read: the same verdict, and the same command.
    fn judge_again(&mut self, start: &Draft, command: &str, expected: Verdict) {
        let mut again = start.clone();
        for field in Field::all().filter(|field| field.path().starts_with("request.")) {
            again.clear(field);
        }
        for (field, text) in asked(&read_back(command)) {
            // It is asked of the group where nothing says which of the two it is.
            if field != Field::AddressedTo || start.get(Field::ReplicationGroup).is_some() {
                again.set(field, text);
            }
        }
        let request =
            Request::read(&again).unwrap_or_else(|errors| panic!("{command}: {errors:?}"));
        assert_eq!(verdict(&request).verdict, expected, "{command} on {start:?}");
        let how = evaluate(&request).how(&request).expect("it can be carried out");
        let printed = how.iter().filter_map(|step| step.call.as_ref());
        let printed: Vec<String> =
            printed.map(Call::cli).filter(|it| it.contains(" modify-")).collect();
        assert_eq!(printed, [command], "{start:?}");
        self.judged_again += 1;
    }
}

#[test]
fn what_is_printed_asks_for_the_same_when_it_is_read() {
    let mut printed = Printed::default();
    let seed = situations().step_by(STRIDE);
    let all = seed.chain(later::situations().step_by(LATER_STRIDE));
    for (situation, names) in all.zip(NAMES.iter().cycle()) {
        let start = draft(&situation);
        printed.add(&names.iter().fold(start, |draft, (field, text)| draft.with(*field, text)));
    }
    for (file, text) in files().expect("the cases can be read") {
        for case in cases(&file, &text).expect("the file is as cases are") {
            if let Judged::Report(answered) = judge(&case.input) {
                printed.add(&answered.draft);
            }
        }
    }
    for (command, said) in &printed.commands {
        let found = read_back(command);
        assert_eq!(&asked(&found), said, "{command}");
        let region = command.split(" --region ").nth(1);
        assert_eq!(found.draft.get(Field::Region), region, "{command}");
        for (_, option) in OTHERS {
            let names_it = |text: &str| text.starts_with("Also asked for") && text.contains(option);
            let is_named = found.notes.iter().any(|note| names_it(&note.text));
            assert_eq!(command.contains(option), is_named, "{command}: {:?}", found.notes);
        }
        let odd = ["Options", "Words", "shell knows"];
        let is_odd = |text: &str| odd.iter().any(|start| text.starts_with(start));
        assert!(!found.notes.iter().any(|note| is_odd(&note.text)), "{command}: {:?}", found.notes);
    }
    println!("{} commands, {} judged again", printed.commands.len(), printed.judged_again);
    assert!(printed.commands.len() > 300, "{}", printed.commands.len());
    assert!(printed.judged_again > 5_000, "{}", printed.judged_again);
}

/// Lines are broken and quoted as shells have it: what is read stays the same.
#[test]
fn the_same_command_in_other_shells() {
    let plain = "aws elasticache modify-replication-group --replication-group-id sessions --engine-version 7.1 --apply-immediately --region eu-west-1";
    let expected = asked(&read_back(plain));
    let parts: Vec<&str> = plain.split(" --").collect();
    for (goes_on, prompt) in [
        ("\\\n", "$ "),
        ("\\\r\n", "me@host:~$ "),
        ("`\r\n>> ", "PS C:\\Users\\me> "),
        ("^\r\n", "C:\\>"),
    ] {
        let command = format!("{prompt}{}\r\n", parts.join(&format!(" {goes_on}  --")));
        assert_eq!(asked(&read_back(&command)), expected, "{command}");
    }
    for command in [
        plain.replace("sessions", "\"sessions\"").replace("7.1", "'7.1'"),
        plain.replace("-version 7.1", "-version=7.1").replace("-id sessions", "-id=sessions"),
        plain.replace("elasticache", "--profile prod elasticache --output json"),
        format!("{plain} --no-cli-pager --debug | jq ."),
        plain.replace(
            "--engine-version 7.1 --apply-immediately",
            "--cli-input-json '{\n \"EngineVersion\": \"7.1\",\n \"ApplyImmediately\": true\n}'",
        ),
        plain.replace(
            "--engine-version 7.1",
            "--engine-version 7.1 --cli-input-json '{\"EngineVersion\": \"7.0\"}'",
        ),
    ] {
        assert_eq!(asked(&read_back(&command)), expected, "{command}");
    }
}
