//! The tabs console, CLI and API.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::press;
use crate::hooks::page;
use crate::state::Face;

/// Which tab is open, and what it shows.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FacesProps {
    /// Tells this set of tabs from others in the page.
    pub(crate) id: AttrValue,
    /// The open tab.
    pub(crate) face: Face,
    /// Takes another.
    pub(crate) on_show: Callback<Face>,
    /// What the open tab shows.
    pub(crate) children: Html,
}

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

/// Tabs over one panel. The arrow keys, Home and End go from tab to tab, as they do in any such list.
#[component(Faces)]
pub(crate) fn faces(props: &FacesProps) -> Html {
    let tab_id = {
        let id = props.id.clone();
        move |face: Face| format!("{id}-{}", word(face))
    };
    let onkeydown = {
        let (tab_id, face, on_show) = (tab_id.clone(), props.face, props.on_show.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(next) = next(face, &event.key()) else { return };
            event.prevent_default();
            on_show.emit(next);
            if event.target_dyn_into::<HtmlElement>().is_some() {
                page::focus(&tab_id(next));
            }
        })
    };
    let panel = format!("{}-panel", props.id);
    html! {
        <div class="faces">
            <div role="tablist" aria-label="How to carry it out" class="tabs" {onkeydown}>
                for face in Face::ALL {
                    <button
                        type="button"
                        role="tab"
                        key={word(face)}
                        id={tab_id(face)}
                        data-face={word(face)}
                        aria-selected={if face == props.face { "true" } else { "false" }}
                        aria-controls={panel.clone()}
                        tabindex={if face == props.face { "0" } else { "-1" }}
                        onclick={press(&props.on_show, face)}
                    >{ name(face) }</button>
                }
            </div>
            <div role="tabpanel" id={panel.clone()} aria-labelledby={tab_id(props.face)}>
                { props.children.clone() }
            </div>
        </div>
    }
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
