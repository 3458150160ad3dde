//! A line of text, with suggestions that need not be taken.

use upgrade_check_core::Kind;

use super::Look;
use crate::dom::{Attrs, El, at, el};
use crate::events::{On, types};

/// A text field. Whatever is typed goes on at once and stays as it is, right or wrong. `suggestions` is the id of a
/// list, or nothing.
pub(super) fn line(look: &Look, suggestions: &'static str) -> El {
    let numeric = matches!(look.field.record().kind, Kind::Count);
    let input = el("input", INPUT)
        .word("inputmode", if numeric { "numeric" } else { "text" })
        .word("placeholder", look.spec.empty)
        .value(look.value.clone())
        .on(On::Type, types(look.field));
    if suggestions.is_empty() { input } else { input.word("list", suggestions) }
}

const INPUT: Attrs = at!(
    "type" = "text",
    "autocomplete" = "off",
    "autocapitalize" = "none",
    "spellcheck" = "false",
);
