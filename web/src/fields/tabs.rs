//! The tabs console, CLI and API.

use std::rc::Rc;

use yew::html::onkeydown;
use yew::prelude::*;

use super::press;
use crate::dom::{Attrs, at, el};
use crate::hooks::page;
use crate::state::{Action, Face, Send};

const fn word(face: Face) -> &'static str {
    match face {
        Face::Console => "console",
        Face::Cli => "cli",
        Face::Api => "api",
    }
}

const fn name(face: Face) -> &'static str {
    match face {
        Face::Console => "Console",
        Face::Cli => "CLI",
        Face::Api => "API",
    }
}

/// Tabs over one panel. The arrow keys, Home and End go from tab to tab, as they do in any such list. `id` tells this
/// set of tabs from others in the page.
pub(crate) fn faces(id: &str, open: Face, send: &Send, shows: Html) -> Html {
    let listening = Rc::new(onkeydown::Wrapper::new(keys(id.to_owned(), open, send)));
    let mut tabs = el("div", TABS).on(listening);
    for face in Face::ALL {
        tabs = tabs.with(tab(id, face, open, send));
    }
    let panel = el("div", at!("role" = "tabpanel"))
        .made("id", format!("{id}-panel"))
        .made("aria-labelledby", format!("{id}-{}", word(open)));
    el("div", at!("class" = "faces")).put(tabs).put(panel.with(shows)).html()
}

const TABS: Attrs = at!("role" = "tablist", "aria-label" = "How to carry it out", "class" = "tabs");

fn tab(id: &str, face: Face, open: Face, send: &Send) -> Html {
    let (selected, tabindex) = if face == open { ("true", "0") } else { ("false", "-1") };
    el("button", at!("type" = "button", "role" = "tab"))
        .made("id", format!("{id}-{}", word(face)))
        .word("data-face", word(face))
        .word("aria-selected", selected)
        .made("aria-controls", format!("{id}-panel"))
        .word("tabindex", tabindex)
        .press(press(send, Action::Show(face)))
        .text(name(face))
        .html()
}

fn keys(id: String, open: Face, send: &Send) -> Callback<KeyboardEvent> {
    let send = send.clone();
    Callback::from(move |event: KeyboardEvent| {
        let Some(next) = next(open, &event.key()) else { return };
        event.prevent_default();
        send.emit(Action::Show(next));
        page::focus(&format!("{id}-{}", word(next)));
    })
}

/// Where a key leads from a tab.
fn next(from: Face, key: &str) -> Option<Face> {
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
        let walk = |keys: &[&str]| keys.iter().try_fold(Face::Console, |face, key| next(face, key));
        assert_eq!(walk(&["ArrowRight", "ArrowRight", "ArrowRight"]), Some(Face::Console));
        assert_eq!(walk(&["ArrowLeft"]), Some(Face::Api));
        assert_eq!(walk(&["End", "ArrowLeft"]), Some(Face::Cli));
        assert_eq!(walk(&["Tab"]), None);
    }
}
