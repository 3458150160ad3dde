//! Documents as the real AWS CLI prints them: it runs here against a loopback server that answers
//! in the API's own XML. What it prints must be what stands in `fixtures/aws`, from which
//! `documents.rs` reads, judges and more.

#![expect(clippy::expect_used, reason = "a test may say what it expects")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::Command;
use std::thread;

use upgrade_check_core::{Draft, Field, Request, Verdict, verdict};

/// Set to write what the CLI prints to the fixtures, instead of comparing it.
const UPDATE: &str = "UPDATE_FIXTURES";

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/aws").join(name)
}

fn text(name: &str) -> String {
    fs::read_to_string(fixture(name)).unwrap_or_default()
}

/// Answers one request of the CLI and gives its body.
fn answer(mut stream: TcpStream, answers: &mut impl Iterator<Item = String>) -> Option<String> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let (mut line, mut length) = (String::new(), 0);
    while reader.read_line(&mut line).ok()? > 2 {
        let lower = line.to_ascii_lowercase();
        if let Some(value) = lower.strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
        line.clear();
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let answer = answers.next()?;
    write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{answer}",
        answer.len()
    )
    .ok()?;
    String::from_utf8(body).ok()
}

/// Runs the CLI with these arguments. The server gives it the answers in order; the request bodies
/// come back with what the CLI prints.
fn run(arguments: &[&str], answers: &[&str]) -> (String, Vec<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let address = listener.local_addr().expect("it has an address");
    let mut answers = answers.iter().map(|name| text(name)).collect::<Vec<_>>().into_iter();
    let server = thread::spawn(move || {
        let mut bodies = Vec::new();
        for stream in listener.incoming().map_while(Result::ok) {
            match answer(stream, &mut answers) {
                Some(body) => bodies.push(body),
                None => break,
            }
        }
        bodies
    });
    let output = Command::new("aws")
        .arg("elasticache")
        .args(arguments)
        .args(["--region", "eu-west-1", "--output", "json"])
        .args(["--endpoint-url", &format!("http://{address}")])
        .env_remove("AWS_PROFILE")
        .envs([
            ("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"),
            ("AWS_SECRET_ACCESS_KEY", "not-a-secret"),
            ("AWS_CONFIG_FILE", "/nonexistent"),
            ("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent"),
            ("AWS_EC2_METADATA_DISABLED", "true"),
            ("NO_PROXY", "127.0.0.1"),
        ])
        .output()
        .expect("the AWS CLI runs: `cargo xtask test aws` installs it");
    // Whatever the CLI did, this ends the server: a request without a body gets no answer.
    drop(TcpStream::connect(address));
    let bodies = server.join().expect("the server doesn't panic");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "aws {arguments:?}: {errors}");
    (String::from_utf8(output.stdout).expect("the CLI prints UTF-8"), bodies)
}

const CLUSTERS: &str = "describe-cache-clusters";
const GROUPS: &str = "describe-replication-groups";
const VERSIONS: &str = "describe-cache-engine-versions";
const GLOBALS: &str = "describe-global-replication-groups";
const OF_SESSIONS: &str = "CacheClusters[?ReplicationGroupId=='sessions']";

/// Fixture, arguments, what the server answers.
const CASES: &[(&str, &[&str], &[&str])] = &[
    ("members-scale-up-pending.json", &[CLUSTERS], &["members-scale-up-pending.xml"]),
    ("members-nothing-pending.json", &[CLUSTERS], &["members-nothing-pending.xml"]),
    ("members-upgrade-pending.json", &[CLUSTERS], &["members-upgrade-pending.xml"]),
    ("members-of-group.json", &[CLUSTERS, "--query", OF_SESSIONS], &["account-members.xml"]),
    ("members-none.json", &[CLUSTERS, "--query", OF_SESSIONS], &["lone-nothing-pending.xml"]),
    ("members-all-pages.json", &[CLUSTERS], &["members-page-1.xml", "members-page-2.xml"]),
    ("members-one-page.json", &[CLUSTERS, "--no-paginate"], &["members-page-1.xml"]),
    ("members-one-item.json", &[CLUSTERS, "--max-items", "1"], &["members-scale-up-pending.xml"]),
    (
        "lone-nothing-pending.json",
        &[CLUSTERS, "--cache-cluster-id", "reports"],
        &["lone-nothing-pending.xml"],
    ),
    ("account-members.json", &[CLUSTERS], &["account-members.xml"]),
    ("account-groups.json", &[GROUPS], &["account-groups.xml"]),
    ("group.json", &[GROUPS, "--replication-group-id", "sessions"], &["group.xml"]),
    ("group-2017.json", &[GROUPS, "--replication-group-id", "sessions"], &["group-2017.xml"]),
    (
        "group-modifying.json",
        &[GROUPS, "--replication-group-id", "sessions"],
        &["group-modifying.xml"],
    ),
    ("group-sharded-2017.json", &[GROUPS], &["group-sharded-2017.xml"]),
    (
        "allowed-node-types.json",
        &["list-allowed-node-type-modifications", "--cache-cluster-id", "reports"],
        &["allowed-node-types.xml"],
    ),
    (
        "modify-lone.json",
        &[
            "modify-cache-cluster",
            "--cache-cluster-id",
            "reports",
            "--cache-node-type",
            "cache.m3.large",
        ],
        &["modify-lone.xml"],
    ),
    (
        "group-compatible.json",
        &[GROUPS, "--replication-group-id", "carts"],
        &["group-compatible.xml"],
    ),
    ("members-compatible.json", &[CLUSTERS], &["members-compatible.xml"]),
    ("group-global.json", &[GROUPS, "--replication-group-id", "orders"], &["group-global.xml"]),
    ("members-global.json", &[CLUSTERS], &["members-global.xml"]),
    ("globals.json", &[GLOBALS, "--show-member-info"], &["globals.xml"]),
    ("group-today.json", &[GROUPS, "--replication-group-id", "accounts"], &["group-today.xml"]),
    ("members-today.json", &[CLUSTERS], &["members-today.xml"]),
    ("group-tiered.json", &[GROUPS, "--replication-group-id", "stock"], &["group-tiered.xml"]),
    ("members-crossing.json", &[CLUSTERS], &["members-crossing.xml"]),
    ("memcached.json", &[CLUSTERS, "--cache-cluster-id", "pages"], &["memcached.xml"]),
    ("update-actions.json", &["describe-update-actions"], &["update-actions.xml"]),
    ("serverless.json", &["describe-serverless-caches"], &["serverless.xml"]),
    (
        "engine-versions.json",
        &[VERSIONS],
        &["engine-versions-page-1.xml", "engine-versions-page-2.xml"],
    ),
    ("engine-versions-page.json", &[VERSIONS, "--no-paginate"], &["engine-versions-page-1.xml"]),
    (
        "engine-versions-valkey.json",
        &[VERSIONS, "--engine", "valkey", "--query", "CacheEngineVersions"],
        &["engine-versions-valkey.xml"],
    ),
    (
        "allowed-node-types-today.json",
        &["list-allowed-node-type-modifications", "--replication-group-id", "orders"],
        &["allowed-node-types-today.xml"],
    ),
];

