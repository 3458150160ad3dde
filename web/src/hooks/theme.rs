//! Light, dark, or as the system has it.

use gloo::utils::document;
use yew::prelude::*;

use super::storage;
use crate::state::Theme;

/// The attribute of the root that the styles look at. `boot.js` puts it before the app is there.
const ATTRIBUTE: &str = "data-theme";

/// Puts the theme on the page, and keeps it.
#[hook]
pub(crate) fn use_theme(theme: Theme) {
    use_effect_with(theme, |theme| {
        let word = Some(theme.word()).filter(|word| !word.is_empty());
        storage::keep_theme(word);
        let Some(root) = document().document_element() else { return };
        let _ = match word {
            Some(word) => root.set_attribute(ATTRIBUTE, word),
            None => root.remove_attribute(ATTRIBUTE),
        };
    });
}
