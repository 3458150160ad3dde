//! The recipes for builds, run as their tools run them: with programs in place of those that need an account.

#![expect(clippy::expect_used, reason = "a test says what it found")]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use saphyr::{LoadableYamlNode as _, Yaml};
use tempfile::TempDir;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A folder as a runner has it: the program on the path, `terraform` and `aws` beside it, and the files of a repository.
struct Runner(TempDir);

impl Runner {
    fn with_plan(plan: &str) -> Self {
        let runner = Self(tempfile::tempdir().expect("a folder"));
        let folder = runner.0.path();
        let bin = folder.join("bin");
        fs::create_dir(&bin).expect("a folder");
        let program = env!("CARGO_BIN_EXE_upgrade-check");
        std::os::unix::fs::symlink(program, bin.join("upgrade-check")).expect("a link");
        let fixture = |name: &str| root().join("tests/fixtures").join(name);
        runner.program("terraform", "show", &fixture(plan));
        let groups = fixture("aws/group-today.json");
        let clusters = fixture("aws/members-today.json");
        let aws = format!(
            "case \"$*\" in\n'elasticache describe-replication-groups') cat {};;\n'elasticache describe-cache-clusters') cat {};;\n*) exit 1;;\nesac\n",
            groups.display(),
            clusters.display()
        );
        runner.write_program("aws", &aws);
        fs::copy(groups, folder.join("groups.json")).expect("a file");
        fs::copy(clusters, folder.join("clusters.json")).expect("a file");
        let acknowledged = root().join("docs/command-line.in/acknowledgements.json");
        fs::copy(acknowledged, folder.join("acknowledgements.json")).expect("a file");
        runner
    }

    /// A program that prints a file where its first argument is `says`.
    fn program(&self, name: &str, says: &str, file: &Path) {
        let text = format!("test \"$1\" != {says} || cat {}\n", file.display());
        self.write_program(name, &text);
    }

    fn write_program(&self, name: &str, text: &str) {
        let path = self.0.path().join("bin").join(name);
        fs::write(&path, format!("#!/bin/sh\n{text}")).expect("a file");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("a program");
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let path = std::env::var("PATH").expect("a path");
        command
            .current_dir(self.0.path())
            .env("PATH", format!("{}:{path}", self.0.path().join("bin").display()))
            .env("GITHUB_STEP_SUMMARY", self.0.path().join("summary.md"));
        command
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).expect("it was written")
    }
}

/// The commands of the workflow's steps by their names, and its variables.
struct Workflow {
    steps: Vec<(String, String)>,
    variables: Vec<(String, String)>,
}

fn workflow() -> Workflow {
    let text = fs::read_to_string(root().join("examples/github-actions/upgrade-check.yml"));
    let documents = Yaml::load_from_str(&text.expect("it is there")).expect("it is YAML");
    let job = &documents.first().expect("a document")["jobs"]["plan"];
    let text = |yaml: &Yaml<'_>| yaml.as_str().expect("a text").to_owned();
    let steps = job["steps"].as_sequence().expect("steps");
    let runs = steps.iter().filter(|step| step.as_mapping_get("run").is_some());
    let variables = job["env"].as_mapping().expect("variables");
    Workflow {
        steps: runs.map(|step| (text(&step["name"]), text(&step["run"]))).collect(),
        variables: variables.iter().map(|(name, value)| (text(name), text(value))).collect(),
    }
}

/// Runs each step, whatever came of the ones before, and gives what each came to.
fn run(runner: &Runner) -> Vec<(String, Output)> {
    let workflow = workflow();
    let outcome = |script: &str| {
        // As GitHub runs a step.
        let mut command = runner.command("bash");
        command.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script]);
        command.envs(workflow.variables.clone());
        command.output().expect("it can be run")
    };
    workflow.steps.iter().map(|(name, script)| (name.clone(), outcome(script))).collect()
}

fn codes(outcomes: &[(String, Output)]) -> Vec<(&str, Option<i32>)> {
    outcomes.iter().map(|(name, output)| (name.as_str(), output.status.code())).collect()
}

#[test]
fn the_workflow_stops_a_plan_that_destroys() {
    let runner = Runner::with_plan("terraform/downgrade.json");
    let outcomes = run(&runner);
    assert_eq!(
        codes(&outcomes),
        [
            ("Plan", Some(0)),
            ("Ask AWS", Some(0)),
            ("Judge", Some(30)),
            ("Say it in the summary", Some(0)),
            ("For code scanning", Some(0)),
        ]
    );
    assert!(runner.read("summary.md").contains("## Replaced: Terraform destroys it"));
    let sarif: serde_json::Value =
        serde_json::from_str(&runner.read("upgrade-check.sarif")).expect("it is JSON");
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    assert!(results.iter().any(|it| it["ruleId"] == "replaced" && it["level"] == "error"));
}

#[test]
fn the_workflow_lets_a_plan_through_that_waits() {
    let runner = Runner::with_plan("terraform/upgrade-in-window.json");
    let outcomes = run(&runner);
    for (name, output) in &outcomes {
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{name}: {:?} {said}", output.status);
    }
    assert_eq!(outcomes.len(), 5);
}

#[test]
fn the_hook_judges_the_files_of_a_commit() {
    let text = fs::read_to_string(root().join("examples/pre-commit/.pre-commit-config.yaml"));
    let documents = Yaml::load_from_str(&text.expect("it is there")).expect("it is YAML");
    let hook = &documents.first().expect("a document")["repos"][0]["hooks"][0];
    let entry = shell_words::split(hook["entry"].as_str().expect("a text")).expect("words");
    let [program, arguments @ ..] = entry.as_slice() else { panic!("no entry") };
    for (plan, expected) in
        [("terraform/downgrade.json", 30), ("terraform/upgrade-in-window.json", 0)]
    {
        let runner = Runner::with_plan(plan);
        let fixture = root().join("tests/fixtures").join(plan);
        fs::copy(fixture, runner.0.path().join("next.tfplan.json")).expect("a file");
        let mut command = runner.command(program);
        let output = command.args(arguments).arg("next.tfplan.json").output().expect("it runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(expected), "{plan}: {said}");
    }
}
