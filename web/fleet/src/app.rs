//! Runs the page: what happens goes in here, and what is to be seen comes out.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::bridge::tell;
use crate::state::{Msg, Phase, State};
use crate::view;

/// How long it is said that something was copied, in milliseconds.
const SAID: u32 = 2_500;

/// How often a run that goes on is drawn, in milliseconds.
const OFTEN: u32 = 80;

/// The page.
pub(crate) struct App {
    state: State,
    /// Waits until it is said long enough that something was copied.
    quiet: Option<Timeout>,
    /// Waits until what came in is drawn.
    draws: Option<Timeout>,
}

/// What the page opens with: another state in tests.
#[derive(Clone, Properties, Default)]
pub(crate) struct Opens {
    /// Makes it.
    #[prop_or_default]
    pub(crate) with: Option<fn() -> State>,
}

impl PartialEq for Opens {
    /// It opens once.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// What can happen to the page, besides what happens to its state.
pub(crate) enum Event {
    /// To the state.
    State(Msg),
    /// It is to be drawn.
    Draw,
}

impl From<Msg> for Event {
    fn from(msg: Msg) -> Self {
        Self::State(msg)
    }
}

impl Component for App {
    type Message = Event;
    type Properties = Opens;

    fn create(ctx: &Context<Self>) -> Self {
        let state = ctx.props().with.map_or_else(State::first, |make| make());
        Self { state, quiet: None, draws: None }
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let Event::State(msg) = event else {
            self.draws = None;
            return true;
        };
        let later = |wait: u32, msg: Msg| {
            let page = ctx.link().clone();
            Timeout::new(wait, move || page.send_message(msg))
        };
        let opens = matches!(msg, Msg::Open(Some(_)));
        let says = matches!(msg, Msg::Copied(_) | Msg::Exported(_));
        let comes = matches!(msg, Msg::Rows(_) | Msg::Took(_));
        let ends = matches!(msg, Msg::Done | Msg::Stop);
        if !self.state.follow(msg) {
            return false;
        }
        if comes && self.state.phase != Phase::Done {
            // A whole drawing for each slice would be the longest part of the run.
            if self.draws.is_none() {
                let page = ctx.link().clone();
                self.draws = Some(Timeout::new(OFTEN, move || page.send_message(Event::Draw)));
            }
            return false;
        }
        if ends {
            // A task of its own.
            later(0, Msg::Settle).forget();
        }
        if says {
            self.quiet = Some(later(SAID, Msg::Quiet));
        }
        if opens {
            // Once it is drawn.
            Timeout::new(0, || tell("show", "answer")).forget();
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        view::page(&self.state, ctx.link())
    }
}
