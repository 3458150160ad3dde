//! Every command that the engine prints, held against the real AWS CLI, and every call against the API's own model: the CLI's
//! parameter check runs without a network (`--generate-cli-skeleton output`). Waiters have no skeleton: those are sent to a
//! port at which nobody listens, which the CLI only tries once it has taken the parameters.
#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use upgrade_check_core::{Draft, Field, Report, Request, Step, evaluate};
use upgrade_check_tests::cases::{Judged, cases, files, judge};
use upgrade_check_tests::sweep::{draft, situations};

/// How many of the sweep's situations lie from one that is looked at to the next: a prime.
const STRIDE: usize = 23;

/// What the sweep leaves out because no verdict turns on it, but commands do.
const NAMES: [&[(Field, &str)]; 3] = [
    &[],
    &[(Field::Id, "sessions"), (Field::Region, "eu-west-1")],
    &[
        (Field::Id, "a-group-whose-id-is-as-long-as-ids-can-be-50-chars"),
        (Field::ParameterGroup, "sessions-params"),
        (Field::ToParameterGroup, "sessions-params-32"),
    ],
];

/// Half a second each, two at once: more shapes than this and the collection is wrong.
const MOST: usize = 200;

/// What is printed: commands by their shape, and calls by theirs.
#[derive(Default)]
struct Printed {
    commands: BTreeMap<String, String>,
    calls: BTreeMap<String, serde_json::Value>,
}

impl Printed {
    fn add_command(&mut self, command: &str) {
        for shape in shapes(command) {
            self.commands.entry(shape).or_insert_with(|| command.to_owned());
        }
    }

    /// All that a report prints.
    fn add_report(&mut self, request: &Request, report: &Report) {
        for step in report.how(request).into_iter().flatten() {
            self.add_step(&step);
        }
        for step in report.remedies.iter().flat_map(|remedy| remedy.steps(request)) {
            self.add_step(&step);
        }
        for command in report.ask.iter().filter_map(|question| question.command(request)) {
            self.add_command(&command);
        }
    }

    fn add_step(&mut self, step: &Step) {
        for command in step.cli().iter().chain(&step.note.as_deref().and_then(in_a_note)) {
            self.add_command(command);
        }
        if let Some(call) = &step.call {
            let call = serde_json::to_value(call).expect("a call is plain data");
            let names: Vec<&str> =
                call.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
            let key = format!("{} {}", call["Action"], names.join(" "));
            self.calls.entry(key).or_insert(call);
        }
    }
}

/// A command that a note names, after its colon.
fn in_a_note(note: &str) -> Option<String> {
    note.find("aws elasticache ").and_then(|start| note.get(start..)).map(ToOwned::to_owned)
}

/// Options that go with any others, and are checked once for each action.
const ALONE: [&str; 4] =
    ["--region", "--cache-parameter-group-name", "--apply-immediately", "--no-apply-immediately"];

/// What is to be checked of a command: its options together, and some and each placeholder by themselves.
fn shapes(command: &str) -> Vec<String> {
    let words: Vec<&str> = command.split(' ').skip(2).collect();
    let is_option = |word: &&&str| word.starts_with("--");
    let action: Vec<&str> = words.iter().take_while(|word| !is_option(word)).copied().collect();
    let alone = |word: &&&str| word.starts_with("'<") || ALONE.contains(word);
    let together: Vec<&str> =
        words.iter().filter(|word| is_option(word) && !alone(word)).copied().collect();
    let others = words.iter().filter(alone).copied();
    others.chain([together.join(" ").as_str()]).map(|it| format!("{action:?} {it}")).collect()
}

/// Everything printed over the sweep of the 2018 edition, and over the literate cases, which offer every way.
fn printed() -> Printed {
    let mut printed = Printed::default();
    for (situation, names) in situations().step_by(STRIDE).zip(NAMES.iter().cycle()) {
        let start: Draft = draft(&situation);
        let start = names.iter().fold(start, |draft, (field, text)| draft.with(*field, text));
        if let Ok(request) = Request::read(&start) {
            printed.add_report(&request, &evaluate(&request));
        }
    }
    for (file, text) in files().expect("the cases can be read") {
        for case in cases(&file, &text).expect("the file is as cases are") {
            if let Judged::Report(answered) = judge(&case.input) {
                printed.add_report(&answered.request, &answered.report);
            }
        }
    }
    printed
}

/// Runs a command as a person would paste it, with a machine's own settings out of the way.
fn run(command: &str) -> Output {
    Command::new("sh")
        .args(["-c", command])
        .env_remove("AWS_PROFILE")
        .envs([
            ("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"),
            ("AWS_SECRET_ACCESS_KEY", "not-a-secret"),
            ("AWS_DEFAULT_REGION", "eu-west-1"),
            ("AWS_CONFIG_FILE", "/nonexistent"),
            ("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent"),
            ("AWS_EC2_METADATA_DISABLED", "true"),
            ("AWS_MAX_ATTEMPTS", "1"),
            ("NO_PROXY", "127.0.0.1"),
        ])
        .output()
        .expect("there is a shell")
}

