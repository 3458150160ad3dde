//! The page's parts, and what runs between them.

use std::rc::Rc;

use time::OffsetDateTime;
use web_sys::Element;
use yew::prelude::*;

use crate::dom::{at, el, nodes, none};
use crate::examples;
use crate::fields::theme_switch;
use crate::form::{self, PasteArea, begin, form, keep};
use crate::hooks::{clock, history, page, theme};
use crate::judge::{self, Judged};
use crate::report::{bar, findings, foot, next, notice_line, table, timeline_view, verdict_panel};
use crate::state::{Action, Send, State};

/// What the page opens with.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AppProps {
    /// The state.
    pub(crate) first: State,
    /// The clock, cut to the minute.
    pub(crate) now: Option<OffsetDateTime>,
    /// The place for the theme switch in the heading, which is there before the app.
    #[prop_or_default]
    pub(crate) theme_place: Option<Element>,
}

/// Starts the page at `#app`.
pub fn start() {
    let Some(root) = page::element("app") else { return };
    let first = history::first_state();
    let props = AppProps { first, now: clock::now(), theme_place: page::element("theme-place") };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}

/// The page below its heading.
#[component(App)]
pub(crate) fn app(props: &AppProps) -> Html {
    let first = props.first.clone();
    let state = use_reducer(move || first);
    let send: Send = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let now = clock::use_now(props.now);
    history::use_history(&state, &send);
    theme::use_theme(state.theme);
    use_effect_with((), |()| page::ready());

    let judged = use_memo((Rc::clone(&state.draft), now), |(draft, now)| judge::judge(draft, *now));
    // The last answer keeps its place, unseen, while something can't be read, so that nothing jumps; and once the
    // seldom facts are open they stay so, under the hands of whoever is typing there.
    let kept = use_mut_ref(|| (None::<Rc<Judged>>, false));
    let (shown, more) = {
        let mut kept = kept.borrow_mut();
        if judged.answer().is_some() {
            kept.0 = Some(Rc::clone(&judged));
        }
        kept.1 |= form::needed(&judged);
        kept.clone()
    };
    let waits = judged.answer().is_none();
    let given = el("div", at!("class" = "given"))
        .with(begin(*state.draft == examples::first(), &send))
        .with(html! { <PasteArea is_empty={state.draft.is_empty()} send={&send} /> })
        .with(form(&judged, more, &send))
        .with(keep(&state.draft, &send));
    let mut answer = el("div", at!("class" = "answer")).with(verdict_panel(&judged));
    if let Some(shown) = shown {
        let rest =
            el("div", at!()).word("class", if waits { "rest unseen-but-there" } else { "rest" });
        let rest = if waits { rest.word("aria-hidden", "true") } else { rest };
        answer = answer.put(
            rest.with(next(&shown, state.face, &send))
                .with(findings(&shown))
                .with(timeline_view(&shown))
                .with(table(&shown, state.preview, &send)),
        );
    }
    let switch = |place: &Element| create_portal(theme_switch(state.theme, &send), place.clone());
    nodes(vec![
        props.theme_place.as_ref().map_or_else(none, switch),
        notice_line(state.notice.as_ref(), &send),
        el("div", at!("class" = "page")).put(given).put(answer).html(),
        bar(&judged),
        foot(&judged),
    ])
}
