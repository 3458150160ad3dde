//! The browser's local storage, which may be full, forbidden or not there: then nothing is kept.

use gloo::utils::window;
use web_sys::Storage;

/// Under which the last state is kept, as its link's fragment.
const STATE: &str = "upgrade-check";
/// Under which the theme is kept.
const THEME: &str = "upgrade-check-theme";

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

fn put(key: &str, value: Option<&str>) {
    let Some(storage) = storage() else { return };
    // Where it can't be kept, the page works all the same.
    let _ = match value {
        Some(value) => storage.set_item(key, value),
        None => storage.remove_item(key),
    };
}

/// The fragment of the last state.
pub(crate) fn state() -> Option<String> {
    get(STATE)
}

/// Keeps the fragment of a state; `None` forgets it.
pub(crate) fn keep_state(fragment: Option<&str>) {
    put(STATE, fragment);
}

/// The theme that was chosen.
pub(crate) fn theme() -> Option<String> {
    get(THEME)
}

/// Keeps the theme; `None` forgets it.
pub(crate) fn keep_theme(theme: Option<&str>) {
    put(THEME, theme);
}
