//! Texts in other formats, by what they begin with: what to say of them.

const MESSAGE: &str = "This is a message of the AWS CLI, not its output.";
const TABLE: &str = "This looks like --output table: use --output json.";
const TEXT: &str = "This looks like --output text: use --output json.";
const YAML: &str = "This looks like YAML: use --output json.";
const XML: &str = "This looks like XML: use --output json.";
const PYTHON: &str = "This looks like Python: use --output json.";
const SHORTENED: &str = "The text was shortened: copy the whole output.";
const QUOTES: &str = "The quotes were changed on the way: copy the text from the terminal.";

const HCL: &str = "This is a configuration of Terraform: save a plan with `terraform plan -out=plan.out` and paste what `terraform show -json plan.out` prints.";
const FOR_PEOPLE: &str = "This is a plan as Terraform prints it for people: save it with `terraform plan -out=plan.out` and paste what `terraform show -json plan.out` prints.";
const NO_RESOURCES: &str =
    "This looks like a part of a template: paste it whole, from its first line on, with Resources.";

/// What can stand where a document begins, or goes wrong.
const ANYWHERE: &[(&str, &str)] = &[
    ("'", PYTHON),
    ("True", PYTHON),
    ("False", PYTHON),
    ("None", PYTHON),
    ("u'", PYTHON),
    ("datetime.", PYTHON),
    ("…", SHORTENED),
    ("...", SHORTENED),
    ("“", QUOTES),
    ("”", QUOTES),
    ("„", QUOTES),
    ("«", QUOTES),
];

/// What can stand only where a document begins.
const OUTSIDE: &[(&str, &str)] = &[
    ("An error occurred", MESSAGE),
    ("aws: ", MESSAGE),
    ("usage: aws", MESSAGE),
    ("Unable to ", MESSAGE),
    ("Could not connect", MESSAGE),
    ("resource \"", HCL),
    ("module \"", HCL),
    ("data \"", HCL),
    ("variable \"", HCL),
    ("output \"", HCL),
    ("provider \"", HCL),
    ("terraform {", HCL),
    ("locals {", HCL),
    ("Terraform used ", FOR_PEOPLE),
    ("Terraform will ", FOR_PEOPLE),
    ("Terraform has ", FOR_PEOPLE),
    ("Plan: ", FOR_PEOPLE),
    ("-/+ resource", FOR_PEOPLE),
    ("+/- resource", FOR_PEOPLE),
    ("+ resource", FOR_PEOPLE),
    ("- resource", FOR_PEOPLE),
    ("~ resource", FOR_PEOPLE),
    ("AWSTemplateFormatVersion", NO_RESOURCES),
    ("Type: AWS::", NO_RESOURCES),
    ("----", TABLE),
    ("|", TABLE),
    ("+-", TABLE),
    ("---", YAML),
    ("- ", YAML),
    ("<", XML),
];

/// What may help where `rest` stands: outside of a document, or where one goes wrong.
pub(crate) fn hint(rest: &str, outside: bool) -> Option<&'static str> {
    for (starts, list) in [(outside, OUTSIDE), (true, ANYWHERE)] {
        if starts && let Some((_, hint)) = list.iter().find(|(start, _)| rest.starts_with(start)) {
            return Some(hint);
        }
    }
    let after = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let word = rest.get(..rest.len() - after.len()).unwrap_or_default();
    match after.as_bytes().first() {
        Some(b':') if outside && !word.is_empty() => Some(YAML),
        Some(b'\t') if outside && word.bytes().all(|byte| byte.is_ascii_uppercase()) => Some(TEXT),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{FOR_PEOPLE, HCL, NO_RESOURCES};
    use crate::read;

    #[test]
    fn names_other_formats() {
        for (text, hint) in [
            (
                "CACHECLUSTERS\tTrue\tsessions-001\tredis",
                "This looks like --output text: use --output json.",
            ),
            (
                "------------\n|  DescribeCacheClusters |",
                "This looks like --output table: use --output json.",
            ),
            ("CacheClusters:\n- ARN: x", "This looks like YAML: use --output json."),
            ("- CacheClusterId: x", "This looks like YAML: use --output json."),
            ("---\nCacheClusters:", "This looks like YAML: use --output json."),
            ("<?xml version=\"1.0\"?>", "This looks like XML: use --output json."),
            (
                "resource \"aws_elasticache_cluster\" \"a\" {\n  node_type = \"cache.m5.large\"\n}",
                HCL,
            ),
            ("# ours\nterraform {\n}", HCL),
            (
                "  # aws_elasticache_cluster.a must be replaced\n-/+ resource \"x\" \"a\" {",
                FOR_PEOPLE,
            ),
            ("Terraform will perform the following actions:", FOR_PEOPLE),
            ("Plan: 1 to add, 0 to change, 1 to destroy.", FOR_PEOPLE),
            ("AWSTemplateFormatVersion: '2010-09-09'\nParameters:\n", NO_RESOURCES),
            (
                "\nAn error occurred (CacheClusterNotFound)",
                "This is a message of the AWS CLI, not its output.",
            ),
            ("usage: aws [options]", "This is a message of the AWS CLI, not its output."),
            ("{'CacheClusters': []}", "This looks like Python: use --output json."),
            ("{\"Marker\": None}", "This looks like Python: use --output json."),
            ("{\"CacheClusters\": [...]}", "The text was shortened: copy the whole output."),
            (
                "{\u{201c}CacheClusters\u{201d}: []}",
                "The quotes were changed on the way: copy the text from the terminal.",
            ),
        ] {
            assert_eq!(read(text).unwrap_err().hint.as_deref(), Some(hint), "{text}");
        }
        assert_eq!(read("sessions").unwrap_err().hint, None);
    }
}
