//! Links to the rules' pages.

use crate::dom::{El, at, el};

/// A link to one of the rules' pages; `rules` says where they are ([`crate::host::rules`]), and `form` is what the page leads back to.
pub(super) fn rule_link(rules: &str, page: &str, form: &str) -> El {
    if rules.is_empty() {
        return el("span", at!());
    }
    let href = if rules.starts_with('#') {
        // A section of this document, whose history holds the form.
        [rules, page].concat()
    } else {
        [rules, page, ".html#", form].concat()
    };
    el("a", at!()).made("href", href)
}
