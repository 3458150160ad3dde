//! Whatever the text, reading ends with a reading or an error that has a place in the text, and what
//! is read can be judged: never a panic, and never "allowed" where a mutation took a fact away.

#![expect(clippy::expect_used, reason = "a test may say what it expects")]

use proptest::prelude::*;
use upgrade_check_core::{Draft, Field, Request, Verdict, verdict};
use upgrade_check_documents::{Action, DocumentError, Found, Reading, read, read_back, told};

const GROUP: &str = include_str!("../../../tests/fixtures/aws/group.json");
const MEMBERS: &str = include_str!("../../../tests/fixtures/aws/members-nothing-pending.json");
const ACCOUNT: &str = include_str!("../../../tests/fixtures/aws/account-members.json");
const GROUPS: &str = include_str!("../../../tests/fixtures/aws/account-groups.json");
const ALLOWED: &str = include_str!("../../../tests/fixtures/aws/allowed-node-types.json");

const GROUP_TODAY: &str = include_str!("../../../tests/fixtures/aws/group-today.json");
const MEMBERS_TODAY: &str = include_str!("../../../tests/fixtures/aws/members-today.json");
const GROUP_GLOBAL: &str = include_str!("../../../tests/fixtures/aws/group-global.json");
const MEMBERS_GLOBAL: &str = include_str!("../../../tests/fixtures/aws/members-global.json");
const GLOBALS: &str = include_str!("../../../tests/fixtures/aws/globals.json");
const UPDATES: &str = include_str!("../../../tests/fixtures/aws/update-actions.json");
const SERVERLESS: &str = include_str!("../../../tests/fixtures/aws/serverless.json");
const VERSIONS: &str = include_str!("../../../tests/fixtures/aws/engine-versions.json");
const MEMCACHED: &str = include_str!("../../../tests/fixtures/aws/memcached.json");

const PLAN: &str = include_str!("../../../tests/fixtures/terraform/plan.json");
const STATE: &str = include_str!("../../../tests/fixtures/terraform/state.json");
const DOWNGRADE: &str = include_str!("../../../tests/fixtures/terraform/downgrade.json");
const TEMPLATE: &str = include_str!("../../../tests/fixtures/cloudformation/template.yaml");
const TEMPLATE_JSON: &str = include_str!("../../../tests/fixtures/cloudformation/template.json");
const CHANGE_SET: &str = include_str!("../../../tests/fixtures/cloudformation/change-set.json");
const COMMAND: &str = include_str!("../../../tests/fixtures/commands/bash.txt");
const SCRIPT: &str = include_str!("../../../tests/fixtures/commands/script.sh.txt");