/// What the CLI has against a command.
fn refusal(command: &str) -> Option<String> {
    let errors = |output: &Output| String::from_utf8_lossy(&output.stderr).into_owned();
    if command.starts_with("aws elasticache wait ") {
        // A port that was free a moment ago and that nobody listens at.
        let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
        let port = port.expect("a port is free").port();
        let output = run(&format!("{command} --endpoint-url http://127.0.0.1:{port}"));
        let errors = errors(&output);
        return (!errors.contains("Could not connect to the endpoint URL")).then_some(errors);
    }
    let output = run(&format!("{command} --generate-cli-skeleton output"));
    (!output.status.success()).then(|| errors(&output))
}

#[test]
fn the_cli_takes_every_command() {
    let commands: BTreeSet<String> = printed().commands.into_values().collect();
    let commands = Vec::from_iter(commands);
    println!("{} shapes of commands", commands.len());
    assert!((20..=MOST).contains(&commands.len()), "{}", commands.join("\n"));
    let half = commands.len() / 2;
    let (first, second) = commands.split_at(half);
    let check = |commands: &[String]| -> Vec<String> {
        let refused = commands.iter().filter_map(|it| Some(format!("{it}\n{}", refusal(it)?)));
        refused.collect()
    };
    let refused = std::thread::scope(|scope| {
        let other = scope.spawn(|| check(second));
        [check(first), other.join().expect("the check doesn't panic")].concat()
    });
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

#[test]
fn the_check_finds_what_is_wrong() {
    for wrong in [
        "aws elasticache modify-replication-group --replication-group-id a --engine-versoin 3.2.4",
        "aws elasticache modify-replication-group --engine-version 3.2.4",
        "aws elasticache modify-cache-clusters --cache-cluster-id a",
        "aws elasticache wait cache-cluster-ready --cache-cluster-id a",
        "aws elasticache wait cache-cluster-available --cache-cluster a b",
        "aws elasticache create-replication-group --replication-group-id <new-id> --replication-group-description a",
        "aws elasticache create-cache-cluster --cache-cluster-id a --num-cache-nodes two",
    ] {
        assert!(refusal(wrong).is_some(), "taken: {wrong}");
    }
}

/// Reads calls from its input, one JSON object a line, and prints what the API's model has against each.
const MODEL_CHECK: &str = r"
import json, sys
from awscli.clidriver import create_clidriver
session = create_clidriver().session
from botocore.validate import ParamValidator
model = session.get_service_model('elasticache')
for line in sys.stdin:
    call = json.loads(line)
    action = call.pop('Action')
    if action not in model.operation_names:
        print('no action', action)
        continue
    shape = model.operation_model(action).input_shape
    for name in call:
        if name not in shape.members:
            print(action, 'has no', name)
    report = ParamValidator().validate(call, shape)
    if report.has_errors():
        print(action, report.generate_report())
";

/// The Python that the AWS CLI runs in: it stands beside the CLI.
fn python() -> PathBuf {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let beside = std::env::split_paths(&paths).find(|folder| folder.join("aws").is_file());
    let folder = beside.expect("the AWS CLI is on PATH: `cargo xtask test aws` installs it");
    folder.join("python")
}

fn faults(calls: &[serde_json::Value]) -> String {
    let mut check = Command::new(python())
        .args(["-c", MODEL_CHECK])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Python runs");
    let lines: Vec<String> = calls.iter().map(ToString::to_string).collect();
    let mut input = check.stdin.take().expect("it is piped");
    input.write_all(lines.join("\n").as_bytes()).expect("it is read");
    drop(input);
    let output = check.wait_with_output().expect("it ends");
    assert!(output.status.success());
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn the_api_has_every_call_and_parameter() {
    let calls: Vec<serde_json::Value> = printed().calls.into_values().collect();
    println!("{} shapes of calls", calls.len());
    assert!(calls.len() >= 20, "{calls:#?}");
    assert_eq!(faults(&calls), "");
}

#[test]
fn the_model_finds_what_is_wrong() {
    let wrong = serde_json::json!({"Action": "ModifyCacheCluster", "CacheClusterID": "a"});
    let faults = faults(&[wrong, serde_json::json!({"Action": "ModifyCluster"})]);
    for fault in ["has no CacheClusterID", "CacheClusterId", "no action ModifyCluster"] {
        assert!(faults.contains(fault), "{faults}");
    }
}
