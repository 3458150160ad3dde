//! The browser's local storage, which may be full, forbidden or not there: then nothing is kept.

use gloo::utils::window;
use web_sys::Storage;

/// Under which the last state is kept, as its link's fragment.
const STATE: &str = "upgrade-check";

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The fragment of the last state.
pub(crate) fn state() -> Option<String> {
    storage()?.get_item(STATE).ok().flatten()
}

/// Keeps the fragment of a state; `None` forgets it.
pub(crate) fn keep_state(fragment: Option<&str>) {
    let Some(storage) = storage() else { return };
    // Where it can't be kept, the page works all the same.
    let _ = match fragment {
        Some(fragment) => storage.set_item(STATE, fragment),
        None => storage.remove_item(STATE),
    };
}
