//! The names of all attributes that the page has.

/// In alphabetical order, so that they are found fast.
pub(super) const NAMES: &[&str] = &[
    "accept",
    "aria-atomic",
    "aria-busy",
    "aria-controls",
    "aria-current",
    "aria-describedby",
    "aria-hidden",
    "aria-invalid",
    "aria-label",
    "aria-labelledby",
    "aria-live",
    "aria-pressed",
    "aria-selected",
    "autocapitalize",
    "autocomplete",
    "class",
    "d",
    "data-basis",
    "data-cell",
    "data-change",
    "data-click",
    "data-copies",
    "data-dragover",
    "data-drop",
    "data-effect",
    "data-example",
    "data-export",
    "data-face",
    "data-field",
    "data-form",
    "data-found",
    "data-input",
    "data-keydown",
    "data-leads-to",
    "data-remedy",
    "data-rule",
    "data-submit",
    "data-toggle",
    "data-value",
    "data-verdict",
    "disabled",
    "dx",
    "focusable",
    "for",
    "height",
    "href",
    "id",
    "inputmode",
    "list",
    "max",
    "min",
    "multiple",
    "name",
    "open",
    "overflow",
    "placeholder",
    "readonly",
    "rel",
    "role",
    "rows",
    "rowspan",
    "rx",
    "scope",
    "selected",
    "spellcheck",
    "tabindex",
    "target",
    "text-anchor",
    "type",
    "value",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// The place of a name. Whoever writes an element with another is told by the first test that draws it.
pub(super) fn place(name: &str) -> usize {
    let found = NAMES.binary_search(&name);
    debug_assert!(found.is_ok(), "dom/names.rs doesn't have {name}");
    found.unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::NAMES;

    #[test]
    fn names_are_in_order() {
        assert!(NAMES.is_sorted());
    }
}
