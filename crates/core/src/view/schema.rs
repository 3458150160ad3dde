//! The parts of the report's JSON Schema that its Rust types don't tell: which words a text can be.

use schemars::{Schema, SchemaGenerator, json_schema};

use crate::{Basis, Effect, LeadsTo, Verdict};

const VERDICTS: [&str; 4] = [
    Verdict::Allowed.as_str(),
    Verdict::Deferred.as_str(),
    Verdict::Blocked.as_str(),
    Verdict::Undetermined.as_str(),
];

fn words(words: &[&str]) -> Schema {
    json_schema!({ "type": "string", "enum": words })
}

pub(super) fn verdict(_: &mut SchemaGenerator) -> Schema {
    words(&VERDICTS)
}

pub(super) fn basis(_: &mut SchemaGenerator) -> Schema {
    words(&[Basis::Stated.as_str(), Basis::Inferred.as_str()])
}

pub(super) fn effect(_: &mut SchemaGenerator) -> Schema {
    words(&[
        Effect::Block.as_str(),
        Effect::Ask.as_str(),
        Effect::Defer.as_str(),
        Effect::Warn.as_str(),
        Effect::Note.as_str(),
    ])
}

pub(super) fn leads_to(_: &mut SchemaGenerator) -> Schema {
    words(&[VERDICTS.as_slice(), &[LeadsTo::Done.as_str(), LeadsTo::Elsewhere.as_str()]].concat())
}

/// The action and its parameters, in the API's names.
pub(super) fn api(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "type": ["object", "null"],
        "properties": { "Action": { "type": "string" } },
        "additionalProperties": { "type": ["string", "number", "boolean"] },
        "required": ["Action"],
    })
}