/// An edition, a version and a node type to ask it for.
type Asked = [&'static str; 3];

const SEED: Asked = ["2018", "3.2.4", "cache.m3.xlarge"];
const TODAY: Asked = ["2026", "7.1", "cache.r5.xlarge"];

/// An upgrade and a scale-up, at once, on what was read.
fn judge(draft: &Draft, asked: Asked, upgrade: bool, scale_up: bool) -> Option<Verdict> {
    let [edition, version, node_type] = asked;
    let mut draft =
        draft.clone().with(Field::Edition, edition).with(Field::ApplyImmediately, "true");
    if upgrade {
        draft.set(Field::ToEngineVersion, version);
    }
    if scale_up {
        draft.set(Field::ToNodeType, node_type);
    }
    Some(verdict(&Request::read(&draft).ok()?).verdict)
}

/// What crosses to the page: all but `planned`, of which the summary and the notes tell it, and without the two characters that
/// separate.
fn as_told(mut outcome: Result<Reading, DocumentError>) -> Result<Reading, DocumentError> {
    let plain = |text: &mut String| text.retain(|c| !matches!(c, '\u{1e}' | '\u{1f}'));
    if let Ok(reading) = &mut outcome {
        reading.notes.iter_mut().for_each(|note| plain(&mut note.text));
        reading.offered_versions.iter_mut().flatten().for_each(plain);
    }
    for found in outcome.iter_mut().flat_map(|reading| &mut reading.clusters) {
        found.planned = None;
        plain(&mut found.summary);
        found.id.iter_mut().for_each(plain);
        found.notes.iter_mut().for_each(|note| plain(&mut note.text));
        for missing in &mut found.missing {
            plain(&mut missing.because);
            plain(&mut missing.command);
        }
        for field in Field::all() {
            let mut text = found.draft.get(field).unwrap_or_default().to_owned();
            plain(&mut text);
            found.draft.set(field, text);
        }
    }
    if let Err(error) = &mut outcome {
        plain(&mut error.expected);
        error.found.iter_mut().for_each(plain);
    }
    outcome
}

/// Checks what holds of every text.
fn check(text: &str) {
    let outcome = read(text);
    assert_eq!(read_back(&told(&outcome)), Some(as_told(outcome.clone())), "{text:?}");
    match outcome {
        Ok(Reading { clusters, .. }) => {
            for Found { draft, summary, planned, .. } in &clusters {
                assert!(!summary.is_empty());
                let parts =
                    if planned.is_some() { &["cluster.", "request."][..] } else { &["cluster."] };
                let fits = |path: &str| parts.iter().any(|part| path.starts_with(part));
                assert!(draft.iter().all(|(field, _)| fits(field.path())), "{text:?}");
                judge(draft, SEED, true, true);
                judge(draft, TODAY, true, true);
            }
        }
        Err(error) => {
            let lines: Vec<&str> = text.split('\n').collect();
            let line = lines.get(error.line - 1).expect("the line is one of the text");
            assert!((1..=line.chars().count() + 1).contains(&error.column), "{error} in {text:?}");
            assert!(!error.expected.is_empty());
        }
    }
}

/// A paste of real documents, with prompts between them.
fn documents() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        GROUP,
        MEMBERS,
        ACCOUNT,
        GROUPS,
        ALLOWED,
        GROUP_GLOBAL,
        GLOBALS,
        UPDATES,
        SERVERLESS,
        VERSIONS,
        MEMCACHED,
        STATE,
        DOWNGRADE,
        TEMPLATE,
        TEMPLATE_JSON,
        CHANGE_SET,
        COMMAND,
        SCRIPT,
        "$ aws elasticache x\n",
        "\n",
        "[]",
        "null",
    ]);
    prop::collection::vec(piece, 1..5).prop_map(|pieces| pieces.concat())
}

/// A change of a text: where, in parts of 1000, how much is cut, and what is put there.
fn changes() -> impl Strategy<Value = Vec<(usize, usize, String)>> {
    let put = prop_oneof![
        prop::sample::select(vec![
            "",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "\\",
            "\\u12",
            "1e999",
            "-",
            "\u{feff}",
            "\u{1e}",
            "\u{1f}c",
            "é",
            "\n",
            "$ ",
            "'",
            "\"PendingModifiedValues\": {},",
            "\"CacheClusterId\": \"a\",",
            "{\"ReplicationGroupId\":",
            "\\u001e",
            "!Ref ",
            "&a ",
            "*a",
            "  - ",
            "Resources:\n",
            " --engine-version ",
            "{\"format_version\": \"1.2\"}",
        ])
        .prop_map(ToOwned::to_owned),
        "\\PC{0,6}",
    ];
    prop::collection::vec((0..1000_usize, 0..40_usize, put), 0..6)
}

fn change(text: &str, changes: &[(usize, usize, String)]) -> String {
    let mut text = text.to_owned();
    for (place, length, put) in changes {
        let start = text.floor_char_boundary(text.len() * place / 1000);
        let end = text.floor_char_boundary(start + length);
        text.replace_range(start..end, put);
    }
    text
}

/// `text` without the members of these names and with these values null, by line: the CLI prints
/// each on a line of its own.
fn without(text: &str, dropped: &[usize]) -> String {
    let is_plain = |line: &str| {
        let line = line.trim().trim_end_matches(',');
        line.starts_with('"') && line.contains(": ") && !line.ends_with(['{', '['])
    };
    let lines = text.lines().enumerate().map(|(place, line)| {
        let name = line.split_inclusive(": ").next().unwrap_or_default();
        let comma = if line.ends_with(',') { "," } else { "" };
        if dropped.contains(&place) && is_plain(line) {
            format!("{name}null{comma}\n")
        } else {
            format!("{line}\n")
        }
    });
    lines.collect()
}

