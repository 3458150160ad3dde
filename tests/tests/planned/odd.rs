//! Plans and templates that aren't as they should be: an error that has its place, and never a panic.

use upgrade_check_documents::{Action, Limits, read, read_bytes};

use super::{says, text};

fn error(text: &str) -> String {
    read(text).unwrap_err().to_string()
}

#[test]
fn names_what_a_document_is_instead() {
    for (text, part) in [
        (
            r#"{"format_version": "2.0", "resource_changes": []}"#,
            "format_version 1.x of Terraform's JSON, found 2.0",
        ),
        (
            r#"{"version": 4, "terraform_version": "1.9.8", "serial": 3, "lineage": "x", "resources": []}"#,
            "Terraform's own state file",
        ),
        (
            r#"{"@level": "info", "@message": "Terraform 1.9.8", "type": "version"}"#,
            "the log of a run of Terraform",
        ),
        (
            r#"{"format_version": "1.2", "resource_changes": {"a": 1}}"#,
            "line 1, column 47: expected a list for resource_changes, found something else",
        ),
        ("Resources:\n  A: [\n  b: 1\n", "expected YAML, found"),
        (
            "aws elasticache modify-replication-group --replication-group-id 'a",
            "expected a command with all its quotes closed",
        ),
        (
            "aws elasticache modify-replication-group --replication-group-id a --engine-version",
            "expected a value for --engine-version",
        ),
        (
            "aws elasticache modify-replication-group --cli-input-json '[1]'",
            "one JSON object for --cli-input-json",
        ),
    ] {
        let error = error(text);
        assert!(error.contains(part), "{error}");
    }
    // What an action is called otherwise is a change all the same.
    let odd = read(r#"{"format_version": "1.9", "resource_changes": [{"type": "aws_elasticache_cluster", "change": {"actions": ["melt"]}}]}"#).unwrap();
    assert_eq!(odd.clusters[0].planned.as_ref().unwrap().action, Action::Modify);
    assert!(says(&odd.clusters[0], "an action that isn't known here (melt)"));
    let nothing = read(r#"{"format_version": "1.0"}"#).unwrap();
    assert!(nothing.clusters.is_empty());
    let other = read("Resources:\n  Bucket: { Type: AWS::S3::Bucket }\n").unwrap();
    assert!(other.notes[0].text.contains("without replication groups"));
}

#[test]
fn says_where_a_template_goes_wrong() {
    let template = "{\"CacheClusters\": []}\nResources:\n  A:\n   - x\n  - y: [\n";
    let error = read(template).unwrap_err();
    assert!(error.line >= 4, "{error}");
}

#[test]
fn depth_ends_with_an_error() {
    let deep = |open: &str, close: &str, levels: usize| open.repeat(levels) + &close.repeat(levels);
    let lists = deep("[", "]", 1_000_000);
    for text in [
        format!(
            r#"{{"format_version": "1.2", "resource_changes": [{{"type": "aws_elasticache_cluster", "change": {{"actions": [], "before": {lists}}}}}]}}"#
        ),
        format!(
            r#"{{"format_version": "1.2", "values": {{"root_module": {}"child_modules": []{}}}}}"#,
            r#"{"child_modules": [{"#.repeat(100_000),
            "}]}".repeat(100_000)
        ),
        format!(r#"{{"Resources": {lists}}}"#),
        format!(r#"{{"Changes": {lists}, "StackName": "x"}}"#),
        format!("Resources: {lists}\n"),
        format!("Resources:\n  {}x\n", "- ".repeat(1_000_000)),
        format!(
            "aws elasticache modify-replication-group --cli-input-json '{{\"A\": {}}}'",
            deep("[", "]", 20_000)
        ),
    ] {
        let error = read(&text).unwrap_err();
        assert!(!error.expected.is_empty(), "{error}");
    }
    // What isn't gone into may be as deep as it likes.
    for name in ["configuration", "resource_changes"] {
        let other = format!(r#"{{"format_version": "1.2", "{name}": {lists}}}"#);
        assert!(read(&other).unwrap().clusters.is_empty());
    }
}

#[test]
fn a_plan_that_powershell_wrote_is_read() {
    let plan = text("terraform/downgrade.json");
    let expected = read(&plan).unwrap();
    let bytes: Vec<u8> =
        "\u{feff}".encode_utf16().chain(plan.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(read_bytes(&bytes), Ok(expected));
    // A plan file itself is a ZIP archive.
    let error = read_bytes(b"PK\x03\x04\x14\x00\x08\x00tfplan").unwrap_err().to_string();
    assert!(error.contains("terraform show -json"), "{error}");
}

#[test]
fn limits_are_the_callers_own() {
    let plan = text("terraform/plan.json");
    let few = Limits { entries: 5, ..Limits::PAGE };
    assert!(few.read(&plan).is_err());
    let small = Limits { bytes: 1000, ..Limits::PAGE };
    assert!(small.read_bytes(plan.as_bytes()).is_err());
    // Comments and blank lines in their thousands, each looked at once.
    let many = "# x\n\n".repeat(200_000) + "{\"CacheClusterId\": \"a\"}";
    assert_eq!(read(&many).unwrap().clusters.len(), 1);
}
