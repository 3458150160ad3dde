//! `cargo xtask new-rule <id>`: starts a rule, as a file of its own and a line in the registry.
//!
//! What it writes compiles, and its own test fails until the rule says when it fires.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use crate::project::Project;

const TEMPLATE: &str = include_str!("../tools/rule.rs.template");

/// The line of the registry above which rules are added.
const MARKER: &str = "    // New rules go above this line.\n";

/// Writes the rule's file and adds it to the registry.
pub(crate) fn new_rule(project: &Project, id: &str) -> Result<()> {
    check_id(id)?;
    let module = id.replace('-', "_");
    let folder = project.root.join("crates/core/src/rules");
    let file = folder.join(&module).with_extension("rs");
    ensure!(!file.exists(), "there is a rule {id} already: {}", file.display());
    let registry = folder.join("mod.rs");
    let registered = registered(&fs::read_to_string(&registry)?, &module)?;
    fs::write(&file, text(id))?;
    fs::write(&registry, registered)?;
    println!("{}: write down what the rule says and when it fires.", file.display());
    println!("{}: move its line to where it reads best.", registry.display());
    println!("Then: cargo test -p upgrade-check-core {module}, and cargo xtask docs for its page.");
    Ok(())
}

/// An id is kebab case: it becomes a file, a module, an HTML id and a page.
fn check_id(id: &str) -> Result<()> {
    let words_are_plain = id.split('-').all(|word| {
        !word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    });
    let starts_with_letter = id.starts_with(|first: char| first.is_ascii_lowercase());
    ensure!(
        words_are_plain && starts_with_letter,
        "{id:?} is not an id: small letters and digits, with hyphens between words"
    );
    Ok(())
}

/// The rule's file.
fn text(id: &str) -> String {
    let words = id.replace('-', " ");
    let title = words.get(..1).unwrap_or_default().to_ascii_uppercase()
        + words.get(1..).unwrap_or_default();
    TEMPLATE.replace("{{id}}", id).replace("{{title}}", &title)
}

/// The registry with the module, in the order of the alphabet, and the rule, at the end.
fn registered(registry: &str, module: &str) -> Result<String> {
    let line = format!("mod {module};\n");
    let mut modules = registry.split_inclusive('\n').filter(|line| line.starts_with("mod "));
    let after = modules.rfind(|other| **other < *line);
    let place = match after {
        Some(before) => registry.find(before).map(|start| start + before.len()),
        None => registry.find("mod "),
    };
    let (before, after) = place
        .and_then(|place| registry.split_at_checked(place))
        .context("the registry names no module")?;
    let with_module = format!("{before}{line}{after}");
    let (before, after) = with_module
        .split_once(MARKER)
        .with_context(|| format!("the registry has no line {MARKER:?}"))?;
    Ok(format!("{before}    &{module}::RULE,\n{MARKER}{after}"))
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::process::{Command, Stdio};

    use super::*;

    const REGISTRY: &str = include_str!("../../core/src/rules/mod.rs");
    const A_RULE: &str = include_str!("../../core/src/rules/engine_downgrade.rs");

    #[test]
    fn registers_in_order() {
        let registry = "mod a_rule;\nmod c_rule;\n\nstatic RULES: &[&Rule] = &[\n    &c_rule::RULE,\n    &a_rule::RULE,\n    // New rules go above this line.\n];\n";
        let expected = "mod a_rule;\nmod b_rule;\nmod c_rule;\n\nstatic RULES: &[&Rule] = &[\n    &c_rule::RULE,\n    &a_rule::RULE,\n    &b_rule::RULE,\n    // New rules go above this line.\n];\n";
        assert_eq!(registered(registry, "b_rule").unwrap(), expected);
        assert!(registered(registry, "a").unwrap().starts_with("mod a;\nmod a_rule;\n"));
        assert!(registered("mod a;\n", "b").is_err());
    }

    #[test]
    fn fits_the_real_registry() {
        let registry = registered(REGISTRY, "a_new_rule").unwrap();
        assert_eq!(registry.lines().count(), REGISTRY.lines().count() + 2);
        assert!(
            registry.contains("\nmod a_new_rule;\n")
                && registry.contains("\n    &a_new_rule::RULE,\n")
        );
    }

    #[test]
    fn reads_as_the_real_rules_do() {
        let outline = |text: &str| {
            let indented =
                text.lines().filter_map(|line| line.strip_prefix("    ")?.split_once(": "));
            indented
                .map(|(name, _)| name.to_owned())
                .filter(|name| name.chars().all(char::is_lowercase))
                .collect::<Vec<_>>()
        };
        let mut real = outline(A_RULE);
        real.retain(|field| !["ways", "refusals"].contains(&field.as_str()));
        assert_eq!(outline(TEMPLATE), real);
        assert!(
            text("pending-thing").contains("id: \"pending-thing\",\n    title: \"Pending thing\",")
        );
    }

    #[test]
    fn is_formatted_rust() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
        let mut rustfmt = Command::new("rustfmt");
        rustfmt.args(["--edition", "2024", "--config-path", folder]);
        let mut rustfmt = rustfmt.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let text = text("pending-thing");
        rustfmt.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        let formatted = rustfmt.wait_with_output().unwrap().stdout;
        assert_eq!(String::from_utf8(formatted).unwrap(), text);
    }

    #[test]
    fn ids_are_kebab_case() {
        assert!(
            ["engine-downgrade", "multi-az-not-on-t2"].into_iter().all(|id| check_id(id).is_ok())
        );
        assert!(
            ["", "Engine", "engine_downgrade", "-engine", "engine--x", "2-x", "../x"]
                .into_iter()
                .all(|id| check_id(id).is_err())
        );
    }
}
