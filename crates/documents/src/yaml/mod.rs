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

/// How long the template is that `rest` begins with; `None` where it begins with something else.
pub(crate) fn length(rest: &str) -> Option<usize> {
    let (mut length, mut has_resources, mut began) = (0, false, false);
    for line in rest.split_inclusive('\n') {
        let name = line.split(':').next().unwrap_or_default().trim_matches(['"', '\'']);
        let is_name = line.contains(':') && NAMES.contains(&name);
        let is_between = line.trim_ascii().is_empty() || line.starts_with(['#', ' ', '\t']);
        let is_mark = matches!(line.trim_ascii_end(), "---" | "...");
        if !began && !is_name && !is_mark && !line.starts_with('#') && !line.trim_ascii().is_empty()
        {
            return None;
        }
        if !is_name && !is_between && !is_mark && !line.starts_with('-') {
            break;
        }
        // A prompt and a command after it begin with `# ` too.
        if line.starts_with("# aws ") || line.starts_with("#!") {
            break;
        }
        has_resources |= is_name && name == "Resources";
        began |= is_name;
        length += line.len();
    }
    has_resources.then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_where_a_template_begins_and_ends() {
        let template =
            "# Ours\nAWSTemplateFormatVersion: '2010-09-09'\nResources:\n  A:\n    Type: x\n\n";
        assert_eq!(length(template), Some(template.len()));
        for after in ["{}", "$ aws elasticache describe-cache-clusters\n{}", "[]"] {
            assert_eq!(length(&format!("{template}{after}")), Some(template.len()), "{after}");
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
            assert_eq!(length(text), None, "{text}");
        }
    }
}