#[test]
fn the_cli_prints_the_fixtures() {
    for (name, arguments, answers) in CASES {
        let (printed, bodies) = run(arguments, answers);
        assert_eq!(bodies.len(), answers.len(), "{name}: {bodies:?}");
        if std::env::var_os(UPDATE).is_some() {
            fs::write(fixture(name), &printed).expect("the fixture can be written");
        }
        assert!(printed == text(name), "{name} is not what the CLI prints:\n{printed}");
    }
}

/// From the first question to the verdict: each time the command that the reader names is run, and
/// what it prints is added to the text.
#[test]
fn the_commands_that_are_named_complete_the_text() {
    let (mut pasted, _) = run(&[GROUPS, "--replication-group-id", "sessions"], &["group.xml"]);
    let found = upgrade_check_documents::read(&pasted).expect("it is read").clusters.remove(0);
    assert_eq!(judge("2018", "3.2.4", &found.draft), Verdict::Undetermined);
    let [missing] = found.missing.as_slice() else { panic!("{:?}", found.missing) };

    let command = missing.command.clone();
    let words = shell_words(&command);
    let arguments: Vec<&str> = words.iter().skip(2).map(String::as_str).collect();
    let (printed, _) = run(&arguments, &["account-members.xml"]);
    pasted = format!("{pasted}\n$ {command}\n{printed}");
    let reading = upgrade_check_documents::read(&pasted).expect("it is read");
    let found = &reading.clusters[0];
    assert_eq!(found.missing, []);
    assert_eq!(found.draft.get(Field::PendingNodeType), Some("cache.m3.large"));
    assert_eq!(judge("2018", "3.2.4", &found.draft), Verdict::Blocked);
}

/// From a Global Datastore to one of its members.
#[test]
fn the_commands_that_are_named_lead_to_the_members() {
    let (mut pasted, _) = run(&[GLOBALS, "--show-member-info"], &["globals.xml"]);
    let found = upgrade_check_documents::read(&pasted).expect("it is read").clusters.remove(0);
    assert_eq!(found.missing.len(), 2);
    for (missing, answer) in found.missing.iter().zip(["group-global.xml", "members-global.xml"]) {
        let words = shell_words(&missing.command);
        let arguments: Vec<&str> = words.iter().skip(2).map(String::as_str).collect();
        let (printed, _) = run(&arguments, &[answer]);
        pasted += &printed;
    }
    let reading = upgrade_check_documents::read(&pasted).expect("it is read");
    let [found] = reading.clusters.as_slice() else { panic!("{:?}", reading.clusters) };
    assert_eq!(found.missing, []);
    assert_eq!(judge("2026", "8.1", &found.draft), Verdict::Blocked);
}

/// An upgrade to a version, at once, by an edition.
fn judge(edition: &str, version: &str, draft: &Draft) -> Verdict {
    let draft = draft
        .clone()
        .with(Field::Edition, edition)
        .with(Field::ToEngineVersion, version)
        .with(Field::ApplyImmediately, "true");
    verdict(&Request::read(&draft).expect("the draft is good")).verdict
}

/// A command's words, as a POSIX shell splits them.
fn shell_words(command: &str) -> Vec<String> {
    let output = Command::new("sh")
        .args(["-c", &format!("printf '%s\\n' {command}")])
        .output()
        .expect("there is a shell");
    String::from_utf8(output.stdout).expect("UTF-8").lines().map(ToOwned::to_owned).collect()
}
