//! The text of an error of AWS's: what is taken from it stands in it.

use upgrade_check_core::explain;
use upgrade_check_core::view::ExplainedView;

/// # Panics
/// Where it doesn't hold.
pub fn holds(text: &str) {
    for found in explain(text) {
        for (name, value) in &found.values {
            assert!(!value.is_empty() && text.contains(value.as_str()), "{name}: {value:?}");
            assert!(!value.contains(char::is_whitespace), "{name}: {value:?}");
        }
        assert_eq!(ExplainedView::of(&found).rule, found.rule.id);
    }
}
