//! The theme switch.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::dom::{at, el, text};
use crate::state::{Action, Send, Theme};

/// Light, dark, or as the system has it.
pub(crate) fn theme_switch(chosen: Theme, send: &Send) -> Html {
    let send = send.clone();
    let mut select = el("select", at!("id" = "theme")).word("data-value", chosen.word()).change(
        Callback::from(move |event: Event| {
            let word = event.target_unchecked_into::<HtmlSelectElement>().value();
            send.emit(Action::Theme(Theme::of(&word)));
        }),
    );
    for theme in Theme::ALL {
        let option = el("option", at!()).word("value", theme.word());
        select = select.put(option.flag("selected", theme == chosen).text(name(theme)));
    }
    el("label", at!("class" = "theme")).with(text("span", at!(), "Theme")).put(select).html()
}

const fn name(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "System",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}
