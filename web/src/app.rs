//! The page's parts, and what runs between them.

use std::rc::Rc;

use time::OffsetDateTime;
use upgrade_check_core::Draft;
use yew::prelude::*;

use crate::examples::{self, Example};
use crate::fields::Theme;
use crate::form::{Begin, Form, Keep, PasteArea};
use crate::hooks::{clock, history, page};
use crate::judge::{self, Judged};
use crate::report::{Bar, Findings, Foot, Next, NoticeLine, Table, Timeline, VerdictPanel};
use crate::state::{Action, Notice, State};

/// What the page opens with.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AppProps {
    /// The state.
    pub(crate) first: State,
    /// The clock, cut to the minute.
    pub(crate) now: Option<OffsetDateTime>,
}

/// Starts the page at `#app`.
pub fn start() {
    let Some(root) = page::element("app") else { return };
    let props = AppProps { first: history::first_state(), now: clock::now() };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}

/// A callback that stays the same for good and turns what it gets into an action.
#[hook]
fn use_send<T: 'static>(state: &UseReducerHandle<State>, make: fn(T) -> Action) -> Callback<T> {
    let dispatcher = state.dispatcher();
    use_callback((), move |it, ()| dispatcher.dispatch(make(it)))
}

/// The page below its heading.
#[component(App)]
pub(crate) fn app(props: &AppProps) -> Html {
    let state = {
        let first = props.first.clone();
        use_reducer(move || first)
    };
    let now = clock::use_now(props.now);
    history::use_history(&state);
    use_effect_with((), |()| page::ready());

    let judged = use_memo((Rc::clone(&state.draft), now), |(draft, now)| judge::judge(draft, *now));
    let shown = use_last_answer(&judged);
    let waits = judged.answer().is_none();

    let on_type = use_send(&state, |(field, text)| Action::Type(field, text));
    let on_pending = use_send(&state, Action::Pending);
    let on_face = use_send(&state, Action::Show);
    let on_cell = use_send(&state, Action::Preview);
    let on_example = use_send(&state, |it: Example| Action::Choose(it.draft, None));
    let on_found = use_send(&state, |(draft, said): (Draft, AttrValue)| {
        Action::Found(draft, said.to_string())
    });
    let on_empty = use_send(&state, |()| Action::Choose(Draft::default(), None));
    let on_dismiss = use_send(&state, |()| Action::Dismiss);
    let on_apply = use_send(&state, |(draft, said): (Draft, AttrValue)| {
        Action::Choose(draft, Some(Notice::Applied(said.to_string())))
    });

    html! {
        <>
            <Theme />
            <NoticeLine notice={state.notice.clone()} on_dismiss={on_dismiss} />
            <div class="page">
                <div class="given">
                    <Begin is_first={*state.draft == examples::first()} {on_example} on_empty={&on_empty} />
                    <PasteArea is_empty={state.draft.is_empty()} {on_found} />
                    <Form judged={Rc::clone(&judged)} {on_type} {on_pending} />
                    <Keep draft={Rc::clone(&state.draft)} on_clear={on_empty} />
                </div>
                <div class="answer">
                    <VerdictPanel judged={Rc::clone(&judged)} />
                    if let Some(shown) = shown {
                        <div class={classes!("rest", waits.then_some("unseen-but-there"))} aria-hidden={waits.then_some("true")}>
                            <Next judged={Rc::clone(&shown)} face={state.face} {on_face} on_apply={&on_apply} />
                            <Findings judged={Rc::clone(&shown)} />
                            <Timeline judged={Rc::clone(&shown)} />
                            <Table judged={shown} preview={state.preview} {on_cell} {on_apply} />
                        </div>
                    }
                </div>
            </div>
            <Bar judged={Rc::clone(&judged)} />
            <Foot {judged} />
        </>
    }
}

/// What was last answered. While something can't be read it keeps its place, unseen, so that nothing jumps.
#[hook]
fn use_last_answer(judged: &Rc<Judged>) -> Option<Rc<Judged>> {
    let last = use_mut_ref(|| None);
    if judged.answer().is_some() {
        *last.borrow_mut() = Some(Rc::clone(judged));
    }
    let last = last.borrow();
    last.clone()
}
