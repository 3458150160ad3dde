//! The report of a wrong answer: everything that decides, and nothing that names anybody's cluster.

use std::fmt::Write as _;

use upgrade_check_core::{Draft, Field};

use crate::judge::{Judged, edition};
use crate::when;

/// Fields that name something of the user's.
const NAMES: [Field; 4] =
    [Field::Id, Field::Region, Field::ParameterGroup, Field::ToParameterGroup];

/// The report as Markdown.
pub(crate) fn report(judged: &Judged) -> String {
    let mut text = String::from("## An answer that looks wrong\n\n");
    let edition = edition(&judged.draft);
    let _ = writeln!(text, "Edition: {edition}, version {}", env!("CARGO_PKG_VERSION"));
    if let Some(now) = judged.now {
        let _ = writeln!(text, "Answered for: {}", when::moment(now));
    }
    match &judged.outcome {
        Ok(answer) => {
            let _ = writeln!(
                text,
                "Answer: {} ({})\n",
                answer.verdict().as_str(),
                answer.report.basis.as_str()
            );
            let _ = writeln!(text, "Rules that fired:\n");
            for finding in &answer.report.findings {
                let _ = writeln!(text, "- {} ({})", finding.rule.id, finding.effect.as_str());
            }
        }
        Err(_) => text
            .push_str("Answer: none, because a field could not be read or nothing was asked for\n"),
    }
    text.push_str("\nWhat was given:\n\n```\n");
    for (field, value) in judged.draft.iter() {
        let _ = writeln!(text, "{}: {}", field.path(), without_names(field, value));
    }
    text.push_str("```\n\nWhat I expected, and where it is written:\n\n");
    text
}

/// What may be told of a field. A parameter group of AWS's own says only its family.
fn without_names(field: Field, value: &str) -> &str {
    let is_default = value.starts_with("default.");
    if NAMES.contains(&field) && !(is_default && field != Field::Id && field != Field::Region) {
        return "(left out)";
    }
    // What can't be read could be anything, a name too.
    let alone = Draft::of([(Field::Edition, "2026"), (field, value)]);
    let unread = upgrade_check_core::Request::read_at(&alone, None).is_err();
    if unread && field != Field::Pending {
        return "(could not be read)";
    }
    // A fence must not be closed from within.
    if value.contains('`') { "(could not be read)" } else { value.trim() }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::examples;
    use crate::judge::judge;

    #[test]
    fn tells_what_decides_and_names_nothing() {
        let draft = examples::first()
            .with(Field::Id, "acme-payments")
            .with(Field::ToParameterGroup, "acme-redis32");
        let text = report(&judge(&Rc::new(draft), None));
        for name in ["acme", "eu-west-1"] {
            assert!(!text.contains(name), "{text}");
        }
        for wanted in [
            "Answer: blocked (stated)",
            "- scale-up-pending (block)",
            "cluster.engineVersion: 2.8.24",
            "cluster.parameterGroup: default.redis2.8",
        ] {
            assert!(text.contains(wanted), "{wanted} in {text}");
        }
    }

    #[test]
    fn half_typed_text_stays_at_home() {
        let draft = Draft::of([(Field::EngineVersion, "arn:aws:123456789012 ```")]);
        let text = report(&judge(&Rc::new(draft), None));
        assert!(!text.contains("1234"), "{text}");
        assert!(text.contains("cluster.engineVersion: (could not be read)"));
    }
}
