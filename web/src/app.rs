//! The page's parts, and what runs between them.

use std::rc::Rc;

use time::OffsetDateTime;
use web_sys::Element;
use yew::prelude::*;

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
    let rest = if waits { "rest unseen-but-there" } else { "rest" };

    html! {
        <>
            if let Some(place) = &props.theme_place {
                { create_portal(theme_switch(state.theme, &send), place.clone()) }
            }
            { notice_line(state.notice.as_ref(), &send) }
            <div class="page">
                <div class="given">
                    { begin(*state.draft == examples::first(), &send) }
                    <PasteArea is_empty={state.draft.is_empty()} send={&send} />
                    { form(&judged, more, &send) }
                    { keep(&state.draft, &send) }
                </div>
                <div class="answer">
                    { verdict_panel(&judged) }
                    if let Some(shown) = shown {
                        <div class={rest} aria-hidden={waits.then_some("true")}>
                            { next(&shown, state.face, &send) }
                            { findings(&shown) }
                            { timeline_view(&shown) }
                            { table(&shown, state.preview, &send) }
                        </div>
                    }
                </div>
            </div>
            { bar(&judged) }
            { foot(&judged) }
        </>
    }
}
