//! Light, dark, or as the system has it.

use gloo::utils::document;

use super::storage;
use crate::state::Theme;

/// The attribute of the root that the styles look at. `boot.js` puts it before the app is there.
const ATTRIBUTE: &str = "data-theme";

/// Puts a theme on the page, and keeps it.
pub(crate) fn put(theme: Theme) {
    let word = Some(theme.word()).filter(|word| !word.is_empty());
    storage::keep_theme(word);
    let Some(root) = document().document_element() else { return };
    let _ = match word {
        Some(word) => root.set_attribute(ATTRIBUTE, word),
        None => root.remove_attribute(ATTRIBUTE),
    };
}
