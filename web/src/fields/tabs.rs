//! The tabs console, CLI and API.

use yew::prelude::*;

use crate::dom::{Attrs, El, at, el};
use crate::events::{On, does, word};
use crate::state::Face;

const fn name(face: Face) -> &'static str {
    match face {
        Face::Console => "Console",
        Face::Cli => "CLI",
        Face::Api => "API",
    }
}

/// Tabs over one panel. The arrow keys, Home and End go from tab to tab, as they do in any such list. `id` tells this
/// set of tabs from others in the page.
pub(crate) fn faces(id: &str, open: Face, shows: Html) -> Html {
    let mut tabs = el("div", TABS).on(On::Key, does(word::TAB, id));
    for face in Face::ALL {
        tabs = tabs.put(tab(id, face, open));
    }
    let panel = el("div", at!("role" = "tabpanel"))
        .made("id", [id, "-panel"].concat())
        .made("aria-labelledby", tab_id(id, open));
    el("div", at!("class" = "faces")).put(tabs).put(panel.with(shows)).html()
}

const TABS: Attrs = at!("role" = "tablist", "aria-label" = "How to carry it out", "class" = "tabs");

/// The id of a tab.
pub(crate) fn tab_id(id: &str, face: Face) -> String {
    [id, "-", face.word()].concat()
}

fn tab(id: &str, face: Face, open: Face) -> El {
    let (selected, tabindex) = if face == open { ("true", "0") } else { ("false", "-1") };
    el("button", at!("type" = "button", "role" = "tab"))
        .made("id", tab_id(id, face))
        .word("data-face", face.word())
        .word("aria-selected", selected)
        .made("aria-controls", [id, "-panel"].concat())
        .word("tabindex", tabindex)
        .press(does(word::SHOW, face.word()))
        .text(name(face))
}

/// Where a key leads from a tab.
pub(crate) fn next_tab(from: Face, key: &str) -> Option<Face> {
    let [console, cli, api] = Face::ALL;
    Some(match (key, from) {
        ("ArrowRight", Face::Console) | ("ArrowLeft", Face::Api) => cli,
        ("ArrowRight", Face::Cli) | ("ArrowLeft", Face::Console) | ("End", _) => api,
        ("ArrowRight", Face::Api) | ("ArrowLeft", Face::Cli) | ("Home", _) => console,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_go_round() {
        let walk =
            |keys: &[&str]| keys.iter().try_fold(Face::Console, |face, key| next_tab(face, key));
        assert_eq!(walk(&["ArrowRight", "ArrowRight", "ArrowRight"]), Some(Face::Console));
        assert_eq!(walk(&["ArrowLeft"]), Some(Face::Api));
        assert_eq!(walk(&["End", "ArrowLeft"]), Some(Face::Cli));
        assert_eq!(walk(&["Tab"]), None);
    }
}
