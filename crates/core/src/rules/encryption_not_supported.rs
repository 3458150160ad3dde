//! Encryption is on, and the version asked for has none

use crate::Field;
use crate::editions::firsts;
use crate::rule::{Because, Effect, Rule, Section, inferred, stated};
use crate::ways::{CHOOSE_OFFERED_VERSION, DROP_CHANGE};

pub(super) static RULE: Rule = Rule {
    id: "encryption-not-supported",
    title: "Encryption is on, and the version asked for has none",
    manual: Rule::manual(
        "Encryption came with 3.2.6. 3.2.10 is newer and has none; 4.0.10 has it again. So a step forward from 3.2.6 to 3.2.10 is refused while encryption is on.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::Encryption), inferred(Section::SupportedVersions)],
    check: |facts| {
        let to = facts.new_version()?;
        (!firsts::encrypts(facts.to_engine, to) && facts.encrypted()).then_some(Effect::Block)
    },
    because: Because::Text(
        "With encryption on, {asked} can't be had: it has none. Of the 3.2 versions only 3.2.6 has; 4.0.10 has it too.",
    ),
    fields: &[Field::TransitEncryption, Field::AtRestEncryption, Field::ToEngineVersion],
    ways: &[&CHOOSE_OFFERED_VERSION, &DROP_CHANGE],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(
            &RULE,
            &["version=3.2.6 transit=true to=3.2.10", "version=3.2.6 at-rest=true to=3.2.10 later"],
        );
        silent(
            &RULE,
            &[
                "version=3.2.6 transit=true to=4.0.10",
                "version=3.2.6 transit=false at-rest=false to=3.2.10",
                "version=3.2.4 to=3.2.10",
                "version=3.2.6 transit=true to=3.2.6",
            ],
        );
    }
}