#[test]
fn what_the_aws_cli_printed_is_told_and_read_back_whole() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/aws");
    let mut all = String::new();
    let mut count = 0;
    for entry in folder.read_dir().expect("the fixtures") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|it| it == "json") {
            let text = std::fs::read_to_string(&path).expect("a text");
            check(&text);
            all.push_str(&text);
            count += 1;
        }
    }
    assert!(count > 20, "{count}");
    check(&all);
    for text in [PLAN, STATE, DOWNGRADE, TEMPLATE, TEMPLATE_JSON, CHANGE_SET, COMMAND, SCRIPT] {
        check(text);
        all.push_str(text);
        all.push('\n');
    }
    check(&all);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn any_text_at_all(text in "\\PC{0,200}") {
        check(&text);
    }

    #[test]
    fn any_json_like_text(pieces in prop::collection::vec(
        prop::sample::select(vec![
            "{", "}", "[", "]", ",", ":", "\"CacheClusters\"", "\"ReplicationGroups\"", "\"CacheClusterId\"",
            "\"ReplicationGroupId\"", "\"NodeGroups\"", "\"UpdateActionStatus\"", "\"Members\"", "\"ServerlessCacheName\"",
            "\"CacheEngineVersions\"", "\"a\"", "1", "1.5", "-3", "true", "null", " ", "\n", "\"ARN\"",
        ]), 0..30)) {
        check(&pieces.concat());
    }

    #[test]
    fn documents_that_were_damaged(text in documents(), changes in changes()) {
        check(&change(&text, &changes));
    }

    /// A plan that destroys a cache says so, whatever values are taken away from it.
    #[test]
    fn values_taken_away_never_hide_a_replacement(dropped in prop::collection::vec(0..200_usize, 0..12)) {
        let reading = read(&without(DOWNGRADE, &dropped));
        // Without its version or its type it is no plan, or of nothing.
        if let Ok(reading) = reading
            && let [found] = reading.clusters.as_slice()
        {
            let planned = found.planned.as_ref().expect("it is a change");
            prop_assert_eq!(planned.action, Action::Replace);
            prop_assert!(found.notes[0].text.contains("will destroy"));
        }
    }

    /// The group and its members, nothing pending: an upgrade at once is allowed. With values taken
    /// away the answer stays or becomes undetermined; it is never another one.
    #[test]
    fn values_taken_away_never_turn_the_answer(dropped in prop::collection::vec(0..200_usize, 0..12)) {
        for (group, members, asked) in [(GROUP, MEMBERS, SEED), (GROUP_TODAY, MEMBERS_TODAY, TODAY)] {
            let text = without(&format!("{group}{members}"), &dropped);
            for found in read(&text).expect("it is well formed").clusters {
                for (upgrade, scale_up) in [(true, false), (false, true), (true, true)] {
                    let answer = judge(&found.draft, asked, upgrade, scale_up);
                    prop_assert!(matches!(answer, Some(Verdict::Allowed | Verdict::Undetermined)), "{answer:?} on {found:?}");
                }
            }
        }
    }

    /// A member of a Global Datastore is never changed by itself, whatever is taken away but its id there
    /// and its role.
    #[test]
    fn values_taken_away_never_allow_a_member_of_a_global_datastore(dropped in prop::collection::vec(0..400_usize, 0..12)) {
        let group = without(GROUP_GLOBAL, &dropped);
        let members = without(MEMBERS_GLOBAL, &dropped);
        for (text, is_told) in [
            (format!("{group}{members}"), group.contains("\"ldgnf-orders\"") || group.contains("\"PRIMARY\"")),
            (format!("{members}{GLOBALS}{group}"), true),
        ] {
            for found in read(&text).expect("it is well formed").clusters {
                if is_told && found.id.as_deref() == Some("orders") {
                    let answer = judge(&found.draft, ["2026", "8.1", "cache.r7g.xlarge"], true, false);
                    prop_assert!(matches!(answer, Some(Verdict::Blocked | Verdict::Undetermined)), "{answer:?} on {found:?}");
                }
            }
        }
    }

    /// With a scale-up pending an upgrade at once is blocked, and never allowed, whatever is taken away
    /// but the pending value itself.
    #[test]
    fn values_taken_away_never_allow(dropped in prop::collection::vec(0..200_usize, 0..12)) {
        let pending = "\"PendingModifiedValues\": { \"CacheNodeType\": \"cache.m3.large\" }";
        let members = without(MEMBERS, &dropped).replacen("\"PendingModifiedValues\": {}", pending, 1);
        // Where the first one's was taken away, the second one has it.
        let text = format!("{}{members}", without(GROUP, &dropped));
        for found in read(&text).expect("it is well formed").clusters {
            if found.draft.get(Field::PendingNodeType).is_some() {
                let answer = judge(&found.draft, SEED, true, false);
                prop_assert!(matches!(answer, Some(Verdict::Blocked | Verdict::Undetermined)), "{answer:?} on {found:?}");
            }
        }
    }
}
