//! The theme switch.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::state::{Action, Send, Theme};

/// Light, dark, or as the system has it.
pub(crate) fn theme_switch(chosen: Theme, send: &Send) -> Html {
    let send = send.clone();
    let onchange = Callback::from(move |event: Event| {
        let word = event.target_unchecked_into::<HtmlSelectElement>().value();
        send.emit(Action::Theme(Theme::of(&word)));
    });
    html! {
        <label class="theme">
            <span>{ "Theme" }</span>
            <select id="theme" {onchange}>
                for theme in Theme::ALL {
                    <option value={theme.word()} selected={theme == chosen}>{ name(theme) }</option>
                }
            </select>
        </label>
    }
}

const fn name(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "System",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}
