//! The page's parts, and what runs between them.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::dom::{at, el, nodes, none};
use crate::examples;
use crate::fields::{Copies, theme_switch};
use crate::form::{begin, form, keep, paste_area};
use crate::hooks::{clock, history, page, theme};
use crate::judge::Judged;
use crate::kept::Kept;
use crate::report::{bar, findings, foot, next, notice_line, table, timeline_view, verdict_panel};
use crate::situation;
use crate::state::{Action, Origin, Send, State};
use crate::still::still;

/// What the page opens with.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AppProps {
    /// The state.
    pub(crate) first: State,
    /// The place for the theme switch in the heading, which is there before the app.
    #[prop_or_default]
    pub(crate) theme_place: Option<Element>,
}

/// Starts the page at `#app`.
pub fn start() {
    let Some(root) = page::element("app") else { return };
    let props =
        AppProps { first: history::first_state(), theme_place: page::element("theme-place") };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}

/// The page below its heading: the one component.
#[component(App)]
pub(crate) fn app(props: &AppProps) -> Html {
    let first = props.first.clone();
    let state = use_reducer(move || first);
    let dispatcher = state.dispatcher();
    let send = Send::from(move |action: Action| dispatcher.dispatch(action));
    use_window(&state, &send);

    let kept = use_mut_ref(Kept::default);
    let mut kept = kept.borrow_mut();
    kept.update(&state);
    view(&state, &kept, &send, props.theme_place.as_ref())
}

/// Keeps the window in step: clock, back and forward, address, storage, theme.
#[hook]
fn use_window(state: &State, send: &Send) {
    let send = send.clone();
    let unwritten = use_mut_ref(|| None);
    let left = Rc::clone(&unwritten);
    use_effect_with((), move |()| {
        page::ready();
        let leaving = history::leaving(left);
        let running = (clock::ticking(send.clone()), history::listening(send), leaving);
        move || drop(running)
    });
    use_effect_with(
        (Rc::clone(&state.draft), state.origin, state.theme),
        move |(draft, origin, colours)| {
            theme::put(*colours);
            // Typing changes no choice but the one that it is made in.
            if *origin != Origin::Typed {
                page::show_choices();
            }
            let waiting = history::write_down(draft, *origin, &unwritten);
            move || drop(waiting)
        },
    );
}

fn view(state: &State, kept: &Kept, send: &Send, theme_place: Option<&Element>) -> Html {
    let Some(judged) = &kept.judged else { return none() };
    let copies = Copies { copied: state.copied.as_ref(), send };
    let given = el("div", at!("class" = "given"))
        .with(start_with(*state.draft == examples::first(), send))
        .with(paste_area(state.pasted.clone(), &kept.reading, copies))
        .with(form(judged, kept.more, send))
        .with(keep(&state.draft, copies));
    let mut answer = el("div", at!("class" = "answer")).with(verdict_panel(judged));
    if let Some(shown) = &kept.shown {
        let waits = judged.answer().is_none();
        let rest =
            el("div", at!()).word("class", if waits { "rest unseen-but-there" } else { "rest" });
        let rest = if waits { rest.word("aria-hidden", "true") } else { rest };
        answer = answer.put(rest.with(reasons(Rc::clone(shown), kept.answers, state, send)));
    }
    let switch = |place: &Element| create_portal(theme_switch(state.theme, send), place.clone());
    nodes(vec![
        theme_place.map_or_else(none, switch),
        notice_line(state.notice.as_ref(), send),
        el("div", at!("class" = "page")).put(given).put(answer).html(),
        bar(judged),
        foot(judged, copies),
    ])
}

/// All of the answer but its word. While a field can't be read, it stays as it is.
fn reasons(shown: Rc<Judged>, answers: u32, state: &State, send: &Send) -> Html {
    let (face, preview, send) = (state.face, state.preview, send.clone());
    let copied = state.copied.clone();
    let same_while = (answers, face, preview.map(situation::id), copied.clone());
    let make = move || {
        let told = Copies { copied: copied.as_ref(), send: &send };
        nodes(vec![
            next(&shown, face, told),
            findings(&shown),
            timeline_view(&shown),
            table(&shown, preview, &send),
        ])
    };
    still(&same_while, Rc::new(make))
}

fn start_with(is_first: bool, send: &Send) -> Html {
    let send = send.clone();
    still(&is_first, Rc::new(move || begin(is_first, &send)))
}
