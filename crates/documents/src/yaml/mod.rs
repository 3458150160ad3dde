//! YAML, as templates of CloudFormation are written in it: a tree of maps, lists and texts.
//!
//! Texts are kept as they are written, so that `3.20` stays `3.20`, and short tags such as `!Ref` become the maps that they
//! stand for.

mod tree;

pub(crate) use tree::read;

/// The names that a template can have at its beginning, or anywhere at the left edge.
const NAMES: &[&str] = &[
    "AWSTemplateFormatVersion",
    "Conditions",
    "Description",
    "Globals",
    "Hooks",
    "Mappings",
    "Metadata",
    "Outputs",
    "Parameters",
    "Resources",
    "Rules",
    "Transform",
];

/// How long the template is that `rest` begins with; where it begins with something else, how far there is none. `head` is the
/// first line, or as much of it as tells.
pub(crate) fn length(rest: &str, head: &str) -> Result<usize, usize> {
    // Most of what is read is JSON, and can be one line with many documents: that isn't looked through for each of them.
    if !head.starts_with(['#', '-', '"', '\''])
        && !head.starts_with(|c: char| c.is_ascii_uppercase())
    {
        return Err(1);
    }
    let (mut length, mut has_resources, mut began) = (0, false, false);
    for line in rest.split_inclusive('\n') {
        let name = line.split(':').next().unwrap_or_default().trim_matches(['"', '\'']);
        let is_name = line.contains(':') && NAMES.contains(&name);
        let is_between = line.trim_ascii().is_empty() || line.starts_with('#');
        let is_mark = matches!(line.trim_ascii_end(), "---" | "...");
        let is_inside = began && line.starts_with([' ', '\t', '-']);
        // A prompt and a command after it begin with `# ` too.
        let is_command = line.starts_with("# aws ") || line.starts_with("#!");
        if !(is_name || is_between || is_mark || is_inside) || is_command {
            break;
        }
        has_resources |= is_name && name == "Resources";
        began |= is_name;
        length += line.len();
    }
    if has_resources { Ok(length) } else { Err(length.max(1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_where_a_template_begins_and_ends() {
        let template =
            "# Ours\nAWSTemplateFormatVersion: '2010-09-09'\nResources:\n  A:\n    Type: x\n\n";
        assert_eq!(length(template, "#"), Ok(template.len()));
        for after in ["{}", "$ aws elasticache describe-cache-clusters\n{}", "[]"] {
            assert_eq!(length(&format!("{template}{after}"), "#"), Ok(template.len()), "{after}");
        }
        for text in [
            "",
            "{}",
            "CacheClusters:\n- ARN: x",
            "---\nCacheClusters:",
            "# aws x",
            "Description: x",
            "  Resources:",
        ] {
            assert!(length(text, text).is_err(), "{text}");
        }
    }
}
